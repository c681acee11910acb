namespace Yuimori.Catalogue;

/// <summary>One of the 21 key points of the IoT Security Guidelines ver. 1.0.</summary>
public sealed record Point21
{
    /// <summary><c>KP-1</c> to <c>KP-21</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the guideline (<c>CG-1</c> to <c>CG-5</c>) that it belongs to.</summary>
    public required string Principle { get; init; }

    /// <summary>Its title.</summary>
    public required Title Title { get; init; }

    /// <summary>Ids of the development guidelines (<c>GL-x</c>) that match it.</summary>
    public required IReadOnlyList<string> Guidelines { get; init; }

    /// <summary>False when the Japanese title was not seen in a copy: never show it as verified.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}

/// <summary>One of the 5 guidelines that the 21 key points are grouped under.</summary>
/// <param name="Id"><c>CG-1</c> to <c>CG-5</c>.</param>
/// <param name="Phase">The stage of work it is about.</param>
/// <param name="Title">Its title.</param>
/// <param name="Confirmed">False when the Japanese title was not seen in a copy.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Principle(string Id, string Phase, Title Title, bool Confirmed, string Source);
