using Yuimori.Catalogue;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Steps;

/// <summary>The four steps of a design (source-002 chapter 4, AP-1 to AP-4) as tables. Equal in, equal out.</summary>
public static class StepTables
{
    /// <summary>AP-1: Components on their layers, and the Links between them.</summary>
    public static IReadOnlyList<DesignTable> Map(DesignResult result) => MapStep.Of(result.Model);

    /// <summary>AP-2: things to protect, risk factors, evaluation.</summary>
    public static IReadOnlyList<DesignTable> Assess(DesignResult result) => AssessStep.Of(result);

    /// <summary>AP-3: what was decided on each risk, and what remains.</summary>
    public static IReadOnlyList<DesignTable> Decide(DesignResult result) => DecideStep.Of(result);

    /// <summary>AP-4: Functions on Components, and what moved up.</summary>
    public static IReadOnlyList<DesignTable> Place(DesignResult result, GuidelineCatalogue catalogue) =>
        PlaceStep.Of(result, catalogue);
}
