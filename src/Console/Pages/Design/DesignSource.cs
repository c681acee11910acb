using Yuimori.Catalogue;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Threats;

namespace Yuimori.Console.Pages.Design;

/// <summary>
/// Analyses the running System file: once, and again when a day ends, since decisions have a last day.
/// </summary>
internal sealed class DesignSource(ConsoleSystem system, GuidelineCatalogue catalogue, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private (DateOnly Day, DesignView View)? _known;

    /// <summary>The analysis for today.</summary>
    public DesignView Current
    {
        get
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            lock (_gate)
            {
                if (_known is { } known && known.Day == today) return known.View;
                var view = Analyse(today);
                _known = (today, view);
                return view;
            }
        }
    }

    private DesignView Analyse(DateOnly today)
    {
        if (system.Model is not { } model) return new DesignView(null, null, HomeText.NoModel);
        var rules = RuleSet.Load(catalogue);
        return rules.IsOk
            ? new DesignView(DesignAnalysis.Analyse(model, rules.Value, catalogue, today), rules.Value, null)
            : new DesignView(null, null, rules.Problems[0].Text);
    }
}
