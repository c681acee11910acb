using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Prevention.LogCollection;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Hub;

/// <summary>States in the Journal who saved which draft, and its hash; the text stays in the drafts' folder.</summary>
internal sealed class DesignDesk(HubPlan plan, IJournal journal, TimeProvider clock) : IDesignDesk
{
    public async Task SavedAsync(DraftFile file, string by, CancellationToken cancellation)
    {
        var saved = new Event
        {
            Id = EventId.New(clock),
            Kind = LogCollectionFunction.DraftSaved,
            Component = plan.Component,
            At = clock.GetUtcNow(),
            Outcome = EventOutcome.Ok,
            Data = EventData.Of(
                ("draft", file.Name.Value),
                ("part", file.Part.ToString().ToLowerInvariant()),
                ("sha256", file.Version),
                ("by", by)),
        };
        await journal.AppendAsync([saved], [], cancellation);
    }
}
