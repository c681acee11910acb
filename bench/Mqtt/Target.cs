namespace Yuimori.Bench.Mqtt;

/// <summary>A listener under load, on 127.0.0.1.</summary>
/// <param name="Port">Its port.</param>
/// <param name="Certificate">The certificate it must show; null when it speaks plain TCP.</param>
internal sealed record Target(int Port, byte[]? Certificate);
