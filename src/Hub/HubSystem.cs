using Yuimori.Workbench.Model;

namespace Yuimori.Hub;

/// <summary>The System that this hub runs; null when its file cannot be read now (pages then show ids only).</summary>
/// <param name="Model">As read at start.</param>
internal sealed record HubSystem(SystemModel? Model);
