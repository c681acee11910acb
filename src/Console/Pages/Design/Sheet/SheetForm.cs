using Microsoft.AspNetCore.Http;
using Yuimori.Catalogue;
using Yuimori.Console.Texts;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Console.Pages.Design.Sheet;

/// <summary>Reads what was filled in on the sheet's pages.</summary>
internal static class SheetForm
{
    private const string LevelPrefix = "level:";

    /// <summary>The name of the field that holds a level.</summary>
    public static string NameOf(string row, LifecyclePhase phase) =>
        $"{LevelPrefix}{SheetWords.Phase.WordOf(phase)}:{row}";

    /// <summary>The answers with the levels of a form; notes and evidence stay.</summary>
    public static Result<SheetAnswers> Levels(IFormCollection form, EvaluationSheet sheet, SheetAnswers answers)
    {
        var product = form["product"].ToString();
        if (answers.Find(product) is null) return Bad(FindingText.BadWord);
        foreach (var (name, value) in form)
        {
            if (!name.StartsWith(LevelPrefix, StringComparison.Ordinal)) continue;
            var parts = name[LevelPrefix.Length..].Split(':', 2);
            if (parts.Length != 2 || SheetWords.Phase.Find(parts[0]) is not { } phase) return Bad(FindingText.BadWord);
            if (sheet.Find(parts[1]) is not { } row || !row.Cell(phase).IsAsked) continue;
            var word = value.ToString();
            var level = SheetWords.Level.Find(word);
            if (level is null && word.Length > 0) return Bad(FindingText.BadWord);
            var key = new AnswerKey(row.Id, phase, product);
            answers = answers.With(key, answers.At(row.Id, phase, product) with { Level = level });
        }

        return answers;
    }

    /// <summary>The answers with a new product.</summary>
    public static Result<SheetAnswers> Product(IFormCollection form, SheetAnswers answers)
    {
        var id = form["id"].ToString().Trim();
        if (!ComponentId.Parse(id).IsOk) return Bad(SheetText.BadProduct);
        return answers.Find(id) is not null
            ? Bad(SheetText.ProductTaken)
            : answers.With(new SheetProduct(
                id, Line(form, "maker"), Line(form, "product-name"), Line(form, "product-version")));
    }

    /// <summary>The answers with the wishes of a form.</summary>
    public static SheetAnswers Wishes(IFormCollection form, EvaluationSheet sheet, SheetAnswers answers) => answers with
    {
        Wishes = new SheetWishes
        {
            Wanted = SheetWords.Level.Find(form["wanted"].ToString()) is { } level and not SheetLevel.NotApplicable
                ? level
                : SheetLevel.Full,
            Points = Weights(form, "point", sheet.Rows.Select(static r => r.PointId), static id => id),
            Classes = Weights(form, "class", Enum.GetValues<RiskClass>(), SheetWords.Class.WordOf),
            Phases = Weights(form, "phase", Enum.GetValues<LifecyclePhase>(), SheetWords.Phase.WordOf),
            Components = answers.Wishes.Components,
        },
    };

    private static Dictionary<T,
        int> Weights<T>(IFormCollection form, string prefix, IEnumerable<T> keys, Func<T, string> word)
        where T : notnull
    {
        var weights = new Dictionary<T, int>();
        foreach (var key in keys.Distinct())
        {
            if (int.TryParse(form[$"{prefix}:{word(key)}"], out var weight) && weight is >= 0
                and <= SheetWishes.WeightMax)
            {
                weights[key] = weight;
            }
        }

        return weights;
    }

    private static string? Line(IFormCollection form, string name)
    {
        var text = form[name].ToString().Trim();
        return text.Length == 0 ? null : text.ReplaceLineEndings(" ");
    }

    private static Error Bad(Kernel.Text.LocalisedText text) => new("SHEET-50", text, text.En);
}
