using System.Globalization;

namespace Yuimori.Workbench.Risks;

/// <summary>A CVSS score of any version: 0.0 to 10.0 in exact tenths.</summary>
public readonly record struct CvssScore : IComparable<CvssScore>
{
    /// <summary>The highest score, in tenths.</summary>
    public const int TenthsMax = 100;

    private readonly byte _tenths;

    private CvssScore(int tenths) => _tenths = (byte)tenths;

    /// <summary>The score in tenths, 0 to 100.</summary>
    public int Tenths => _tenths;

    /// <summary>The score with one decimal.</summary>
    public decimal Value => new(_tenths, 0, 0, false, 1);

    /// <summary>Its band by the scale of CVSS 3 and 4; CVSS 2 has another: <see cref="CvssV2.LevelOf"/>.</summary>
    public CvssSeverity Severity => CvssSeverities.Of(this);

    /// <summary>A score of so many tenths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 100.</exception>
    public static CvssScore FromTenths(int tenths) => (uint)tenths <= TenthsMax
        ? new(tenths)
        : throw new ArgumentOutOfRangeException(nameof(tenths), tenths, "A score is 0 to 100 tenths");

    /// <inheritdoc/>
    public int CompareTo(CvssScore other) => _tenths.CompareTo(other._tenths);

    /// <summary>Whether one score is lower than another.</summary>
    public static bool operator <(CvssScore left, CvssScore right) => left._tenths < right._tenths;

    /// <summary>Whether one score is higher than another.</summary>
    public static bool operator >(CvssScore left, CvssScore right) => left._tenths > right._tenths;

    /// <summary>Whether one score is not higher than another.</summary>
    public static bool operator <=(CvssScore left, CvssScore right) => left._tenths <= right._tenths;

    /// <summary>Whether one score is not lower than another.</summary>
    public static bool operator >=(CvssScore left, CvssScore right) => left._tenths >= right._tenths;

    /// <summary>With one decimal and a point, whatever the culture: <c>9.8</c>.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
