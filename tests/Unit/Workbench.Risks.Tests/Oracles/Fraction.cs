using System.Numerics;
using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks.Tests.Oracles;

/// <summary>An exact fraction, so that an oracle rounds nowhere but where the specification says.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Fraction(BigInteger Over, BigInteger Under)
{
    public static Fraction Of(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : text.Length - point - 1;
        var whole = BigInteger.Parse(
            text.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        return new(whole, BigInteger.Pow(10, digits));
    }

    public static implicit operator Fraction(int whole) => new(whole, 1);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under);

    public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Over, b.Under);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Over * b.Over, a.Under * b.Under);

    public static Fraction operator /(Fraction a, int b) => new(a.Over, a.Under * b);

    public bool IsAbove(Fraction other) => Over * other.Under > other.Over * Under;

    public Fraction Power(int exponent) => new(BigInteger.Pow(Over, exponent), BigInteger.Pow(Under, exponent));

    /// <summary>The smallest whole number that is not below.</summary>
    public int Ceiling() => (int)-Floor(-Over, Under);

    /// <summary>The nearest whole number, halves away from zero.</summary>
    public int Nearest()
    {
        var doubled = Floor((2 * BigInteger.Abs(Over)) + Under, 2 * Under);
        return (int)doubled * Over.Sign;
    }

    private static BigInteger Floor(BigInteger over, BigInteger under)
    {
        var quotient = BigInteger.DivRem(over, under, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
