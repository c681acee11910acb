namespace Yuimori.Agent.Sensors;

/// <summary>A stream is to show a value for a time.</summary>
/// <param name="Command">The command's id.</param>
/// <param name="Stream">Which stream, by its place in the plan.</param>
/// <param name="Value">What it is to show.</param>
/// <param name="Seconds">For how long.</param>
/// <param name="By">Who asked for it.</param>
internal sealed record Poke(string Command, int Stream, decimal Value, int Seconds, string By);

/// <summary>A management command that is not obeyed.</summary>
/// <param name="Command">Its id; empty when it is not proven.</param>
/// <param name="Why">The word of wire.md.</param>
/// <param name="Detail">For the log.</param>
internal sealed record PokeRefusal(string Command, string Why, string Detail);
