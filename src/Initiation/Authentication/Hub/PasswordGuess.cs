using System.Numerics;

namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>
/// The cheapest way for a guesser to build a password out of words, runs, repeats, years and single characters:
/// a shortest path over its positions. Costs are tenths of bits.
/// </summary>
/// <param name="Bits">About 2^bits tries.</param>
/// <param name="Patterns">What was recognised.</param>
internal sealed record PasswordGuess(int Bits, PasswordPattern Patterns)
{
    // A guesser tries about ten likely characters for each position that fits no pattern (3.3 bits).
    private const int CharacterCost = 33;
    private const int OwnWordCost = 20;
    private const int YearCost = 70;
    private const int RunStartCost = 35;

    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];

    /// <summary>Whether a pattern was recognised.</summary>
    public bool Has(PasswordPattern pattern) => (Patterns & pattern) != PasswordPattern.None;

    /// <summary>The cheapest guess.</summary>
    public static PasswordGuess Cheapest(string password, IReadOnlyList<string> ownWords)
    {
        var plain = Plain(password);
        var own = ownWords.Where(static word => word.Length >= 3).Select(Plain).ToArray();
        var best = new (int Cost, PasswordPattern Patterns)[plain.Length + 1];
        Array.Fill(best, (Cost: int.MaxValue, Patterns: PasswordPattern.None));
        best[0] = (Cost: 0, Patterns: PasswordPattern.None);
        for (var at = 0; at < plain.Length; at++)
        {
            Relax(best, at, 1, CharacterCost, PasswordPattern.None);
            RelaxRun(best, plain, at);
            RelaxYear(best, password, at);
            foreach (var word in own) RelaxWord(best, plain, at, word, OwnWordCost, PasswordPattern.OwnWord);
            foreach (var (word, cost) in CommonWords.All)
            {
                RelaxWord(best, plain, at, word, cost, PasswordPattern.Word);
            }
        }

        return new PasswordGuess(best[^1].Cost / 10, best[^1].Patterns);
    }

    // Letters in disguise are the guesser's second try, so they count as the letters.
    internal static string Plain(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.ToLowerInvariant(source[i]) switch
            {
                '@' => 'a', '$' => 's', '!' => 'i', var c => c,
            };
        }
    });

    private static void RelaxWord(
        (int Cost, PasswordPattern Patterns)[] best,
        string plain,
        int at,
        string word,
        int cost,
        PasswordPattern pattern)
    {
        if (at + word.Length > plain.Length) return;
        for (var i = 0; i < word.Length; i++)
        {
            var c = plain[at + i];
            if (c != word[i] && Unmask(c) != word[i]) return;
        }

        Relax(best, at, word.Length, cost, pattern);
    }

    private static char Unmask(char c) => c switch
    {
        '0' => 'o', '1' => 'l', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', _ => c,
    };

    private static void RelaxRun((int Cost, PasswordPattern Patterns)[] best, string plain, int at)
    {
        var same = 1;
        while (at + same < plain.Length && plain[at + same] == plain[at]) same++;
        if (same >= 3) Relax(best, at, same, CharacterCost + LogTenths(same), PasswordPattern.Repeat);
        var run = 0;
        foreach (var row in Rows) run = Math.Max(run, Math.Max(RunIn(row, plain, at, 1), RunIn(row, plain, at, -1)));
        if (run >= 3) Relax(best, at, run, RunStartCost + LogTenths(run), PasswordPattern.Sequence);
    }

    private static int RunIn(string row, string plain, int at, int step)
    {
        var start = row.IndexOf(plain[at], StringComparison.Ordinal);
        if (start < 0) return 0;
        var length = 1;
        while (at + length < plain.Length)
        {
            var next = start + (step * length);
            if (next < 0 || next >= row.Length || row[next] != plain[at + length]) break;
            length++;
        }

        return length;
    }

    private static void RelaxYear((int Cost, PasswordPattern Patterns)[] best, string password, int at)
    {
        if (at + 4 > password.Length) return;
        var text = password.AsSpan(at, 4);
        var isCentury = text[..2] is "19" or "20";
        var isYear = isCentury && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);
        if (isYear) Relax(best, at, 4, YearCost, PasswordPattern.Year);
    }

    private static void Relax(
        (int Cost, PasswordPattern Patterns)[] best, int at, int length, int cost, PasswordPattern pattern)
    {
        var total = best[at].Cost + cost;
        if (total < best[at + length].Cost) best[at + length] = (total, best[at].Patterns | pattern);
    }

    internal static int LogTenths(int value) => BitOperations.Log2((uint)value) * 10;
}
