using System.CommandLine;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Trust.Journal;

namespace Yuimori.Cli.Journal;

/// <summary>Where the journal commands write: data to the output, talk to the error stream.</summary>
internal sealed class JournalText(TextWriter output, TextWriter error, Language language, bool json)
    : IProgress<JournalProgress>
{
    /// <summary>A tenth of a second between two reports: faster ones only slow the work down.</summary>
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);

    private long _lastReport = TimeProvider.System.GetTimestamp();
    private bool _reported;

    /// <summary>Whether programs read the output.</summary>
    public bool Json => json;

    /// <summary>Data.</summary>
    public TextWriter Output => output;

    public static JournalText Of(ParseResult parsed, Option<string> language, Option<bool> json) => new(
        parsed.InvocationConfiguration.Output,
        parsed.InvocationConfiguration.Error,
        CommandText.Parse(parsed.GetValue(language)),
        parsed.GetValue(json));

    /// <summary>A line of data for people.</summary>
    public void Say(string ja, string en) => output.WriteLine(new LocalisedText(ja, en).In(language));

    /// <summary>A line of talk.</summary>
    public void Tell(string ja, string en) => error.WriteLine(new LocalisedText(ja, en).In(language));

    /// <summary>What went wrong, with its code and detail.</summary>
    /// <returns>The exit code to end with.</returns>
    public int Fail(Error problem, int code)
    {
        EndProgress();
        error.WriteLine($"{problem.Code}: {problem.Safe.In(language)}");
        error.WriteLine($"  {problem.Detail}");
        return code;
    }

    /// <summary>The text of an error in the chosen language.</summary>
    public string In(LocalisedText text) => text.In(language);

    /// <inheritdoc/>
    public void Report(JournalProgress value)
    {
        // A file or a pipe wants no running numbers.
        if (Console.IsErrorRedirected || TimeProvider.System.GetElapsedTime(_lastReport) < ReportInterval) return;
        _lastReport = TimeProvider.System.GetTimestamp();
        _reported = true;
        error.Write($"\r{new LocalisedText("処理中", "working").In(language)} {value.Done:N0} / {value.Total:N0} ");
    }

    /// <summary>Clears the running numbers.</summary>
    public void EndProgress()
    {
        if (_reported) error.Write("\r\u001b[K");
        _reported = false;
    }
}
