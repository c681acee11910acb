using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Otm;

/// <summary>
/// Reads the threats and mitigations of an OTM file, at each component and data flow that names them.
/// </summary>
internal sealed class OtmThreats(ImportContext context, RiskAssembler risks, Assembler places)
{
    private readonly Dictionary<string, ForeignMap> _threats = ByKey(context.Root.Maps("threats"));
    private readonly Dictionary<string, ForeignMap> _mitigations = ByKey(context.Root.Maps("mitigations"));
    private readonly Dictionary<string, List<(string Place, RiskSelector Risk, string? State)>> _uses =
        new(StringComparer.Ordinal);

    public void Read(IEnumerable<ForeignMap> components)
    {
        foreach (var place in components.Concat(context.Root.Maps("dataflows")))
        {
            foreach (var use in place.Maps("threats")) Use(use, OtmReader.Key(place));
        }

        foreach (var (key, mitigation) in _mitigations) Mitigation(key, mitigation);
    }

    private void Use(ForeignMap use, string placeKey)
    {
        var key = use.Text("threat") ?? "";
        if (_threats.GetValueOrDefault(key) is not { } threat)
        {
            context.Lose(use, "threats[]", Reasons.UnknownReference);
            return;
        }

        var risk = threat.Map("risk");
        var (likelihood, impact) = (risk?.Number("likelihood"), risk?.Number("impact"));
        var selector = risks.Risk(new(use, key, threat.Text("name"), placeKey)
        {
            Damage = threat.Text("description"),
            Severity = Severity(likelihood, impact),
            Threat = ThreatGuess.ClassOf([.. threat.Texts("categories"), threat.Text("name")]),
        });
        if (selector is null) return;
        var state = use.Text("state");
        risks.Note(selector, Status(state), null, null);
        foreach (var mitigation in use.Maps("mitigations")) Note(mitigation, placeKey, selector);
    }

    private void Note(ForeignMap use, string placeKey, RiskSelector risk)
    {
        var key = use.Text("mitigation") ?? "";
        if (!_mitigations.ContainsKey(key))
        {
            context.Lose(use, "mitigations[]", Reasons.UnknownReference);
            return;
        }

        if (!_uses.TryGetValue(key, out var uses)) _uses[key] = uses = [];
        uses.Add((places.Place(placeKey)!, risk, use.Text("state")));
    }

    private void Mitigation(string key, ForeignMap mitigation)
    {
        var uses = _uses.GetValueOrDefault(key) ?? [];
        var name = mitigation.Text("name");
        var isThere = uses.Count > 0 && uses.TrueForAll(u => u.State == "implemented");
        if (uses.Select(u => u.State).Distinct().Count() > 1)
        {
            context.Losses.Add("mitigations[].state", context.At(mitigation), new(
                "場所ごとに異なる状態を、最も遅れた1つ（planned）にまとめました。",
                "States that differ from place to place became the one that is least far (planned)."));
        }

        risks.Measure(
            mitigation, key, name, uses.Select(u => u.Place), uses.Select(u => u.Risk),
            isThere ? MeasureState.Implemented : MeasureState.Planned);
    }

    private static NoteStatus? Status(string? state) => state switch
    {
        null => null,
        "mitigated" => NoteStatus.Done,
        "partly-mitigated" => NoteStatus.InProgress,
        _ => NoteStatus.Open,
    };

    private static string Severity(decimal? likelihood, decimal? impact) =>
        ((likelihood ?? 50) * (impact ?? 50) / 100) switch
        {
            >= 50 => "high",
            >= 20 => "medium",
            _ => "low",
        };

    private static Dictionary<string, ForeignMap> ByKey(IEnumerable<ForeignMap> maps)
    {
        var byKey = new Dictionary<string, ForeignMap>(StringComparer.Ordinal);
        foreach (var map in maps) byKey.TryAdd(OtmReader.Key(map), map);
        return byKey;
    }
}
