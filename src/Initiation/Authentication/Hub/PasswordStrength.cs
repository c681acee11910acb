using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;

namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>
/// A guide to strong passwords (F1: "change from default, guide to strong ones"). Judges by length and by what a
/// guesser would try, never by kinds of characters (NIST SP 800-63B §5.1.1.2).
/// </summary>
public sealed record PasswordStrength
{
    /// <summary>12 characters at least.</summary>
    public const int LengthMin = 12;

    /// <summary>128 characters at most; stops a megabyte of password from keeping the slow hash busy.</summary>
    public const int LengthMax = 128;

    /// <summary>
    /// A guesser who knows the usual words and patterns needs about 2^this tries: the least accepted.
    /// </summary>
    public const int BitsMin = 34;

    private const int GoodBits = 45;
    private const int StrongBits = 60;

    private PasswordStrength(int bits, bool isAccepted, IReadOnlyList<LocalisedText> advice) =>
        (Bits, IsAccepted, Advice) = (bits, isAccepted, advice);

    /// <summary>Estimate: about 2^bits tries.</summary>
    public int Bits { get; }

    /// <summary>Whether it may be used.</summary>
    public bool IsAccepted { get; }

    /// <summary>What to improve; empty when nothing need be.</summary>
    public IReadOnlyList<LocalisedText> Advice { get; }

    /// <summary>The estimate in a word.</summary>
    public PasswordLevel Level =>
        !IsAccepted ? PasswordLevel.Weak
        : Bits < GoodBits ? PasswordLevel.Fair
        : Bits < StrongBits ? PasswordLevel.Good
        : PasswordLevel.Strong;

    /// <summary>Judges a password.</summary>
    /// <param name="password">In the clear.</param>
    /// <param name="ownWords">Words that a guesser would try first for this person: the user name, the site.</param>
    public static PasswordStrength Assess(string password, IReadOnlyList<string> ownWords)
    {
        if (password.Length > LengthMax) return new PasswordStrength(0, false, [TooLong]);
        var guess = PasswordGuess.Cheapest(password, ownWords);
        var advice = new List<LocalisedText>();
        if (password.Length < LengthMin) advice.Add(TooShort(password.Length));
        var accepted = advice.Count == 0 && guess.Bits >= BitsMin;
        if (guess.Bits < GoodBits)
        {
            if (guess.Has(PasswordPattern.Word)) advice.Add(CommonWord);
            if (guess.Has(PasswordPattern.OwnWord)) advice.Add(OwnWord);
            if (guess.Has(PasswordPattern.Sequence)) advice.Add(Sequence);
            if (guess.Has(PasswordPattern.Repeat)) advice.Add(Repeat);
            if (guess.Has(PasswordPattern.Year)) advice.Add(Year);
            if (!accepted) advice.Add(MoreWords);
        }

        return new PasswordStrength(guess.Bits, accepted, advice);
    }

    /// <summary>Why it may not be used.</summary>
    public Error Refusal() => new(
        "F1-01",
        new LocalisedText(
            string.Concat(Advice.Select(static text => text.Ja)),
            string.Join(' ', Advice.Select(static text => text.En))),
        $"Password refused: {Bits} bits");

    private static LocalisedText TooLong { get; } = new(
        "128文字以内にしてください。", "Keep it to 128 characters.");

    private static LocalisedText CommonWord { get; } = new(
        "よく使われる単語が入っています。", "It contains a word that everybody uses.");

    private static LocalisedText OwnWord { get; } = new(
        "ユーザー名が入っています。", "It contains your user name.");

    private static LocalisedText Sequence { get; } = new(
        "「abcd」「1234」「qwerty」のような並びは、すぐ推測されます。", "Runs such as abcd, 1234 or qwerty are guessed first.");

    private static LocalisedText Repeat { get; } = new(
        "同じ文字の繰り返しは強度になりません。", "Repeating a character adds next to nothing.");

    private static LocalisedText Year { get; } = new(
        "年号は推測されやすい数字です。", "Years are easy to guess.");

    private static LocalisedText MoreWords { get; } = new(
        "関係のない単語を4つほどつなげると、強く覚えやすくなります。",
        "Four unrelated words in a row are strong and easy to remember.");

    private static LocalisedText TooShort(int length) => new(
        $"12文字以上にしてください(あと{LengthMin - length}文字)。",
        $"Use at least 12 characters ({LengthMin - length} more).");
}
