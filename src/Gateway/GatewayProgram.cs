using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Yuimori.Gateway.Identity;
using Yuimori.Gateway.Parts;
using Yuimori.Gateway.Plan;
using Yuimori.Initiation.InitialSetting.Device;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;

namespace Yuimori.Gateway;

/// <summary>The program: <c>--data DIR</c>, in which everything of this gateway is kept.</summary>
internal sealed class GatewayProgram(string data, TimeProvider clock, ILoggerFactory logs)
{
    /// <summary>Ended when asked to.</summary>
    internal const int Ended = 0;

    /// <summary>Something broke; the log names it. Whoever supervises begins it again.</summary>
    internal const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 2;

    private readonly ILogger _logger = logs.CreateLogger<GatewayProgram>();

    /// <summary>Runs until SIGTERM or SIGINT.</summary>
    internal static async Task<int> MainAsync(string[] args)
    {
        if (args is not ["--data", { Length: > 0 } data])
        {
            await Console.Error.WriteLineAsync("Yuimori.Gateway --data DIR");
            return Usage;
        }

        using var logs = GatewayLogging.Create();
        using var stop = new CancellationTokenSource();
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask);
        return await new GatewayProgram(Path.GetFullPath(data), TimeProvider.System, logs).RunAsync(stop);

        void Ask(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Runs until stopped; what cannot begin is logged with its reason.</summary>
    internal async Task<int> RunAsync(CancellationTokenSource stop)
    {
        try
        {
            var ended = await RunAsync(stop, stop.Token);
            if (ended.IsOk) return Ended;
            GatewayLog.CannotBegin(_logger, $"{ended.Error}");
            return Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Ended;
        }
        catch (Exception e)
        {
            // Boundary: whatever was not foreseen ends the process with its reason in the log, to be begun again.
            GatewayLog.Broke(_logger, e);
            return Failed;
        }
    }

    private async Task<Result<Unit>> RunAsync(CancellationTokenSource stop, CancellationToken cancellation)
    {
        if (!PlanFile.Load(data).TryGet(out var plan, out var error)) return error;
        var keys = new KeyDirectory(data);
        await NewEnrolment(plan, keys).EnrolAsync(cancellation);
        if (!GatewayIdentity.Load(keys, plan.Plan).TryGet(out var identity, out error)) return error;
        using var own = identity;
        var name = $"{identity.Id.TrustDomain}/gateway/{identity.Id.Component}";
        if (!NoteKey.OpenOrCreate(Path.Combine(data, "journal.key"), name).TryGet(out var key, out error)) return error;
        using var signs = key;
        var watch = new JournalWatch(clock, logs.CreateLogger<JournalWatch>());
        var opened = await SqliteJournal.OpenAsync(
            Path.Combine(data, JournalFiles.DefaultName),
            identity.Id.Component,
            key,
            clock,
            new JournalOptions { OnFailure = watch.Failed },
            cancellation);
        if (!opened.TryGet(out var journal, out error)) return error;
        await using var kept = journal;
        return await RunAsync(plan, identity, journal, watch, stop, cancellation);
    }

    // Waits for the hub's wizard and for the claim for as long as it takes.
    private EnrolmentClient NewEnrolment(LoadedPlan plan, KeyDirectory keys) => new(
        new EnrolmentSettings
        {
            HubUrl = new Uri(plan.Plan.HubUrl),
            Hub = plan.Plan.Hub,
            CaSha256 = plan.Plan.CaSha256,
            Component = plan.Plan.Component,
            Kind = PeerKind.Gateway,
            ClaimFile = Path.Combine(data, "claim"),
        },
        keys,
        clock,
        new Random(BitConverter.ToInt32(RandomNumberGenerator.GetBytes(4))),
        logs.CreateLogger<EnrolmentClient>());

    private async Task<Result<Unit>> RunAsync(
        LoadedPlan plan,
        GatewayIdentity identity,
        SqliteJournal journal,
        JournalWatch watch,
        CancellationTokenSource stop,
        CancellationToken cancellation)
    {
        await using var runtime = await GatewayRuntime.StartAsync(plan, identity, journal, clock, logs, cancellation);
        var broken = await watch.RunAsync(journal, cancellation);
        GatewayLog.Stopping(_logger, identity.Id.Component);
        if (broken is not null) await stop.CancelAsync();
        return broken is null ? Unit.Value : broken;
    }
}
