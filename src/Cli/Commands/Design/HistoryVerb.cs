using System.CommandLine;
using System.Globalization;
using Yuimori.Cli.Design;
using Yuimori.Cli.Git;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Change;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design history FILE</c>: how risks came and went from commit to commit.</summary>
internal static class HistoryVerb
{
    public static Command Create()
    {
        var inputs = new CatalogueInputs();
        var file = new Argument<string>("file") { Description = "*.system.yaml" };
        var last = new Option<int>("--last", "-n")
        {
            Description = "commits to show / 表示するコミット数 (1–1000)", DefaultValueFactory = static _ => 20,
        };
        last.Validators.Add(static v =>
        {
            if (v.GetValueOrDefault<int>() is < 1 or > 1000) v.AddError("--last: 1–1000");
        });
        var command = new Command("history", "risks from commit to commit / コミットごとのリスクの移り変わり") { file, last };
        inputs.AddTo(command);
        command.SetAction(parsed => inputs.With(parsed, sides =>
        {
            var path = parsed.GetValue(file)!;
            if (!GitFile.History(path, parsed.GetValue(last)).TryGet(out var commits, out var wrong))
                return inputs.Refuse(parsed, wrong.Safe, ExitCodes.BadInput);
            Write(parsed.InvocationConfiguration.Output, commits, sides, path, inputs.Language(parsed));
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static void Write(
        TextWriter output, IReadOnlyList<GitCommit> commits, DesignSide sides, string path, Language language)
    {
        DesignSnapshot? before = null;
        var rows = new List<string>();
        foreach (var commit in commits.Reverse())
        {
            var head = $"{commit.Hash[..10]}  {commit.Day}  {commit.Author}  {commit.Subject}";
            if (sides.Read($"{commit.Hash}:{path}").TryGet(out var now, out var wrong))
            {
                rows.Add($"{head}\n    {Row(before, now).In(language)}");
                before = now;
            }
            else
            {
                rows.Add($"{head}\n    {wrong.Safe.In(language).Split('\n')[0]}");
            }
        }

        rows.Reverse();
        foreach (var row in rows) output.WriteLine(row);
    }

    private static LocalisedText Row(DesignSnapshot? before, DesignSnapshot now)
    {
        int In(CrssBand band) => now.Risks.Count(r => Crss.BandOf(r.Score) == band);
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"▲▲ {In(CrssBand.Critical)}  ▲ {In(CrssBand.Major)}  △ {In(CrssBand.Minor)}");
        if (before is null) return LocalisedText.Same(counts);
        var changes = DesignDiff.Between(before, now);
        return new($"{counts}  {ChangeWords.Summary(changes).Ja}", $"{counts}  {ChangeWords.Summary(changes).En}");
    }
}
