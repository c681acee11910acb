using Yuimori.Kernel.Text;

namespace Yuimori.Kernel.Results;

/// <summary>
/// An expected failure. Peers are shown <see cref="Safe"/> only; the log carries <see cref="Detail"/> under the
/// same <see cref="Code"/> (design: what must be true, 4).
/// </summary>
/// <param name="Code">Stable code such as <c>F12-03</c>, <c>SYS-07</c> or <c>TRUST-02</c>.</param>
/// <param name="Safe">Short text that may be shown to anybody.</param>
/// <param name="Detail">Full text for the log: what was refused, what was expected, what came.</param>
public sealed record Error(string Code, LocalisedText Safe, string Detail)
{
    /// <summary>An error whose detail is its English text.</summary>
    public static Error Of(string code, string ja, string en) => new(code, new LocalisedText(ja, en), en);

    /// <summary>An error with a detail for the log.</summary>
    public static Error Of(string code, string ja, string en, string detail) =>
        new(code, new LocalisedText(ja, en), detail);

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {Detail}";
}
