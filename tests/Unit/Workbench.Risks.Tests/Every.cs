namespace Yuimori.Workbench.Risks.Tests;

/// <summary>All vectors of a method, the last metric changing fastest.</summary>
internal static class Every
{
    private static readonly string[] V2Impacts = Join(["C:N C:P C:C", "I:N I:P I:C", "A:N A:P A:C"]);
    private static readonly string[] V3Impacts = Join(["C:H C:L C:N", "I:H I:L I:N", "A:H A:L A:N"]);

    public static string[] V2Base { get; } = Join(["AV:L AV:A AV:N", "AC:H AC:M AC:L", "Au:M Au:S Au:N"], V2Impacts);

    public static string[] V3Base { get; } =
        Join(["AV:N AV:A AV:L AV:P", "AC:L AC:H", "PR:N PR:L PR:H", "UI:N UI:R", "S:U S:C"], V3Impacts);

    public static string[] V4Base { get; } = 
        Join([.. V4Exploits, .. V4Vulnerable, "SC:H SC:L SC:N", "SI:H SI:L SI:N", "SA:H SA:L SA:N"]);

    /// <summary>With Safety as the severest value of SI and SA, which only their modified metrics take.</summary>
    public static string[] V4Effective { get; } =
    [
        .. Join([.. V4Exploits, .. V4Vulnerable, "SC:H SC:L SC:N", "SI:S SI:H SI:L SI:N", "SA:S SA:H SA:L SA:N"])
            .Select(static v => v.Replace(":S", ":H", StringComparison.Ordinal)
                + (v.Contains("SI:S", StringComparison.Ordinal) ? "/MSI:S" : "")
                + (v.Contains("SA:S", StringComparison.Ordinal) ? "/MSA:S" : "")),
    ];

    public static string[] V3Requirements { get; } = Join(["CR:H CR:M CR:L", "IR:H IR:M IR:L", "AR:H AR:M AR:L"]);

    public static string[] V2Requirements { get; } = Join(["CR:L CR:M CR:H", "IR:L IR:M IR:H", "AR:L AR:M AR:H"]);

    public static string[] V2Environments { get; } =
        Join(["CDP:N CDP:L CDP:LM CDP:MH CDP:H", "TD:N TD:L TD:M TD:H"]);

    private static string[] V4Exploits =>
        ["AV:N AV:A AV:L AV:P", "AC:L AC:H", "AT:N AT:P", "PR:N PR:L PR:H", "UI:N UI:P UI:A"];

    private static string[] V4Vulnerable => ["VC:H VC:L VC:N", "VI:H VI:L VI:N", "VA:H VA:L VA:N"];

    private static string[] Join(string[] metrics, string[]? last = null)
    {
        IEnumerable<string> all = [""];
        foreach (var metric in metrics) all = all.SelectMany(a => metric.Split(' '), static (a, m) => a + "/" + m);
        if (last is not null) all = all.SelectMany(_ => last, static (a, l) => a + "/" + l);
        return [.. all.Select(static a => a.TrimStart('/'))];
    }
}
