using System.Collections.Immutable;
using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Prevention.LogCollection;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Hub;

/// <summary>
/// States in the Journal who saved or removed which draft, and its hash; the text stays in the drafts' folder.
/// </summary>
internal sealed class DesignDesk(HubPlan plan, IJournal journal, TimeProvider clock) : IDesignDesk
{
    public Task SavedAsync(DraftFile file, string by, CancellationToken cancellation) => StateAsync(
        LogCollectionFunction.DraftSaved,
        EventData.Of(
            ("draft", file.Name.Value),
            ("part", file.Part.ToString().ToLowerInvariant()),
            ("sha256", file.Version),
            ("by", by)),
        cancellation);

    public Task RemovedAsync(DraftName name, string by, CancellationToken cancellation) => StateAsync(
        LogCollectionFunction.DraftRemoved, EventData.Of(("draft", name.Value), ("by", by)), cancellation);

    private async Task StateAsync(
        string kind, ImmutableSortedDictionary<string, string> data, CancellationToken cancellation)
    {
        var done = new Event
        {
            Id = EventId.New(clock),
            Kind = kind,
            Component = plan.Component,
            At = clock.GetUtcNow(),
            Outcome = EventOutcome.Ok,
            Data = data,
        };
        await journal.AppendAsync([done], [], cancellation);
    }
}
