namespace Yuimori.Kernel.Ports;

/// <summary>A value to keep under a key, or to remove.</summary>
/// <param name="Key">At most 200 characters.</param>
/// <param name="Value">The bytes to keep; null removes the key.</param>
public sealed record StateWrite(string Key, byte[]? Value);
