using System.Globalization;
using System.Text;

namespace Yuimori.Catalogue;

/// <summary>Writes <c>docs/functions.md</c>: the 23 functions at a glance, generated so that it cannot drift.</summary>
public static class FunctionTable
{
    /// <summary>The page, with a line feed after every line.</summary>
    public static string Markdown(GuidelineCatalogue catalogue)
    {
        var page = new StringBuilder("""
            # Functions / 機能一覧

            Generated from `guideline/` by `yuimori guideline table`; do not edit.
            How far a function that is present or present in part goes stands in its data file (`scope`).

            `guideline/` から `yuimori guideline table` で生成しています。手で編集しないでください。
            「実装済み」「一部実装」の範囲は、各データファイルの`scope`にあります。

            | id | 機能 | function | phase / フェーズ | requirements | status / 状態 | places / 配置 |
            |---|---|---|---|---|---|---|

            """);
        foreach (var f in catalogue.Functions)
        {
            var (phase, status) = (Labels.Of(f.Id.Phase), Labels.Of(f.Status));
            page.Append("| ").AppendJoin(" | ",
                $"[{f.Id}](../guideline/{FileOf(f)})", f.Name.Text.Ja, f.Name.Text.En, $"{phase.En} / {phase.Ja}",
                string.Join(", ", f.Requirements), $"{status.En} / {status.Ja}",
                string.Join(", ", f.Placement.Places.Select(p => Labels.Of(p).En))).Append(" |\n");
        }

        return page.Replace("\r\n", "\n").ToString();
    }

    /// <summary>The data file of a function, below <c>guideline/</c>.</summary>
    public static string FileOf(Function function)
    {
        var phase = function.Id.Phase;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)phase}-{phase.ToString().ToLowerInvariant()}/F{function.Id.Number:00}-{function.Slug}.yaml");
    }
}
