using Yuimori.Workbench.Exchange.JUnit;

namespace Yuimori.Workbench.Exchange.Evidence;

/// <summary>A test case that ran elsewhere.</summary>
/// <param name="ClassName">Its class; empty: none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">How it ended.</param>
internal sealed record TestResult(string ClassName, string Name, JUnitOutcome Outcome)
{
    public string FullName => ClassName.Length == 0 || Name.StartsWith(ClassName + ".", StringComparison.Ordinal)
        ? Name
        : $"{ClassName}.{Name}";

    /// <summary>
    /// Whether a reference names it: the full name, its end after a dot, all that begins alike with <c>*</c>; the
    /// arguments of a parameterised test may be left out.
    /// </summary>
    public bool Answers(string reference)
    {
        var name = FullName;
        if (reference.EndsWith('*')) return Begins(name, reference[..^1]);
        if (Ends(name, reference)) return true;
        var arguments = name.AsSpan().IndexOfAny('(', '[');
        return arguments > 0 && Ends(name[..arguments].TrimEnd(), reference);
    }

    private static bool Begins(string name, string start)
    {
        for (var at = 0; at >= 0 && at < name.Length; at = name.IndexOf('.', at) is var dot and >= 0 ? dot + 1 : -1)
        {
            if (name.AsSpan(at).StartsWith(start, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.Ordinal)
        && (name.Length == end.Length || name[name.Length - end.Length - 1] is '.' or '/');
}
