using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Yuimori.Agent.Identity;
using Yuimori.Agent.Plan;
using Yuimori.Initiation.InitialSetting.Device;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;

namespace Yuimori.Agent.Hosting;

/// <summary>
/// From the command line to a running component: plan, certificate (F1), Journal (F5), then its role.
/// </summary>
internal static class AgentProgram
{
    private const string CommitFailed = "JOURNAL-09";

    internal static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, TimeProvider clock)
    {
        var line = CommandLine.Parse(args);
        if (line.Problem is not null)
        {
            await error.WriteLineAsync($"AGENT-00: {line.Problem}");
            return ExitCodes.Usage;
        }

        if (line.Data is null)
        {
            await output.WriteLineAsync(CommandLine.Help);
            return ExitCodes.Ok;
        }

        using var stop = new StopSignal();
        var log = new LineLog(error, "Yuimori.Agent", clock);
        try
        {
            return await RunAsync(line.Data, name => new LineLog(error, name, clock), clock, stop.Token);
        }
        catch (Exception e)
        {
            // Boundary: what nobody foresaw, such as a full disk at the first start. One line, and code 1: start again.
            log.PartBroke(e, "start");
            return ExitCodes.Broken;
        }
    }

    /// <summary>Runs until asked to stop.</summary>
    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync(
        string data, Func<string, ILogger> logs, TimeProvider clock, CancellationToken stop)
    {
        var log = logs("Yuimori.Agent");
        if (!PlanFile.Load(data).TryGet(out var plan, out var problem)) return Say(log, problem, ExitCodes.BadPlan);
        var keys = new KeyDirectory(data);
        try
        {
            await Enrolment(data, plan, keys, clock, logs).EnrolAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Ok;
        }

        if (!AgentIdentity.Load(keys, plan.Plan).TryGet(out var identity, out problem))
            return Say(log, problem, ExitCodes.BadIdentity);
        using (identity) return await RunAsync(data, plan, identity, logs, clock, stop);
    }

    /// <summary>A source of jitter, which is no secret: seeded apart so that devices differ.</summary>
    internal static Random NewJitter() => new(RandomNumberGenerator.GetInt32(int.MaxValue));

    private static EnrolmentClient Enrolment(
        string data, LoadedPlan plan, KeyDirectory keys, TimeProvider clock, Func<string, ILogger> logs) => new(
        new EnrolmentSettings
        {
            HubUrl = new Uri(plan.Plan.HubUrl),
            Hub = plan.Plan.Hub,
            CaSha256 = plan.Plan.CaSha256,
            Component = plan.Plan.Component,
            Kind = plan.Plan.Kind,
            ClaimFile = Path.Combine(data, "claim"),
        },
        keys,
        clock,
        NewJitter(),
        logs("Yuimori.Initiation.InitialSetting"));

    private static async Task<int> RunAsync(
        string data, LoadedPlan plan, AgentIdentity identity, Func<string, ILogger> logs, TimeProvider clock,
        CancellationToken stop)
    {
        var log = logs("Yuimori.Agent");
        var opened = NoteKey.OpenOrCreate(Path.Combine(data, "journal.key"), identity.NoteName);
        if (!opened.TryGet(out var key, out var problem)) return Say(log, problem, ExitCodes.BadJournal);
        using var owned = key;
        using var broken = new CancellationTokenSource();

        // A Journal that no longer keeps what it is given must not be spoken for: the process ends and begins anew.
        var options = new JournalOptions
        {
            OnFailure = e =>
            {
                log.JournalFailed(e);
                if (e.Code == CommitFailed) broken.Cancel();
            },
        };
        var journals = await SqliteJournal.OpenAsync(
            Path.Combine(data, "journal.db"), plan.Plan.Component, key, clock, options, CancellationToken.None);
        if (!journals.TryGet(out var journal, out problem)) return Say(log, problem, ExitCodes.BadJournal);
        await using var closing = journal;
        var role = await Composition.OpenAsync(plan, identity, journal, clock, logs, stop);
        if (!role.TryGet(out var all, out problem)) return Say(log, problem, ExitCodes.BadPlan);
        await using var ending = all;
        log.Starting(plan.Plan.Component, plan.Sha256);
        return await new AgentRun(all, clock, log).UntilAsync(stop, broken.Token);
    }

    private static int Say(ILogger log, Error problem, int code)
    {
        log.CannotStart(problem);
        return code;
    }
}
