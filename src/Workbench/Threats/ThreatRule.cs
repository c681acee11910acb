using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Threats;

/// <summary>A threat rule: one YAML file that says what can go wrong where, how bad it is, and what to do.</summary>
public sealed record ThreatRule
{
    /// <summary>Its id, also the file's name. Never changed once published: risk ids rest on it.</summary>
    public required string Id { get; init; }

    /// <summary>Set when a person states this one risk in the System file; null: a rule file.</summary>
    public StatedRiskModel? Stated { get; init; }

    /// <summary>The threat in a few words.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>What can happen.</summary>
    public required LocalisedText What { get; init; }

    /// <summary>Why it can: the main cause.</summary>
    public required LocalisedText Why { get; init; }

    /// <summary>Who brings it about.</summary>
    public required LocalisedText Who { get; init; }

    /// <summary>Threat class, <c>TH-01</c> to <c>TH-11</c>.</summary>
    public required string Threat { get; init; }

    /// <summary>What the threat comes from; findings of one cause are shown together.</summary>
    public RuleCause Cause { get; init; }

    /// <summary>What it does harm to.</summary>
    public IReadOnlyList<RuleEffect> Effects { get; init; } = [];

    /// <summary>Who typically brings it about (CSA table 15); empty: not said.</summary>
    public IReadOnlyList<ThreatActor> Actors { get; init; } = [];

    /// <summary>Kinds of device where it is typical (CSA tables 16 to 19); empty: any.</summary>
    public IReadOnlyList<DeviceType> Environments { get; init; } = [];

    /// <summary>OWASP IoT Top 10 numbers, such as <c>2014-I4</c> or <c>2018-I7</c>.</summary>
    public IReadOnlyList<string> Owasp { get; init; } = [];

    /// <summary>The rule that it stands in place of; null: none.</summary>
    public string? Replaces { get; init; }

    /// <summary>The file that it came from; empty: a person stated it in the System file.</summary>
    public string File { get; init; } = "";

    /// <summary>Whether it comes with the product.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Where the rule looks.</summary>
    public required RuleTarget To { get; init; }

    /// <summary>What must hold there.</summary>
    public required RuleConditions Applies { get; init; }

    /// <summary>When it does not apply all the same; null: no exception.</summary>
    public RuleConditions? Except { get; init; }

    /// <summary>Score where no adjustment holds.</summary>
    public required CrssVector Vector { get; init; }

    /// <summary>Adjustments, each on top of those before it.</summary>
    public required IReadOnlyList<RuleAdjustment> Adjustments { get; init; }

    /// <summary>Functions that treat it.</summary>
    public required IReadOnlyList<RuleFunction> Functions { get; init; }

    /// <summary>Other countermeasures.</summary>
    public required IReadOnlyList<RuleMeasure> Measures { get; init; }

    /// <summary>Metrics that change when every one of <see cref="Functions"/> works, such as <c>AC:H/I:P</c>.</summary>
    public string? After { get; init; }

    /// <summary>How to check that the treatment holds.</summary>
    public required LocalisedText Check { get; init; }

    /// <summary>When it is a false alarm.</summary>
    public required LocalisedText FalseAlarm { get; init; }

    /// <summary>CWE ids, where sure.</summary>
    public required IReadOnlyList<string> Cwe { get; init; }

    /// <summary>CAPEC ids, where sure.</summary>
    public required IReadOnlyList<string> Capec { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<RuleSource> Sources { get; init; }
}

/// <summary>Where a rule looks.</summary>
public enum RuleTarget
{
    /// <summary>At Components.</summary>
    Component = 1,

    /// <summary>At Links.</summary>
    Link = 2,
}

/// <summary>Replaces metrics of the score.</summary>
/// <param name="When">When.</param>
/// <param name="Set">Metrics, such as <c>I:C/A:C</c>.</param>
public sealed record RuleAdjustment(RuleConditions When, string Set);

/// <summary>A Function as treatment.</summary>
/// <param name="Id">F1–F23.</param>
/// <param name="At">Where it must act.</param>
/// <param name="Why">What it does against this threat.</param>
public sealed record RuleFunction(FunctionId Id, TreatAt At, LocalisedText Why);

/// <summary>Where a Function must act, seen from the place of the threat.</summary>
public enum TreatAt
{
    /// <summary>At the Component; at both ends of the Link.</summary>
    Here = 1,

    /// <summary>At the gateway of the Component or Link.</summary>
    Gateway = 2,

    /// <summary>At the hub.</summary>
    Hub = 3,
}

/// <summary>A countermeasure that is no Function.</summary>
/// <param name="By">What kind.</param>
/// <param name="Text">What to do.</param>
public sealed record RuleMeasure(MeasureKind By, LocalisedText Text);

/// <summary>Kinds of countermeasure besides Functions (source-002 chapter 4, AP-3).</summary>
public enum MeasureKind
{
    /// <summary>Hardware.</summary>
    Hardware = 1,

    /// <summary>Operation by people.</summary>
    Operation = 2,

    /// <summary>Choice of design.</summary>
    Design = 3,
}

/// <summary>What a rule rests on.</summary>
/// <param name="Text">A tag of the guideline's sources, then the place in it.</param>
/// <param name="Confirmed">Whether that was read in a copy.</param>
public sealed record RuleSource(string Text, bool Confirmed);
