using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Design;

/// <summary>One risk for programs, with everything that was said about it.</summary>
internal static class RiskJson
{
    public static JsonObject Risk(AssessedRisk assessed) => new()
    {
        ["id"] = assessed.Risk.Id,
        ["stated"] = assessed.IsStated,
        ["rule"] = assessed.Risk.Rule.Id,
        ["where"] = assessed.Risk.Place.Id,
        ["threat"] = assessed.Risk.Rule.Threat,
        ["title"] = Both(assessed.Risk.Title),
        ["vector"] = assessed.Risk.Score.Vector.ToString(),
        ["attackEase"] = assessed.Risk.Score.AttackEase,
        ["effectFactor"] = assessed.Risk.Score.EffectFactor,
        ["risk"] = assessed.Risk.Score.Risk,
        ["band"] = Word(assessed.Risk.Score.Band),
        ["ruleVector"] = assessed.RuleScore.Vector.ToString(),
        ["ruleRisk"] = assessed.RuleScore.Risk,
        ["residual"] = assessed.Residual.Risk,
        ["residualVector"] = assessed.Residual.Vector.ToString(),
        ["target"] = assessed.Target.Risk,
        ["targetVector"] = assessed.Target.Vector.ToString(),
        ["standing"] = Word(assessed.Standing),
        ["decision"] = assessed.Decision is { } decision ? Decision(decision) : null,
        ["override"] = assessed.Override is { } changed ? Override(changed) : null,
        ["exception"] = assessed.Exception is { } exception ? Exception(exception, assessed.IsSetAside) : null,
        ["notes"] = new JsonArray([.. assessed.Notes.Select(Note)]),
        ["treatments"] = new JsonArray(
            [.. assessed.Treatments.SelectMany(t => t.Placements).Distinct().Select(Placement)]),
        ["line"] = Position(assessed).Line,
        ["column"] = Position(assessed).Column,
    };

    public static JsonObject Placement(FunctionPlacement placement) => new()
    {
        ["function"] = placement.Function.ToString(),
        ["wanted"] = placement.Wanted.Value,
        ["at"] = placement.At?.Value,
        ["standing"] = Word(placement.Standing),
        ["moved"] = Word(placement.Moved),
    };

    public static JsonObject Both(LocalisedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static Catalogue.Yaml.YamlPosition Position(AssessedRisk assessed) =>
        assessed.Risk.Rule.Stated?.Position ?? assessed.Risk.Place.Position;

    private static JsonObject Decision(DecisionModel decision) => new()
    {
        ["kind"] = SystemWords.Decision.WordOf(decision.Kind),
        ["reason"] = Both(decision.Reason),
        ["person"] = decision.Person,
        ["until"] = decision.Until is { } until ? Day(until) : null,
        ["means"] = new JsonArray([.. decision.Means.Select(m => (JsonNode)SystemWords.Means.WordOf(m))]),
        ["cost"] = decision.Cost is { } cost ? Word(cost) : null,
        ["priority"] = decision.Priority is { } priority ? Word(priority) : null,
        ["after"] = decision.After,
        ["countermeasures"] = new JsonArray([.. decision.Countermeasures.Select(c => (JsonNode)c)]),
    };

    private static JsonObject Override(OverrideModel changed) => new()
    {
        ["set"] = changed.Set,
        ["reason"] = Both(changed.Reason),
        ["person"] = changed.Person,
    };

    private static JsonObject Exception(ExceptionModel exception, bool stands) => new()
    {
        ["status"] = Word(exception.Status),
        ["reason"] = Both(exception.Reason),
        ["owner"] = exception.Owner,
        ["until"] = Day(exception.Until),
        ["stands"] = stands,
    };

    private static JsonObject Note(NoteModel note) => new()
    {
        ["status"] = note.Status is { } status ? Word(status) : null,
        ["text"] = note.Text is { } text ? Both(text) : null,
        ["ticket"] = note.Ticket,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
