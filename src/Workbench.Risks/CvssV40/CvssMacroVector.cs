namespace Yuimori.Workbench.Risks;

/// <summary>The levels of the six equivalence classes of a CVSS 4.0 vector, written as six digits.</summary>
public readonly record struct CvssMacroVector
{
    private static readonly string[] Texts =
    [
        .. from eq1 in (int[])[0, 1, 2]
           from eq2 in (int[])[0, 1]
           from eq36 in (int[])[00, 01, 10, 11, 21]
           from eq4 in (int[])[0, 1, 2]
           from eq5 in (int[])[0, 1, 2]
           select $"{eq1}{eq2}{eq36 / 10}{eq4}{eq5}{eq36 % 10}",
    ];

    private readonly short _index;

    internal CvssMacroVector(int index) => _index = (short)index;

    /// <summary>EQ1 to EQ6 as digits, such as <c>001200</c>.</summary>
    public override string ToString() => Texts[_index];
}
