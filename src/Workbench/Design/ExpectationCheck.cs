using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Design;

/// <summary>Whether what a published analysis says is found here.</summary>
/// <param name="Expectation">What is expected.</param>
/// <param name="Found">Ids of the expected risks that were found.</param>
/// <param name="Gaps">What is missing; empty: met.</param>
public sealed record ExpectationCheck(
    ExpectationModel Expectation, IReadOnlyList<string> Found, IReadOnlyList<ExpectationGap> Gaps)
{
    /// <summary>Whether everything was found.</summary>
    public bool IsMet => Gaps.Count == 0;
}

/// <summary>Something that an expectation misses.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Missing">Its id.</param>
public sealed record ExpectationGap(ExpectationGapKind Kind, string Missing);

/// <summary>What an expectation misses.</summary>
public enum ExpectationGapKind
{
    /// <summary>A risk that is not found.</summary>
    Risk = 1,

    /// <summary>A Function that treats none of the expected risks.</summary>
    Function = 2,

    /// <summary>A countermeasure that does not stand there.</summary>
    Countermeasure = 3,
}
