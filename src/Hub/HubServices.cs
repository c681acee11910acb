using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Hub.Api;
using Yuimori.Hub.Commands;
using Yuimori.Hub.Setup;
using Yuimori.Hub.SignIn;
using Yuimori.Initiation.Authentication.Hub;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Initiation.SettingConfirmation.Hub;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Proof;
using Yuimori.Trust.Signing;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Hub;

/// <summary>The hub's rooms, each as one registration.</summary>
internal static class HubServices
{
    /// <summary>The System file, the guideline and the live model.</summary>
    public static void AddSystem(this IServiceCollection services, HubSettings settings)
    {
        var system = SystemFile.Read(settings.Plan.SystemFile);
        services.AddSingleton(new ConsoleSystem(system.IsOk ? system.Value : null));
        services.AddSingleton(GuidelineCatalogue.Load() is { IsOk: true } guideline
            ? guideline.Value
            : throw new InvalidOperationException(GuidelineCatalogue.Load().Error!.ToString()));
        services.AddSingleton<IConsoleSiteSource, HubSite>();
        services.AddSingleton(static all => new LiveState(
            all.GetRequiredService<HubPlan>().Gateways.SelectMany(static gateway =>
                gateway.Members.Select(static member => member.Component).Prepend(gateway.Component))
                .Prepend(all.GetRequiredService<HubPlan>().Component),
            all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PlanConfirmation>();
        services.AddSingleton<SequenceCounter>();
        services.AddSingleton<ManagementSender>();
        services.AddSingleton<IOperatorDesk, OperatorDesk>();
        services.AddSingleton(static all => new DesignWorkspace(
            all.GetRequiredService<HubDirectory>().Designs, all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IDesignDesk, DesignDesk>();
        services.AddSingleton<JournalExports>();
        services.AddSingleton(static all =>
            SubjectsOf(all.GetRequiredService<HubPlan>(), all.GetRequiredService<ConsoleSystem>()));
        services.AddSingleton<ProofFollower>();
        services.AddSingleton<HubStart>();
    }

    /// <summary>Users (F3).</summary>
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHash, IdentityPasswordHash>();
        services.AddSingleton<SignInGuard>();
        services.AddSingleton(static all => new UserSignIn(
            all.GetRequiredService<IStateStore>(),
            all.GetRequiredService<IJournal>(),
            all.GetRequiredService<IPasswordHash>(),
            all.GetRequiredService<SignInGuard>(),
            all.GetRequiredService<HubPlan>().Component,
            all.GetRequiredService<TimeProvider>()));
    }

    /// <summary>The wizard and the claims (F1).</summary>
    public static void AddSetup(this IServiceCollection services)
    {
        services.AddSingleton(static all => new SetupGate(
            all.GetRequiredService<TimeProvider>(), all.GetRequiredService<SetupAnnouncement>().Print));
        services.AddSingleton(static all => new SetupWizard(
            all.GetRequiredService<IStateStore>(),
            all.GetRequiredService<IJournal>(),
            all.GetRequiredService<SetupGate>(),
            all.GetRequiredService<HubPlan>().Component,
            all.GetRequiredService<TimeProvider>())
        {
            DefaultTrustDomain = all.GetRequiredService<HubPlan>().System + ".internal",
            FirstEvents = () => [all.GetRequiredService<HubStart>().SystemFileEvent()],
        });
        services.AddSingleton(static all => new ClaimRegister(
            all.GetRequiredService<IJournal>(),
            all.GetRequiredService<IStateStore>(),
            all.GetRequiredService<HubPlan>().Component,
            all.GetRequiredService<TimeProvider>()));
        services.AddHostedService<CertificateKeeper>();
    }

    // From the plan, which is what runs; roles from the System file. A device of unknown role counts as both.
    private static Subjects SubjectsOf(HubPlan plan, ConsoleSystem system)
    {
        var members = plan.Gateways.SelectMany(static gateway => gateway.Members).ToList();
        return new Subjects
        {
            Hub = plan.Component,
            Gateways = [.. plan.Gateways.Select(static gateway => gateway.Component)],
            Controllers = [.. members.Where(static m => m.Kind == PeerKind.Service).Select(static m => m.Component)],
            Sensors = Devices(ComponentRole.Sensor),
            Actuators = Devices(ComponentRole.Actuator),
        };

        ComponentId[] Devices(ComponentRole role) =>
        [
            .. members.Where(static m => m.Kind == PeerKind.Device)
                .Select(static m => m.Component)
                .Where(id => (system.Model?.Find(id)?.Role ?? role) == role),
        ];
    }
}
