using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Controllers;

/// <summary>An order to sign and send.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">For what.</param>
/// <param name="Act">Set or release.</param>
/// <param name="Want">What is wanted; for a release, what was.</param>
/// <param name="IsRenewal">Whether it only prolongs what stands.</param>
internal sealed record OrderStep(string Id, OrderKey Key, OrderAct Act, Want Want, bool IsRenewal);
