using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Hub.Ingress.Mqtt;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Initiation.SettingConfirmation.Hub;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;

namespace Yuimori.Hub.Statements;

/// <summary>What the hub does again and again, in one list.</summary>
internal static class StatementServices
{
    /// <summary>30 seconds between two statements of F2: younger than any rule's freshness.</summary>
    private static readonly TimeSpan ConfirmEvery = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(5);

    public static void AddStatements(this IServiceCollection services)
    {
        services.AddSingleton<HubParts>();
        services.AddSingleton<EventQueue>();
        services.AddHostedService(static all => all.GetRequiredService<EventQueue>());
        services.AddHostedService<LiveFeed>();
        services.AddSingleton<SessionLifetime>();
        services.AddPeriodic("sessions", static _ => SweepEvery, static all =>
            all.GetRequiredService<SessionLifetime>().SweepAsync);
        services.AddPeriodic("snapshot", static plan => Seconds(plan.Monitoring.SnapshotSeconds), static all => cancellation =>
            all.GetRequiredService<IJournal>().AppendAsync([Snapshot(all)], [], cancellation).AsTask());
        services.AddPeriodic("setting-confirmation", static _ => ConfirmEvery, static all => cancellation =>
            all.GetRequiredService<IJournal>()
                .AppendAsync(all.GetRequiredService<PlanConfirmation>().Restate(), [], cancellation).AsTask());
        services.AddPeriodic("refusals", static _ => SweepEvery, static all => cancellation =>
            all.GetRequiredService<RefusalStatements>().FlushAsync(cancellation).AsTask());
        services.AddPeriodic("denials", static _ => SweepEvery, static all => cancellation =>
            all.GetRequiredService<DenialStatements>().FlushAsync(cancellation).AsTask());
        services.AddPeriodic("impersonations", static _ => SweepEvery, static all => cancellation =>
            all.GetRequiredService<ImpersonationWatch>().FlushAsync(cancellation).AsTask());
    }

    private static Kernel.Events.Event Snapshot(IServiceProvider all) => SnapshotStatement.Of(
        all.GetRequiredService<HubPlan>().Component,
        all.GetRequiredService<LiveState>(),
        all.GetRequiredService<TimeProvider>());

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(Math.Max(1, seconds));

    private static void AddPeriodic(
        this IServiceCollection services,
        string name,
        Func<HubPlan, TimeSpan> every,
        Func<IServiceProvider, Func<CancellationToken, Task>> act) =>
        services.AddSingleton<IHostedService>(all => new PeriodicPart(
            name,
            every(all.GetRequiredService<HubPlan>()),
            act(all),
            all.GetRequiredService<SetupWizard>(),
            all.GetRequiredService<HubParts>(),
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<PeriodicPart>>()));
}
