using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Hub.Drills;
using Yuimori.Hub.Ingress.Mqtt;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Initiation.SettingConfirmation.Hub;
using Yuimori.Kernel;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Prevention.LogCollection;

namespace Yuimori.Hub.Statements;

/// <summary>What the hub does again and again, in one list.</summary>
internal static class StatementServices
{
    /// <summary>30 seconds between two statements of F2: younger than any rule's freshness.</summary>
    private static readonly TimeSpan ConfirmEvery = TimeSpan.FromSeconds(30);

    /// <summary>1 second: how late a refusal may be stated.</summary>
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(1);

    public static void AddStatements(this IServiceCollection services)
    {
        services.AddSingleton<HubParts>();
        services.AddSingleton(static all => new JournalVerification(
            all.GetRequiredService<IJournalVerifier>(),
            all.GetRequiredService<IJournal>(),
            Seconds(all.GetRequiredService<HubPlan>().Monitoring.VerifySeconds),
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<JournalVerification>>()));
        services.AddSingleton<EventQueue>();
        services.AddHostedService(static all => all.GetRequiredService<EventQueue>());
        services.AddHostedService<LiveFeed>();
        services.AddSingleton<SessionLifetime>();
        services.AddPeriodic("sessions", static _ => SweepEvery, static all =>
            all.GetRequiredService<SessionLifetime>().SweepAsync);
        services.AddPeriodic("snapshot", static plan => Seconds(plan.Monitoring.SnapshotSeconds), static all =>
            cancellation => all.GetRequiredService<IJournal>().AppendAsync([Snapshot(all)], [], cancellation).AsTask());
        services.AddPeriodic("setting-confirmation", static _ => ConfirmEvery, static all => cancellation =>
            all.GetRequiredService<IJournal>()
                .AppendAsync(all.GetRequiredService<PlanConfirmation>().Restate(), [], cancellation).AsTask());
        services.AddPeriodic("own-state", static _ => SweepEvery, static all => _ =>
        {
            all.GetRequiredService<LiveState>().Apply(OwnState(all));
            return Task.CompletedTask;
        });
        services.AddPeriodic("verification", static plan => Seconds(plan.Monitoring.VerifySeconds), static all =>
            cancellation => all.GetRequiredService<JournalVerification>().VerifyAsync(cancellation).AsTask());
        services.AddPeriodic("drills", static plan => Seconds(plan.Monitoring.DrillSeconds), static all =>
            all.GetRequiredService<HubDrills>().RunAsync);
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

    // The hub speaks for itself while it runs; nobody else is there to say it.
    private static ComponentState OwnState(IServiceProvider all) => new()
    {
        Component = all.GetRequiredService<HubPlan>().Component,
        At = all.GetRequiredService<TimeProvider>().GetUtcNow(),
        Condition = ComponentCondition.Running,
        Plan = all.GetRequiredService<HubSettings>().PlanSha256,
        Version = ProductVersion.Text,
    };

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
