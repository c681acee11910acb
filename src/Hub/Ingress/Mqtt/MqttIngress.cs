using Yuimori.Hub.Commands;
using Yuimori.Hub.Drills;
using Yuimori.Hub.Identity;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Hub;
using Yuimori.Trust.Certificates;

namespace Yuimori.Hub.Ingress.Mqtt;

/// <summary>Puts the broker into the hub: who may come in, what they may do, what becomes of what they say.</summary>
internal static class MqttIngress
{
    /// <summary>16 retained topics for each component; more are an attempt to fill memory.</summary>
    private const int RetainedPerComponent = 16;

    private const long RetainedBytesMax = 16 * 1024 * 1024;

    public static void AddMqttIngress(this IServiceCollection services)
    {
        services.AddSingleton(static all => Membership.Of(all.GetRequiredService<HubPlan>()));
        services.AddSingleton(static all => TopicRules.ForHub(all.GetRequiredService<HubPlan>()));
        services.AddSingleton(new AuthenticationSettings());
        services.AddSingleton(new AccessControlSettings());
        services.AddSingleton(new LogCollectionSettings());
        services.AddSingleton<DrillRefusals>();
        services.AddSingleton<HubDrills>();
        services.AddSingleton<ConnectLimit>();
        services.AddSingleton<ImpersonationWatch>();
        services.AddSingleton(static all => new RefusalStatements(
            all.GetRequiredService<HubPlan>().Component,
            all.GetRequiredService<AuthenticationSettings>(),
            all.GetRequiredService<IJournal>(),
            all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DenialStatements>();
        services.AddSingleton(static all => Peers(all));
        services.AddSingleton<ForwardedHeads>();
        services.AddSingleton<ForwardedStatements>();
        services.AddSingleton(static all => Batches(all));
        services.AddSingleton<LogIngest>();
        services.AddSingleton<CommandLedger>();
        services.AddSingleton<MqttDoor>();
        services.AddSingleton<HubAuthorizer>();
        services.AddSingleton<HubSink>();
        services.AddSingleton<HubSessions>();
        services.AddMqttServer(Options);
    }

    private static PeerAuthentication Peers(IServiceProvider all)
    {
        var certificates = all.GetRequiredService<HubCertificates>();
        var clock = all.GetRequiredService<TimeProvider>();
        return new PeerAuthentication(
            all.GetRequiredService<Membership>(),
            certificate => PeerCertificate.Check(
                certificate, certificates.Authority, certificates.TrustDomain, clock, CertificateUse.Client));
    }

    private static BatchIngest Batches(IServiceProvider all) => new(
        LogIngest.Verifier(all.GetRequiredService<HubCertificates>(), all.GetRequiredService<TimeProvider>()),
        new SpeakingFor(all.GetRequiredService<HubPlan>()).MayState,
        all.GetRequiredService<ForwardedHeads>(),
        all.GetRequiredService<ForwardedStatements>(),
        all.GetRequiredService<IJournal>(),
        all.GetRequiredService<ILogger<BatchIngest>>());

    private static MqttServerOptions Options(IServiceProvider all)
    {
        var components = all.GetRequiredService<HubPlan>().Gateways.Sum(static gateway => 1 + gateway.Members.Count);
        return new MqttServerOptions
        {
            Authenticator = all.GetRequiredService<MqttDoor>(),
            Authorizer = all.GetRequiredService<HubAuthorizer>(),
            Sink = all.GetRequiredService<HubSink>(),
            Events = all.GetRequiredService<HubSessions>(),
            RetainedStore = new InMemoryRetainedStore(
                components * RetainedPerComponent, RetainedBytesMax, all.GetRequiredService<TimeProvider>()),
        };
    }
}
