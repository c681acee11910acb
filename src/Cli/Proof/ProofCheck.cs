using Yuimori.Catalogue;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;
using Yuimori.Proof;
using Yuimori.Trust.Journal;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Proof;

/// <summary>
/// Verifies an export, then judges the same rules over it that the hub judges live: an auditor need not trust the hub.
/// </summary>
internal sealed class ProofCheck(string export, string systemFile, string? key, DateTimeOffset? at, ProofText text)
{
    private const string SystemFileKind = "F5.system-file";

    public int Run()
    {
        var system = SystemFile.Read(systemFile);
        if (!system.IsOk)
        {
            foreach (var problem in system.Problems) text.Say(problem.Text);
            return ExitCodes.BadInput;
        }

        var loaded = GuidelineCatalogue.Load();
        if (!loaded.TryGet(out var catalogue, out var error)) return text.Fail(error, ExitCodes.Failed);
        if (!File.Exists(export)) return text.Fail(Missing(), ExitCodes.BadInput);
        using (var stream = File.OpenRead(export))
        {
            var whole = JournalExport.Verify(stream, key);
            if (whole.Problem is { } problem) return text.Fail(problem, ExitCodes.NotProven);
        }

        return Judge(system.Value, catalogue);
    }

    private int Judge(SystemModel system, GuidelineCatalogue catalogue)
    {
        var facts = new FactBook(catalogue.EvidenceRules);
        JournalEntry? newest = null;
        string? ran = null;
        using (var stream = File.OpenRead(export))
        {
            foreach (var entry in ExportEntries.Read(stream))
            {
                facts.Observe(entry);
                newest = entry;
                if (entry.Event.Kind == SystemFileKind) ran = entry.Event.Data.GetValueOrDefault("sha256");
            }
        }

        // A hub that was never set up has run no System file; then there is nothing to mistake it for.
        if (ran is not null && ran != system.Source.Sha256)
        {
            return text.Fail(AnotherFile(ran, system.Source.Sha256), ExitCodes.NotProven);
        }

        if (newest is null) return text.Fail(Empty(), ExitCodes.NotProven);
        var report = EvidenceJudgement.Judge(
            catalogue, SubjectsOf(system), facts, newest.Index + 1, at ?? newest.Event.At);
        text.Show(report);
        return report.Holds ? ExitCodes.Ok : ExitCodes.NotProven;
    }

    private static Subjects SubjectsOf(SystemModel system)
    {
        IReadOnlyList<Kernel.Identity.ComponentId> With(ComponentRole role) =>
            [.. system.Components.Where(c => c.Role == role).Select(static c => c.Id)];
        return new Subjects
        {
            Hub = With(ComponentRole.Hub)[0],
            Gateways = With(ComponentRole.Gateway),
            Sensors = With(ComponentRole.Sensor),
            Actuators = With(ComponentRole.Actuator),
            Controllers = With(ComponentRole.Controller),
        };
    }

    private Error Missing() => Error.Of(
        "CLI-21", $"ファイルがありません: {export}", $"There is no file {export}. Export one with 'yuimori journal export'.");

    private static Error Empty() => Error.Of(
        "CLI-23", "この記録には1件もありません。", "This Journal holds no record: nothing is proven.");

    private static Error AnotherFile(string ran, string given) => Error.Of(
        "CLI-22",
        "この記録は、別のシステムファイルで動いたものです。動いていたファイルを --system で指定してください。",
        "This Journal is of a run with another System file. Give the file that ran with --system.",
        $"The Journal says {ran}, the file has {given}");
}
