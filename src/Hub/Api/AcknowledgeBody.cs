namespace Yuimori.Hub.Api;

/// <summary>Body of an acknowledgement.</summary>
internal sealed record AcknowledgeBody(string Component, string Alarm);
