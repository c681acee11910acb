using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>A notice to be sent, once the state that holds it is durable.</summary>
/// <param name="Controller">To whom.</param>
/// <param name="Notice">What.</param>
public sealed record WantedNotice(ComponentId Controller, Notice Notice);
