using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Signing;

/// <summary>A message whose signature holds. Its claims are still to be checked (<see cref="ClaimsCheck"/>).</summary>
/// <param name="Payload">The signed bytes.</param>
/// <param name="Signer">Who signed them.</param>
public sealed record VerifiedJws(ReadOnlyMemory<byte> Payload, SpiffeId Signer)
{
    /// <summary>Reads the payload.</summary>
    /// <returns>The claims, or <c>malformed</c>.</returns>
    public Result<T> Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Payload.Span, type) is { } claims
                ? claims
                : JwsErrors.Malformed($"{Signer} signed the word null");
        }
        catch (JsonException e)
        {
            return JwsErrors.Malformed($"payload of {Signer}: {e.Message}");
        }
    }
}
