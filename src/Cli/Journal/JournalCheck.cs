using System.Globalization;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;

namespace Yuimori.Cli.Journal;

/// <summary>Verifies an export or a database and says which record is the first bad one.</summary>
internal sealed class JournalCheck(string file, string? expectedKey, string? since, JournalText text)
{
    public int Run(CancellationToken cancellation)
    {
        if (expectedKey is not null)
        {
            var parsed = NoteVerifier.Parse(expectedKey);
            if (!parsed.IsOk) return text.Fail(parsed.Error, ExitCodes.Usage);
            parsed.Value.Dispose();
        }

        var checkpoints = Checkpoints();
        if (!checkpoints.IsOk) return text.Fail(checkpoints.Error, ExitCodes.BadInput);
        var files = JournalFiles.At(file);
        if (!File.Exists(files.Database)) return text.Fail(Missing(files.Database), ExitCodes.BadInput);
        var pin = new JournalPin { VerifierKey = expectedKey, Checkpoints = checkpoints.Value };
        var found = Verify(files, pin, cancellation);
        text.EndProgress();
        if (text.Json) JournalJson.Write(text.Output, found);
        else Say(found);
        return found.Holds ? ExitCodes.Ok : ExitCodes.NotProven;
    }

    private static Error Missing(string path) => Error.Of(
        "CLI-31", $"ファイルがありません: {path}", $"There is no file {path}.");

    private JournalVerification Verify(JournalFiles files, JournalPin pin, CancellationToken cancellation)
    {
        if (!JournalExport.IsExport(files.Database))
        {
            return JournalDatabase.Verify(files, pin, text, cancellation);
        }

        using var stream = File.OpenRead(files.Database);
        return JournalExport.Verify(stream, pin, text, cancellation);
    }

    private Result<IReadOnlyList<string>> Checkpoints()
    {
        if (since is null) return Array.Empty<string>();
        if (!File.Exists(since)) return Missing(since);
        var notes = JournalPin.SplitCheckpoints(File.ReadAllText(since));
        return notes.Count > 0
            ? notes.ToArray()
            : Error.Of(
                "CLI-32", $"チェックポイントがありません: {since}", $"There is no checkpoint in {since}.");
    }

    private void Say(JournalVerification found)
    {
        if (found.Problem is { } problem)
        {
            text.Say($"不正: {problem.Safe.Ja}", $"BAD: {problem.Safe.En}");
            SayWhere(found);
            text.Output.WriteLine($"  {problem.Code}: {problem.Detail}");
        }
        else
        {
            text.Say(
                $"正常: 記録{found.Size:N0}件が、欠けも変更も入れ替えもなく、署名付きチェックポイントと一致します。",
                $"GOOD: {found.Size:N0} records, none missing, changed or moved, as the signed checkpoint says.");
        }

        if (found.Checkpoint is { } head)
        {
            text.Say($"  チェックポイント: {head.Origin}、{head.Size:N0}件、ルート {head.Root}",
                $"  checkpoint: {head.Origin}, {head.Size:N0} records, root {head.Root}");
        }

        if (found.Holds && found.EarlierCheckpoints > 0)
        {
            text.Say($"  以前のチェックポイント{found.EarlierCheckpoints:N0}件も含まれています。",
                $"  {found.EarlierCheckpoints:N0} earlier checkpoints are contained.");
        }

        SayKey(found);
    }

    private void SayWhere(JournalVerification found)
    {
        if (found.BadIndex is not { } index) return;
        var number = index.ToString(CultureInfo.InvariantCulture);
        if (found.BadIndexMax == index) text.Say($"  最初の不正な記録: {number}番", $"  first bad record: {number}");
        else text.Say($"  最初の不正な記録: {number}～{found.BadIndexMax}番のいずれか",
            $"  first bad record: one of {number} to {found.BadIndexMax}");
    }

    private void SayKey(JournalVerification found)
    {
        var key = found.VerifierKey;
        if (key.Length > 0) text.Say($"  検証鍵: {key}", $"  verifier key: {key}");
        if (found.KeyPinned) return;
        text.Tell(
            "注意: 検証鍵をファイル自身から取りました。別の手段で控えた鍵を --key で指定すると、全体の作り直しも検出できます。",
            "Note: the key was taken from the file itself. Give the key that you noted elsewhere with --key, "
            + "and a file made anew as a whole is found out too.");
    }
}
