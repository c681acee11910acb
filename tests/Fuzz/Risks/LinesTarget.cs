using System.Globalization;
using Yuimori.Cli.Risk;
using Yuimori.Kernel.Text;

namespace Yuimori.Fuzz.Risks;

/// <summary>Target: <c>yuimori risk score</c> on a stream of any bytes.</summary>
public static class LinesTarget
{
    /// <summary>One input: the stream. Every line that is not blank is scored or refused, and none twice.</summary>
    public static void Run(byte[] input)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using var stream = new MemoryStream(input);
        new RiskScoring(RiskMethod.Of("cvss-4.0"), output, error, Language.English).Run(stream);
        var said = error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var refused = said.Count(static l => l.StartsWith("line ", StringComparison.Ordinal));
        var scored = output.ToString().AsSpan().Count('\n') - 1;
        if (scored + refused > input.AsSpan().Count((byte)'\n') + 1)
            throw new InvalidOperationException($"{scored} scored and {refused} refused are more than there are lines.");
        if (said.Any(static l => l.Any(char.IsControl)))
            throw new InvalidOperationException("A refusal carries a control character.");
    }
}
