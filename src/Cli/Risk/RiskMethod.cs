using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Risk;

/// <summary>A method of scoring, as the command line offers it.</summary>
/// <param name="Name">Value of <c>--method</c>.</param>
/// <param name="Columns">What a row holds after the vector.</param>
/// <param name="TryScore">Writes a row, or nothing when the text is no vector.</param>
/// <param name="Refuse">Why a text is no vector that this method scores.</param>
/// <param name="Explain">The vector's metrics and scores in words, or why it is none.</param>
internal sealed record RiskMethod(
    string Name,
    string Columns,
    RiskMethod.Scorer TryScore,
    Func<string, VectorError?> Refuse,
    Func<string, RiskExplanation> Explain)
{
    /// <summary>Writes the row of one vector.</summary>
    public delegate bool Scorer(ReadOnlySpan<byte> vector, RowWriter row);

    /// <summary>All methods.</summary>
    public static IReadOnlyList<RiskMethod> All { get; } =
    [
        Make<CvssV2Vector>("cvss-2.0", "base,temporal,environmental", Rows.Cvss20, Words.Cvss20),
        Make<CvssV30Vector>("cvss-3.0", "base,temporal,environmental", Rows.Cvss30, Words.Cvss30),
        Make<CvssV31Vector>("cvss-3.1", "base,temporal,environmental", Rows.Cvss31, Words.Cvss31),
        Make<CvssV40Vector>("cvss-4.0", "score,macrovector", Rows.Cvss40, Words.Cvss40),
        Make<CrssVector>("crss", "attackEase,effectFactor,risk,band", Rows.CrssRow, Words.CrssWords),
        Make<OwaspRiskVector>(
            "owasp-rr",
            "likelihood,likelihoodLevel,technicalImpact,businessImpact,impactLevel,severity", Rows.Owasp, Words.Owasp),
        Make<OwaspRiskVector>("ipa-column-2", "product", Rows.Product, Words.Product, IpaColumn2.Refuse),
    ];

    /// <summary>The names, for the help.</summary>
    public static string[] Names { get; } = [.. All.Select(static m => m.Name)];

    /// <summary>The method of a name that the command line has checked.</summary>
    public static RiskMethod Of(string name) => All.First(m => m.Name == name);

    private static RiskMethod Make<T>(
        string name, string columns, Action<T, RowWriter> write, Func<T, IReadOnlyList<RiskResult>> words,
        Func<T, VectorError?>? demands = null)
        where T : struct, IRiskVector<T>
    {
        VectorError? Refuse(string text)
        {
            var parsed = T.Parse(text);
            return parsed.IsOk ? demands?.Invoke(parsed.Value) : parsed.Error;
        }

        bool TryScore(ReadOnlySpan<byte> text, RowWriter row)
        {
            if (!T.TryParse(text, out var vector) || demands?.Invoke(vector) is not null) return false;
            row.Vector(text);
            write(vector, row);
            row.EndRow();
            return true;
        }

        RiskExplanation Explain(string text) => Refuse(text) is { } error
            ? new([], [], error)
            : RiskExplanation.Of(T.Parse(text).Value, words(T.Parse(text).Value));

        return new(name, columns, TryScore, Refuse, Explain);
    }
}
