namespace Yuimori.Hub.Api;

/// <summary>Body of a poke; texts, so that a number is read by one rule.</summary>
internal sealed record PokeBody(string Sensor, string Stream, string Value, string Seconds);
