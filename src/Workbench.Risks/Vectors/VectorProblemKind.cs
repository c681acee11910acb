namespace Yuimori.Workbench.Risks;

/// <summary>The ways in which a text is no vector; the numbers are those of the error codes.</summary>
internal enum VectorProblemKind
{
    None = 0,

    /// <summary>Nothing, or only a prefix.</summary>
    Empty = 1,

    /// <summary>More than <see cref="VectorFormat.LengthMax"/> characters.</summary>
    TooLong = 2,

    /// <summary>It does not begin as the method's vectors do.</summary>
    Prefix = 3,

    /// <summary>A part without name or value, such as one after a trailing slash.</summary>
    Malformed = 4,

    /// <summary>No metric has this name.</summary>
    UnknownMetric = 5,

    /// <summary>The metric does not take this value.</summary>
    UnknownValue = 6,

    /// <summary>The metric stands twice.</summary>
    Repeated = 7,

    /// <summary>The metric stands after one that must follow it.</summary>
    Order = 8,

    /// <summary>A mandatory metric is missing.</summary>
    Missing = 9,

    /// <summary>A group that is stated is not stated whole.</summary>
    Incomplete = 10,
}
