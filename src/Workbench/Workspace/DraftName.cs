using System.Diagnostics.CodeAnalysis;
using Yuimori.Kernel.Results;

namespace Yuimori.Workbench.Workspace;

/// <summary>
/// The name of a draft, which becomes part of a file's name. Letters, digits, <c>-</c> and <c>_</c> only: no dot, no
/// slash, nothing that could lead out of the folder or hide in it.
/// </summary>
public sealed record DraftName
{
    /// <summary>64 characters: a file's name with its longest ending stays far below what file systems allow.</summary>
    public const int LengthMax = 64;

    private DraftName(string value) => Value = value;

    /// <summary>The name.</summary>
    public string Value { get; }

    /// <summary>Reads a name; the error says what a name may be.</summary>
    public static Result<DraftName> Parse(string? text) => TryParse(text, out var name)
        ? name
        : Error.Of(
            "DRAFT-01",
            $"この名前は使えません。英数字で始め、英数字と「-」「_」だけを{LengthMax}文字まで使えます。",
            $"This name cannot be used: begin with a letter or digit; only letters a–z, digits, - and _, "
            + $"{LengthMax} at most.");

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DraftName? name)
    {
        name = text is { Length: > 0 and <= LengthMax } && char.IsAsciiLetterOrDigit(text[0])
            && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                ? new DraftName(text)
                : null;
        return name is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
