using System.CommandLine;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Sheet;

/// <summary>Says how many rows are written, to somebody who watches a terminal.</summary>
internal sealed class RowProgress : IProgress<int>
{
    private readonly TextWriter _error;
    private readonly Language _language;

    private RowProgress(TextWriter error, Language language) => (_error, _language) = (error, language);

    /// <summary>Progress on a terminal; null where the error stream goes elsewhere.</summary>
    public static RowProgress? For(ParseResult parsed, Language language) => Console.IsErrorRedirected
        ? null
        : new RowProgress(parsed.InvocationConfiguration.Error, language);

    public void Report(int value) =>
        _error.Write("\r" + new LocalisedText($"{value}行 …", $"{value} rows …").In(_language) + "\r");
}
