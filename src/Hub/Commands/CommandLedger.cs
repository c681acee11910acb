using System.Collections.Concurrent;
using System.Collections.Immutable;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Hub.Commands;

/// <summary>
/// The hub's latest commands and what became of them, for the component pages. The Journal has all of them.
/// </summary>
internal sealed class CommandLedger
{
    /// <summary>10 per component; keeps memory bounded by the System file.</summary>
    public const int CountMax = 10;

    private readonly ConcurrentDictionary<ComponentId, ImmutableList<SentCommand>> _sent = new();

    public void Sent(SentCommand command) => _sent.AddOrUpdate(
        command.Claims.Aud,
        static (_, sent) => [sent],
        static (_, former, sent) => Trim(former.Insert(0, sent)),
        command);

    /// <summary>Notes an answer to a command that the hub sent; others are the arbiter's and stated by it.</summary>
    public void Answered(ActResult result)
    {
        if (!_sent.TryGetValue(result.Component, out var former)) return;
        var index = former.FindIndex(sent => sent.Claims.Jti == result.Command);
        if (index < 0) return;
        _sent.TryUpdate(result.Component, former.SetItem(index, former[index] with { Result = result }), former);
    }

    public IReadOnlyList<SentCommand> Of(ComponentId component) => _sent.GetValueOrDefault(component) ?? [];

    private static ImmutableList<SentCommand> Trim(ImmutableList<SentCommand> list) =>
        list.Count > CountMax ? list.RemoveRange(CountMax, list.Count - CountMax) : list;
}

/// <summary>A management command and its answer.</summary>
/// <param name="Claims">What was signed.</param>
/// <param name="Result">What the device said; null: nothing yet.</param>
internal sealed record SentCommand(ManagementClaims Claims, ActResult? Result);
