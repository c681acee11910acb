namespace Yuimori.Hub.Api;

/// <summary>A command was sent.</summary>
internal sealed record CommandAnswer(string Command);
