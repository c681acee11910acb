using System.Collections.Immutable;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>Makes answers of a sheet file whose shape is right.</summary>
internal sealed class SheetFileBuilder(ReadContext context, string system)
{
    private const int OtherSystem = 20;
    private const int Twice = 21;
    private const int NotWhole = 22;

    public SheetAnswers Build(RawSheet raw)
    {
        if (raw.System.Value != system)
        {
            context.Add(
                OtherSystem, raw.System.Position, new("別のシステムの評価シートです。", "The sheet belongs to another System."),
                raw.System.Value, new($"{system}（システムファイルのID）", $"{system}, the id in the System file"));
        }

        return new SheetAnswers
        {
            Products = Products(raw.Products ?? []),
            Wishes = raw.Wishes is { } wishes ? Wishes(wishes) : SheetWishes.All,
            Answers = Answers(raw.Answers ?? []),
        };
    }

    private IReadOnlyList<SheetProduct> Products(IReadOnlyList<RawProduct> products)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var product in products.Where(p => !seen.Add(p.Id.Value))) Repeated(product.Id);
        return
        [
            .. products.Select(p =>
                new SheetProduct(p.Id.Value, p.Maker?.Value, p.Name?.Value, p.Version?.Value)),
        ];
    }

    private ImmutableDictionary<AnswerKey, SheetAnswer> Answers(
        IReadOnlyList<TableRow<IReadOnlyList<RawAnswerRow>>> products)
    {
        var answers = ImmutableDictionary.CreateBuilder<AnswerKey, SheetAnswer>();
        foreach (var product in products)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in product.Value)
            {
                if (!seen.Add(row.Row.Value)) Repeated(row.Row);
                for (var i = 0; i < row.Phases.Count; i++)
                {
                    if (row.Phases[i] is not { } raw) continue;
                    var answer = new SheetAnswer(raw.Level?.Value, raw.Note?.Value, raw.Evidence?.Value);
                    var key = new AnswerKey(row.Row.Value, (LifecyclePhase)(i + 1), product.Key.Value);
                    if (!answer.IsEmpty) answers[key] = answer;
                }
            }
        }

        return answers.ToImmutable();
    }

    private SheetWishes Wishes(RawWishes raw) => new()
    {
        Wanted = raw.Wanted is not { } wanted ? SheetLevel.Full : Wanted(wanted),
        Components = Weights(raw.Components),
        Points = Weights(raw.Points),
        Classes = Weights(raw.Classes),
        Phases = Weights(raw.Phases),
    };

    private SheetLevel Wanted(At<SheetLevel> wanted)
    {
        if (wanted.Value is SheetLevel.Full or SheetLevel.Part) return wanted.Value;
        context.Add(
            ReadCodes.UnknownWord, wanted.Position, new("求める水準になりません。", "This cannot be wanted."),
            SheetWords.Level.WordOf(wanted.Value), new("10または5", "10 or 5"));
        return SheetLevel.Full;
    }

    private Dictionary<T, int> Weights<T>(IReadOnlyList<RawWish<T>>? wishes)
        where T : notnull
    {
        var weights = new Dictionary<T, int>();
        foreach (var wish in wishes ?? [])
        {
            var weight = wish.Weight?.Value ?? 1;
            if (weight != decimal.Truncate(weight))
            {
                context.Add(
                    NotWhole, wish.Weight!.Position, new("重みは整数です。", "A weight is a whole number."), $"{weight}",
                    new($"1～{SheetWishes.WeightMax}の整数", $"a whole number, 1 to {SheetWishes.WeightMax}"));
            }

            if (!weights.TryAdd(wish.Is.Value, (int)weight)) Repeated(wish.Is);
        }

        return weights;
    }

    private void Repeated<T>(At<T> at) => context.Add(
        Twice, at.Position, new("同じものが2回書かれています。", "The same thing stands twice."), $"{at.Value}",
        new("1回だけ書く", "each once"));
}
