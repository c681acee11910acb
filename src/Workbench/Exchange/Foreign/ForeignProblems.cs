using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>Where the problems of a foreign file go, under the codes <c>EX-01</c> and on.</summary>
internal sealed class ForeignProblems(string file)
{
    public const int TooLarge = 1;
    public const int Encoding = 2;
    public const int Syntax = 3;
    public const int TooDeep = 4;
    public const int TooManyNodes = 5;
    public const int DuplicateKey = 6;
    public const int Dtd = 7;
    public const int UnknownFormat = 10;
    public const int Version = 11;
    public const int Missing = 12;
    public const int WrongForm = 13;
    public const int DuplicateId = 14;
    public const int Cycle = 15;
    public const int TooMany = 16;
    public const int Nothing = 17;
    public const int NotPlaceable = 18;
    public const int Result = 90;

    private readonly YamlProblems _problems =
        new(file, new YamlLimits { ProblemsMax = ForeignLimits.ProblemsMax });

    public string File => file;

    public IReadOnlyList<YamlProblem> List => _problems.List;

    public bool Any => _problems.List.Count > 0;

    public void Add(int code, YamlPosition at, LocalisedText what, string came, LocalisedText expected) =>
        _problems.Add(string.Create(CultureInfo.InvariantCulture, $"EX-{code:00}"), at, what, came, expected);

    /// <summary>The problems in the order of the file.</summary>
    public Checked<T> Bad<T>()
        where T : class => Checked<T>.Bad(_problems.List.OrderBy(p => p.Position));
}
