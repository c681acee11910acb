using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Initiation.AccessControl;

/// <summary>A right: one channel of one Component, or with <see cref="Topic.Up"/> all of its streams.</summary>
/// <param name="Act">To publish or to subscribe.</param>
/// <param name="Component">Whose channel.</param>
/// <param name="Channel">A channel of <see cref="Topic"/>.</param>
internal readonly record struct TopicGrant(TopicAct Act, ComponentId Component, string Channel);
