using System.CommandLine;
using System.Globalization;
using System.Text;
using Yuimori.Cli.Commands.Design;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Design;

/// <summary>Writes a decision into a System file: only when it is good before and after, whole or not at all.</summary>
internal static class DecisionWriting
{
    public static int Run(ParseResult parsed, DesignInputs inputs, DecisionOptions options)
    {
        if (!options.Read(parsed).TryGet(out var edit, out var error))
            return DesignRun.Refuse(parsed, inputs, error.Safe, ExitCodes.Usage);
        return DesignRun.With(parsed, inputs, (result, rules, catalogue) =>
        {
            var unknown = edit.Risks.Where(id => result.Risks.All(r => !IsMeant(r, id))).ToList();
            if (unknown.Count > 0)
                return DesignRun.Refuse(parsed, inputs, NotFound(unknown, result), ExitCodes.BadInput);
            var path = parsed.GetValue(inputs.File)!;
            var written = SystemText.Decide(File.ReadAllText(path), edit);
            if (!written.TryGet(out var text, out var wrong))
                return DesignRun.Refuse(parsed, inputs, wrong.Safe, ExitCodes.BadInput);
            var model = SystemFile.Parse(Encoding.UTF8.GetBytes(text), path);
            if (!model.IsOk) return DesignRun.Problems(parsed, inputs, model.Problems);
            if (!WholeFile.Write(path, text).TryGet(out _, out var failed))
                return DesignRun.Refuse(parsed, inputs, failed.Safe, ExitCodes.Failed);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            Say(parsed, inputs.Language(parsed), edit, DesignAnalysis.Analyse(model.Value, rules, catalogue, today));
            return ExitCodes.Ok;
        });
    }

    private static bool IsMeant(AssessedRisk risk, string id) => risk.Risk.Id == id || $"{risk.Risk.Rule.Id}@*" == id;

    private static void Say(ParseResult parsed, Language language, DecisionEdit edit, DesignResult result)
    {
        foreach (var risk in result.Risks.Where(r => edit.Risks.Any(id => IsMeant(r, id))))
        {
            var (score, now) = (Number(risk.Risk.Score.Risk), Number(risk.Residual.Risk));
            var target = Number(risk.Target.Risk);
            var line = new LocalisedText(
                $"{risk.Risk.Id}  リスク値 {score}、残留（今） {now}、残留（完了時） {target}",
                $"{risk.Risk.Id}  score {score}, remains now {now}, in the end {target}");
            parsed.InvocationConfiguration.Output.WriteLine(Terminal.Safe(line.In(language)));
        }
    }

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static LocalisedText NotFound(List<string> ids, DesignResult result)
    {
        var near = Catalogue.Yaml.NearestWord.Find(ids[0], result.Risks.Select(r => r.Risk.Id));
        var list = string.Join(", ", ids);
        return new(
            $"このリスクは見つかっていません：{list}。" + (near is null ? "" : $"もしかして「{near}」ですか？"),
            $"No such risk was found: {list}." + (near is null ? "" : $" Did you mean \"{near}\"?"));
    }
}
