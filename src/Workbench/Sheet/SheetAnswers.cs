using System.Collections.Immutable;
using Yuimori.Catalogue;

namespace Yuimori.Workbench.Sheet;

/// <summary>What people add to a sheet: products, answers, wishes. The content of <c>x.sheet.yaml</c>.</summary>
public sealed record SheetAnswers
{
    /// <summary>Nothing added yet.</summary>
    public static SheetAnswers None { get; } = new();

    /// <summary>Products, in the order in which they are shown.</summary>
    public IReadOnlyList<SheetProduct> Products { get; init; } = [];

    /// <summary>Answers by where they belong; never an empty answer.</summary>
    public ImmutableDictionary<AnswerKey, SheetAnswer> Answers { get; init; } =
        ImmutableDictionary<AnswerKey, SheetAnswer>.Empty;

    /// <summary>What the buyer wants.</summary>
    public SheetWishes Wishes { get; init; } = SheetWishes.All;

    /// <summary>The answer at a place; <see cref="SheetAnswer.Empty"/> when there is none.</summary>
    public SheetAnswer At(string row, LifecyclePhase phase, string product) =>
        Answers.GetValueOrDefault(new AnswerKey(row, phase, product), SheetAnswer.Empty);

    /// <summary>The product with an id, or null.</summary>
    public SheetProduct? Find(string product) => Products.FirstOrDefault(p => p.Id == product);

    /// <summary>A copy with one answer set; an empty answer takes it away.</summary>
    public SheetAnswers With(AnswerKey key, SheetAnswer answer) =>
        this with { Answers = answer.IsEmpty ? Answers.Remove(key) : Answers.SetItem(key, answer) };

    /// <summary>A copy with a product added, or changed where the id is known.</summary>
    public SheetAnswers With(SheetProduct product) => this with
    {
        Products = Find(product.Id) is null
            ? [.. Products, product]
            : [.. Products.Select(p => p.Id == product.Id ? product : p)],
    };
}
