namespace Yuimori.Console.Assets;

/// <summary>A file of the console as it is served.</summary>
/// <param name="Name">With its content's hash, so that it may be cached for ever.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Plain">Its bytes.</param>
/// <param name="Brotli">Its bytes, compressed.</param>
public sealed record Asset(string Name, string ContentType, byte[] Plain, byte[] Brotli);
