using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuimori.Trust.Signing;

/// <summary>
/// The only header that is accepted (wire.md): an unknown member such as <c>crit</c>, <c>jku</c>, <c>jwk</c> or
/// <c>kid</c>, a member given twice, or one left out is an error of the reader.
/// </summary>
internal sealed record JwsHeader
{
    public const string Es256 = "ES256";

    [JsonPropertyOrder(0)]
    public required string Alg { get; init; }

    [JsonPropertyOrder(1)]
    public required string Typ { get; init; }

    [JsonPropertyOrder(2)]
    public required IReadOnlyList<string> X5c { get; init; }

    public static string Encode(string type, X509Certificate2 signer) => Base64UrlStrict.Encode(
        JsonSerializer.SerializeToUtf8Bytes(
            new JwsHeader { Alg = Es256, Typ = type, X5c = [Convert.ToBase64String(signer.RawDataMemory.Span)] },
            JwsJson.Shared.JwsHeader));

    /// <summary>The header, or null when it is anything but ours.</summary>
    public static JwsHeader? Decode(byte[] json)
    {
        try
        {
            var header = JsonSerializer.Deserialize(json, JwsJson.Shared.JwsHeader);
            return header is { Alg: Es256, X5c.Count: 1 } ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The certificate's DER, or null when its base64 is not the one spelling (RFC 7515 §4.1.6).</summary>
    public byte[]? CertificateDer()
    {
        var text = X5c[0];
        var der = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, der, out var length)) return null;
        der = der[..length];
        return Convert.ToBase64String(der) == text ? der : null;
    }
}
