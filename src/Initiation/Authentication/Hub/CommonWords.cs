namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>Words that guessers try first, commonest first, with their cost in tenths of bits.</summary>
internal static class CommonWords
{
    private const string Resource = "Yuimori.Initiation.Authentication.Hub.common-words.txt";

    private static readonly Lazy<IReadOnlyList<(string Word, int Cost)>> Loaded = new(Load);

    public static IReadOnlyList<(string Word, int Cost)> All => Loaded.Value;

    private static List<(string, int)> Load()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly");
        using var reader = new StreamReader(stream);
        var words = new List<(string, int)>();
        while (reader.ReadLine() is { } line)
        {
            // +1 bit for upper case or disguise.
            if (line.Length >= 3) words.Add((line, PasswordGuess.LogTenths(words.Count + 2) + 10));
        }

        return words;
    }
}
