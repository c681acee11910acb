using Yuimori.Catalogue;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Report;

namespace Yuimori.Workbench.Design;

/// <summary>Words that several parts of the report share.</summary>
internal sealed class ReportText(SystemModel model, GuidelineCatalogue catalogue)
{
    private readonly Dictionary<ComponentId, LocalisedText> _names =
        model.Components.ToDictionary(c => c.Id, c => c.Name);

    public LocalisedText NameOf(ComponentId id) => _names[id];

    public LocalisedText ThreatName(string id) => catalogue.FindThreat(id)!.Name;

    /// <summary>A Function's name, with what keeps it from working: planned is never shown as working.</summary>
    private LocalisedText Placed(FunctionPlacement placement)
    {
        var name = NameOf(placement.Function);
        return placement.Standing switch
        {
            PlacementStanding.Working => name,
            PlacementStanding.Planned => new($"{name.Ja}（予定：この版にはない）", $"{name.En} (planned: not in this version)"),
            PlacementStanding.NotOurs => new($"{name.Ja}（結守の外：確認が必要）", $"{name.En} (not run by Yuimori: to be shown)"),
            _ => new($"{name.Ja}（置ける場所がない）", $"{name.En} (nothing can carry it)"),
        };
    }

    public ReportPlacement Row(FunctionPlacement placement)
    {
        var at = placement.At ?? placement.Wanted;
        var text = Placed(placement);
        if (placement.Moved != PlacementMove.None && placement.At is not null)
        {
            var wanted = NameOf(placement.Wanted);
            text = new($"{text.Ja}（{wanted.Ja}の分を上の層で担う）", $"{text.En} (carried here for {wanted.En})");
        }

        return new ReportPlacement(placement.Function.ToString(), text, at.Value, NameOf(at));
    }

    private LocalisedText NameOf(FunctionId id) => catalogue.Function(id).Name.Text;
}
