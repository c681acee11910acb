using System.Security.Cryptography;
using Yuimori.Hub.Statements;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;
using Yuimori.Prevention.LogCollection;

namespace Yuimori.Hub;

/// <summary>States the System file that this hub runs, with its hash, at every start (design §2, F5).</summary>
internal sealed class HubStart(HubPlan plan, SetupWizard wizard, IJournal journal, HubParts parts, TimeProvider clock)
{
    private const string Part = "system-file";

    public async Task StateAsync(CancellationToken cancellation)
    {
        // Before the wizard is done it is stated together with F1.completed, in one transaction.
        if (wizard.IsDone) await journal.AppendAsync([SystemFileEvent()], [], cancellation);
    }

    /// <summary>The Event: failed when the file is not the one that the plan was made from.</summary>
    public Event SystemFileEvent()
    {
        var actual = Hash(plan.SystemFile);
        var isSame = actual == plan.SystemFileSha256;
        if (isSame) parts.Works(Part);
        else parts.Failed(Part, Changed);
        return new Event
        {
            Id = EventId.New(clock),
            Kind = LogCollectionFunction.SystemFile,
            Component = plan.Component,
            At = clock.GetUtcNow(),
            Outcome = isSame ? EventOutcome.Ok : EventOutcome.Failed,
            Data = EventData.Of(("sha256", actual ?? "missing"), ("expected", isSame ? null : plan.SystemFileSha256)),
        };
    }

    private static Error Changed { get; } = Error.Of(
        "HUB-07",
        "システムファイルが、計画を作成したときの内容と異なります。計画を作り直してください。",
        "The System file is not the one that the plans were made from. Make the plans again.");

    private static string? Hash(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
