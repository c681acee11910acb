using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Cli.Design;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;

namespace Yuimori.Cli.Commands.Design;

/// <summary>What verbs on countermeasures do: analyse the design, then find its countermeasures.</summary>
internal static class MeasureRun
{
    public static int With(
        ParseResult parsed, DesignInputs inputs, Func<DesignResult, MeasureBook, GuidelineCatalogue, int> act) =>
        DesignRun.With(parsed, inputs, (result, _, catalogue) =>
        {
            var observations = ObservationSet.Load(catalogue, parsed.GetValue(inputs.Guideline));
            return observations.IsOk
                ? act(result, MeasureFinder.Find(result, catalogue, observations.Value), catalogue)
                : DesignRun.Problems(parsed, inputs, observations.Problems);
        });
}
