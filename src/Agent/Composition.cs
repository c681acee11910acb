using Microsoft.Extensions.Logging;
using Yuimori.Agent.Actuators;
using Yuimori.Agent.Commands;
using Yuimori.Agent.Controllers;
using Yuimori.Agent.Hosting;
using Yuimori.Agent.Identity;
using Yuimori.Agent.Link;
using Yuimori.Agent.Plan;
using Yuimori.Agent.Sensors;
using Yuimori.Agent.State;
using Yuimori.Detection.Monitoring.Device;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;
using Yuimori.Mqtt;
using Yuimori.Prevention.LogCollection.Device;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Signing;

namespace Yuimori.Agent;

/// <summary>
/// Everything that an agent is made of, in the order in which data meets it: read it from top to bottom.
/// </summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly LoadedPlan _plan;
    private readonly AgentIdentity _identity;
    private readonly SqliteJournal _journal;
    private readonly TimeProvider _clock;
    private readonly Func<string, ILogger> _logs;
    private readonly JwsVerifier _verifier;
    private readonly LatestPublisher _publisher;
    private readonly RefusalRecord _refusals;
    private readonly ResultSender _results;
    private readonly SequenceCounter _sequence;
    private readonly EventSender _events;
    private IRole? _role;
    private StateReporter? _state;

    private Composition(
        LoadedPlan plan, AgentIdentity identity, SqliteJournal journal, TimeProvider clock, Func<string, ILogger> logs)
    {
        (_plan, _identity, _journal, _clock, _logs) = (plan, identity, journal, clock, logs);
        var self = plan.Plan.Component;

        // The way to the gateway (F3, F10), and what goes over it.
        var dial = new GatewayDial(plan.Plan, identity, clock, logs("Yuimori.Agent.Link"));
        Link = new GatewayLink(
            new LinkSettings(
                self, plan.Plan.Gateway, dial.OpenAsync, StateReporter.Will(plan, clock), TakeAsync),
            clock,
            AgentProgram.NewJitter(),
            logs("Yuimori.Agent.Link"))
        {
            Changed = Follow,
        };
        _publisher = new LatestPublisher(Link, logs("Yuimori.Agent.Link"));
        _events = new EventSender(journal, journal, Link, clock, logs("Yuimori.Prevention.LogCollection"));

        // Commands (D7): who may command, what is said of it.
        _verifier = new JwsVerifier(identity.Root, identity.Id.TrustDomain, clock);
        _refusals = new RefusalRecord(self, journal, clock, logs("Yuimori.Agent.Commands"));
        _results = new ResultSender(self, Link, clock, logs("Yuimori.Agent.Commands"));
        _sequence = new SequenceCounter(journal, clock);
    }

    internal GatewayLink Link { get; }

    internal StateReporter State => _state!;

    /// <summary>What runs, by name.</summary>
    internal IReadOnlyList<(string Name, Func<CancellationToken, Task> Run)> Parts =>
    [
        ("role", _role!.RunAsync),
        ("subscriptions", c => Link.SubscribeAsync(_role!.Subscriptions, c)),
        ("state", State.RunAsync),
        ("events", _events.RunAsync),
    ];

    /// <summary>Puts a component together.</summary>
    /// <returns>It, or why its role cannot be played: <c>AGENT-03</c>.</returns>
    internal static async Task<Result<Composition>> OpenAsync(
        LoadedPlan plan, AgentIdentity identity, SqliteJournal journal, TimeProvider clock,
        Func<string, ILogger> logs, CancellationToken cancellation)
    {
        var all = new Composition(plan, identity, journal, clock, logs);
        var role = await all.NewRoleAsync(plan.Plan, cancellation);
        if (!role.TryGet(out var found, out var error))
        {
            await all.DisposeAsync();
            return error;
        }

        all._role = found;
        all._state = new StateReporter(plan, found, () => all._events.Waiting, all._publisher, all.Link, clock);
        return all;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Link.DisposeAsync();
        _sequence.Dispose();
    }

    private async Task<Result<IRole>> NewRoleAsync(AgentPlan plan, CancellationToken cancellation)
    {
        if (plan.Sensor is { } sensor) return NewSensor(plan, sensor);
        if (plan.Actuator is { } actuator) return await NewActuatorAsync(plan, actuator, cancellation);
        var signer = new OrderSigner(_identity, plan.Gateway, _sequence, _clock);
        return new ControllerRole(
            plan.Component, plan.Controller!, signer, Link, Changed, _clock, _logs("Yuimori.Agent.Controllers"));
    }

    private Result<IRole> NewSensor(AgentPlan plan, SensorPlan sensor)
    {
        if (!ReplayFile.Load(sensor).TryGet(out var day, out var error)) return error;
        return new SensorRole(
            plan.Component,
            sensor,
            day,
            new PokeGate(_verifier, plan, sensor, _journal, _clock),
            _refusals,
            _results,
            _publisher,
            _clock,
            _logs("Yuimori.Agent.Sensors"));
    }

    private async Task<Result<IRole>> NewActuatorAsync(
        AgentPlan plan, ActuatorPlan actuator, CancellationToken cancellation)
    {
        var positions = new PositionStore(actuator, _journal);
        return new ActuatorRole(
            plan.Component,
            await positions.LoadAsync(cancellation),
            positions,
            new CommandGate(_verifier, plan.Component, plan.Gateway, actuator, _journal, _clock),
            _refusals,
            _results,
            Changed,
            _logs("Yuimori.Agent.Actuators"));
    }

    private void Changed() => _state?.Changed();

    private void Follow(bool connected)
    {
        if (!connected) return;
        Changed();
        _role!.Connected();
        _publisher.Connected();
    }

    private async ValueTask<MqttReasonCode> TakeAsync(MqttMessage message, CancellationToken cancellation)
    {
        // Not one of ours: whatever it is, it needs no second delivery.
        if (Topic.Parse(message.Topic.Value) is { } topic) await _role!.TakeAsync(topic, message, cancellation);
        return MqttReasonCode.Success;
    }
}
