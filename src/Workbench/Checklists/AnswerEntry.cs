using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Checklists;

/// <summary>An answer that is kept, under its item and the Component that it is about.</summary>
public sealed record AnswerEntry
{
    /// <summary>Id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>Id of the Component; the System's id for an item of the System as a whole.</summary>
    public required string At { get; init; }

    /// <summary>The answer.</summary>
    public required ChecklistAnswer Answer { get; init; }

    /// <summary>Who answered; null: nobody did, it was taken over from the model.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Remark; null: none.</summary>
    public string? Note { get; init; }

    /// <summary>What shows it, such as <c>junit:Tls.RefusesPlain</c> or <c>https://…</c>.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Whether a person stands by it.</summary>
    public required ReviewState Review { get; init; }

    /// <summary>Where it stands in the file; the first character for one that was never in a file.</summary>
    public YamlPosition Position { get; init; } = YamlPosition.Start;

    /// <summary>What it is kept under.</summary>
    public (string Item, string At) Key => (Item, At);

    /// <inheritdoc/>
    public bool Equals(AnswerEntry? other) => other is not null && Key == other.Key && Answer == other.Answer
        && By == other.By && On == other.On && Note == other.Note && Review == other.Review
        && Evidence.SequenceEqual(other.Evidence, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Item, At, Answer, By, On, Note, Review, Evidence.Count);
}
