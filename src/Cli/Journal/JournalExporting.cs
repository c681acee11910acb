using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal;

namespace Yuimori.Cli.Journal;

/// <summary>Exports a Journal, live or not, into a new file.</summary>
internal sealed class JournalExporting(string data, string output, JournalText text)
{
    public int Run(CancellationToken cancellation)
    {
        var files = JournalFiles.At(data);
        if (!File.Exists(files.Database))
        {
            return text.Fail(
                Error.Of("CLI-31", $"ファイルがありません: {files.Database}", $"There is no file {files.Database}."),
                ExitCodes.BadInput);
        }

        // An export is evidence: one that is there is never written over.
        if (File.Exists(output))
        {
            return text.Fail(
                Error.Of("CLI-33", $"ファイルがすでにあります: {output}", $"The file {output} is there already."),
                ExitCodes.BadInput);
        }

        var written = JournalExport.Write(files, output, text, cancellation);
        text.EndProgress();
        if (!written.TryGet(out var count, out var error)) return text.Fail(error, ExitCodes.Failed);
        if (text.Json) JournalJson.Write(text.Output, output, count);
        else text.Say($"記録{count:N0}件を {output} に書き出しました。", $"{count:N0} records written to {output}.");
        return ExitCodes.Ok;
    }
}
