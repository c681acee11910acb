using System.Text;

namespace Yuimori.Workbench.Lint;

/// <summary>The reference page of the checks of a model, made of their list.</summary>
public static class LintReference
{
    private const string Head = """
        # Checks of the model / モデルの点検

        `yuimori design check FILE` looks for weak spots of a model that is valid all the same. Each finding names its
        place in the file and what to do. An error means that the result cannot be relied on; `--fail-on error` (which
        stands by default) ends with exit code 4. What makes a file invalid is refused when it is read, by other codes.

        `yuimori design check FILE` は、正しく読めるモデルの弱点も探す。エラーは、結果を信頼できないことを示す。

        This page is generated (`yuimori design lint-reference`).

        | code | level | finds | 内容 |
        | --- | --- | --- | --- |

        """;

    /// <summary>The page; ends with a new line.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Head);
        foreach (var code in LintCodes.All)
        {
            var level = code.Level == LintLevel.Error ? "error" : "warning";
            page.Append("| ").AppendJoin(" | ", code.Code, level, code.About.En, code.About.Ja).Append(" |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }
}
