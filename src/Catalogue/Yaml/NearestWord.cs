namespace Yuimori.Catalogue.Yaml;

/// <summary>Finds the word that a writer most likely meant.</summary>
public static class NearestWord
{
    /// <summary>
    /// 64 characters; a longer word is compared with nothing. Stops a huge key from costing its length squared
    /// against every valid word.
    /// </summary>
    public const int LengthMax = 64;

    /// <summary>
    /// The valid word with the fewest edits, letter case ignored, or null when none is near: at most one edit for up
    /// to three characters, else a third of the longer word.
    /// </summary>
    public static string? Find(string came, IEnumerable<string> valid)
    {
        if (came.Length is 0 or > LengthMax) return null;
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var word in valid)
        {
            if (word.Length > LengthMax) continue;
            var distance = Distance(came, word);
            var allowed = Math.Max(1, Math.Max(came.Length, word.Length) / 3);
            if (distance > allowed || distance >= bestDistance) continue;
            (best, bestDistance) = (word, distance);
        }

        return best;
    }

    /// <summary>
    /// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other, letter case ignored:
    /// the optimal string alignment form of the Damerau–Levenshtein distance.
    /// </summary>
    public static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
