using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>A System file in the making: its parts, and what a person must look at.</summary>
internal sealed class SystemDraft
{
    private readonly Dictionary<string, List<LocalisedText>> _reviews = new(StringComparer.Ordinal);

    public required string Id { get; init; }

    public required LocalisedText Name { get; init; }

    public LocalisedText? About { get; init; }

    public SystemField Field { get; init; } = SystemField.Other;

    /// <summary>What it was made from, for the head of the file.</summary>
    public required LocalisedText Origin { get; init; }

    /// <summary>What is kept only as a comment at the head of the file.</summary>
    public List<string> Remarks { get; } = [];

    public List<ZoneModel> Zones { get; } = [];

    public List<ComponentModel> Components { get; } = [];

    public List<LinkModel> Links { get; } = [];

    public List<AssetModel> Assets { get; } = [];

    public List<StatedRiskModel> Risks { get; } = [];

    public List<CountermeasureUse> Countermeasures { get; } = [];

    public List<DecisionModel> Decisions { get; } = [];

    public List<ExceptionModel> Exceptions { get; } = [];

    public List<NoteModel> Notes { get; } = [];

    /// <summary>How many comments ask for a person.</summary>
    public int ReviewCount => _reviews.Values.Sum(r => r.Count);

    /// <summary>Asks a person to look at a section (<c>risks</c>) or a part of it (<c>components/window</c>).</summary>
    public void Review(string subject, LocalisedText text)
    {
        if (!_reviews.TryGetValue(subject, out var texts)) _reviews[subject] = texts = [];
        if (!texts.Contains(text)) texts.Add(text);
    }

    public IReadOnlyList<LocalisedText> ReviewsOf(string subject) => _reviews.GetValueOrDefault(subject) ?? [];
}
