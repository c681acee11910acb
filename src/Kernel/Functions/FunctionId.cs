using System.Globalization;
using Yuimori.Kernel.Results;

namespace Yuimori.Kernel.Functions;

/// <summary>One of the 23 high-reliability functions, F1–F23 (source-002 table 3-2).</summary>
public readonly record struct FunctionId : IComparable<FunctionId>
{
    /// <summary>The number of functions in the guideline.</summary>
    public const int Count = 23;

    private FunctionId(int number) => Number = number;

    /// <summary>1–23; 0 only for a default-constructed id.</summary>
    public int Number { get; }

    /// <summary>The phase that the function belongs to.</summary>
    public Phase Phase => Number switch
    {
        <= 4 => Phase.Initiation,
        <= 11 => Phase.Prevention,
        <= 13 => Phase.Detection,
        <= 20 => Phase.Recovery,
        _ => Phase.Termination,
    };

    /// <summary>The function with a number that the code knows to be valid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not 1–23.</exception>
    public static FunctionId Of(int number) => number is >= 1 and <= Count
        ? new FunctionId(number)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "F1 to F23");

    /// <summary>Parses <c>F12</c>, in either case; no leading zeros, since one id has one spelling.</summary>
    public static Result<FunctionId> Parse(string? text) =>
        text is { Length: 2 or 3 } && text[0] is 'F' or 'f' && text![1] != '0'
        && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && n is >= 1 and <= Count
            ? new FunctionId(n)
            : Error.Of("KERNEL-04", "機能IDはF1〜F23です。", "A function id is F1 to F23.", $"Bad function id \"{text}\"");

    /// <inheritdoc/>
    public int CompareTo(FunctionId other) => Number.CompareTo(other.Number);

    /// <summary>Order by number.</summary>
    public static bool operator <(FunctionId left, FunctionId right) => left.Number < right.Number;

    /// <summary>Order by number.</summary>
    public static bool operator >(FunctionId left, FunctionId right) => left.Number > right.Number;

    /// <summary>Order by number.</summary>
    public static bool operator <=(FunctionId left, FunctionId right) => left.Number <= right.Number;

    /// <summary>Order by number.</summary>
    public static bool operator >=(FunctionId left, FunctionId right) => left.Number >= right.Number;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"F{Number}");
}
