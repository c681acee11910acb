using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Yaml;

/// <summary>Gathers the problems of one file, and words them.</summary>
public sealed class YamlProblems(string file, YamlLimits limits)
{
    private readonly List<YamlProblem> _list = [];

    /// <summary>The problems so far, in the order found.</summary>
    public IReadOnlyList<YamlProblem> List => _list;

    /// <summary>Whether the limit of problems is reached.</summary>
    public bool IsFull => _list.Count >= limits.ProblemsMax;

    /// <summary>Adds a problem; beyond the limit it is left out, as the first ones must be mended anyway.</summary>
    public void Add(
        string code, YamlPosition at, LocalisedText what, string came, LocalisedText expected, string? nearest = null)
    {
        if (!IsFull) _list.Add(new(code, file, at, what, Visible(came), expected, nearest));
    }

    /// <summary>Shortens what came, and makes control characters visible: they must not reach a terminal.</summary>
    public static string Visible(string came)
    {
        const int lengthMax = 60;
        var cut = Math.Min(came.Length, lengthMax);
        if (cut < came.Length && char.IsHighSurrogate(came[cut - 1])) cut--;
        var shown = string.Concat(came[..cut].Select(c => c switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when char.IsControl(c) || IsInvisible(c) => $"\\u{(int)c:X4}",
            _ => c.ToString(),
        }));
        return cut == came.Length ? shown : shown + "…";
    }

    /// <summary>Direction marks, separators and the byte order mark: they change how a line looks, unseen.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF' or (>= '\u200B' and <= '\u200F')
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');
}
