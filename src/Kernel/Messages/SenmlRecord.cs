using System.Text.Json.Serialization;

namespace Yuimori.Kernel.Messages;

/// <summary>One record of a SenML pack (RFC 8428 §4), the form of <c>m/&lt;id&gt;/up/&lt;stream&gt;</c>.</summary>
public sealed record SenmlRecord
{
    /// <summary>Name of the stream.</summary>
    [JsonPropertyName("n")]
    public required string Name { get; init; }

    /// <summary>Unit (RFC 8428 §12.1), such as <c>Cel</c>, <c>%RH</c>, <c>lx</c>.</summary>
    [JsonPropertyName("u")]
    public string? Unit { get; init; }

    /// <summary>The value; exactly one of this and <see cref="Flag"/> is set.</summary>
    [JsonPropertyName("v")]
    public decimal? Value { get; init; }

    /// <summary>The value of a yes/no stream.</summary>
    [JsonPropertyName("vb")]
    public bool? Flag { get; init; }

    /// <summary>Unix seconds.</summary>
    [JsonPropertyName("t")]
    public decimal Time { get; init; }
}
