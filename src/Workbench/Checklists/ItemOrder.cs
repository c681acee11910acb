namespace Yuimori.Workbench.Checklists;

/// <summary>Orders ids as people count: <c>CSA-2.9</c> before <c>CSA-2.10</c>.</summary>
internal sealed class ItemOrder : IComparer<string>
{
    public static ItemOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return string.CompareOrdinal(x, y);
        var (i, j) = (0, 0);
        while (i < x.Length && j < y.Length)
        {
            var (a, b) = (Run(x, ref i), Run(y, ref j));
            var order = a.Number is { } m && b.Number is { } n ? m.CompareTo(n) : string.CompareOrdinal(a.Text, b.Text);
            if (order != 0) return order;
        }

        var rest = (x.Length - i).CompareTo(y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    /// <summary>The digits, or the one character, at a place; 18 digits at a time, which fit a long.</summary>
    private static (string Text, long? Number) Run(string id, ref int at)
    {
        var start = at;
        if (!char.IsAsciiDigit(id[at])) return (id[at++].ToString(), null);
        while (at < id.Length && char.IsAsciiDigit(id[at]) && at - start < 18) at++;
        var digits = id[start..at];
        return (digits, long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));
    }
}
