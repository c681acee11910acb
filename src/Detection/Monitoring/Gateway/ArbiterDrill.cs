using System.Globalization;
using System.Text;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Signing;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// Tests the running arbiter on a virtual actuator: a comfort order is obeyed, a life order beats it and the loser is
/// told, the loser's order comes back when life is released, the rest value when all are, a replay and a forgery are
/// refused. States <c>F12.drill</c> ok, or failed with the case: proof that the arbitration works now, not once.
/// Deviation: a gateway cannot sign as a Controller, so the drill's genuine orders enter behind the signature check;
/// the forged one knocks at the gate itself.
/// </summary>
/// <param name="arbitration">The live one.</param>
/// <param name="verifier">Verifies the commands as an actuator would.</param>
/// <param name="journal">Where the outcome is stated.</param>
/// <param name="clock">Now.</param>
public sealed class ArbiterDrill(Arbitration arbitration, JwsVerifier verifier, IJournal journal, TimeProvider clock)
{
    /// <summary>5 seconds for each step; an arbiter that needs longer is no protection.</summary>
    private static readonly TimeSpan StepMax = TimeSpan.FromSeconds(5);

    private readonly DrillActuator _actuator = new(
        arbitration, verifier, arbitration.Settings.Plan.Component, clock);

    // Nothing but this drill orders as the virtual Controllers, and their numbers are forgotten at every start.
    private long _seq;

    /// <summary>Drills at every interval of the plan until cancelled, the first time at once.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var interval = TimeSpan.FromSeconds(arbitration.Settings.Plan.Monitoring.DrillSeconds);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(cancellation);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                // Boundary: the outcome could not be recorded. The arbitration goes on; evidence that is missing turns
                // the proof stale, and the next drill states anew.
                arbitration.DrillNotStated(e);
            }

            await Task.Delay(interval, clock, cancellation);
        }
    }

    /// <summary>Drills once and states the outcome.</summary>
    /// <returns>The Event that was stated.</returns>
    public async Task<Event> RunOnceAsync(CancellationToken cancellation)
    {
        var (failed, detail) = await FirstFailureAsync(cancellation);
        var e = new Event
        {
            Id = EventId.New(clock),
            Kind = MonitoringEvents.Drill,
            Component = arbitration.Settings.Plan.Component,
            At = clock.GetUtcNow(),
            Outcome = failed is null ? EventOutcome.Ok : EventOutcome.Failed,
            Data = EventData.Of(("case", failed ?? "all"), ("detail", detail)),
        };
        await journal.AppendAsync([e], [], cancellation);
        return e;
    }

    private async Task<(string? Case, string? Detail)> FirstFailureAsync(CancellationToken cancellation)
    {
        using var comfort = Signer(DrillSite.Comfort);
        using var life = Signer(DrillSite.Life);
        var open = comfort.Order(_seq + 2, OrderAct.Set, DrillSite.On, Purpose.Comfort);
        var shut = life.Order(_seq + 2, OrderAct.Set, DrillSite.Off, Purpose.Life);
        var endLife = life.Order(_seq + 3, OrderAct.Release, "", Purpose.Life);
        var endComfort = comfort.Order(_seq + 3, OrderAct.Release, "", Purpose.Comfort);
        (string Case, Func<CancellationToken, Task<string?>> Run)[] steps =
        [
            ("takes-orders", _ => Task.FromResult(arbitration.IsRunning ? null : "the arbitration has stopped")),
            ("starts-clean", _ => CleanAsync(comfort, life)),
            ("obeys", c => CommandedAsync(open, DrillSite.On, open.Jws, c)),
            ("life-first", c => CommandedAsync(shut, DrillSite.Off, shut.Jws, c)),
            ("loser-told", c => LoserToldAsync(open, c)),
            ("falls-back", c => CommandedAsync(endLife, DrillSite.On, open.Jws, c)),
            ("rests", c => CommandedAsync(endComfort, DrillSite.Off, null, c)),
            ("replay-refused", _ => ReplayedAsync(open)),
            ("forgery-refused", _ => Task.FromResult(Forged())),
        ];
        _seq += 4;
        foreach (var (name, run) in steps)
        {
            if (await InTimeAsync(run, cancellation) is { } wrong) return (name, wrong);
        }

        return (null, null);
    }

    private async Task<string?> InTimeAsync(
        Func<CancellationToken, Task<string?>> run, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(StepMax, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await run(either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"nothing within {StepMax.TotalSeconds} seconds");
        }
    }

    private async Task<string?> CommandedAsync(
        VerifiedOrder order, string value, string? authority, CancellationToken cancellation)
    {
        var answer = await arbitration.SubmitVerifiedAsync(order, false);
        if (!answer.IsOk) return answer.Error.Code;
        return answer.Value.Why ?? await _actuator.ExpectAsync(value, authority, cancellation);
    }

    private async Task<string?> LoserToldAsync(VerifiedOrder loser, CancellationToken cancellation)
    {
        await foreach (var (controller, verdict) in arbitration.Drill.Verdicts.ReadAllAsync(cancellation))
        {
            if (verdict.Order != loser.Claims.Jti || verdict.Outcome != VerdictOutcome.Lost) continue;
            return controller == loser.Controller && verdict.Winner == DrillSite.Life
                ? null
                : $"{controller} was told that {verdict.Winner} won";
        }

        return "the way to the Controllers is closed";
    }

    private async Task<string?> ReplayedAsync(VerifiedOrder order)
    {
        var answer = await arbitration.SubmitVerifiedAsync(order, false);
        if (!answer.IsOk) return answer.Error.Code;
        return answer.Value.Why == Refusal.Replayed ? null : $"a replay was answered with {answer.Value.Why ?? "yes"}";
    }

    // A drill that failed half-way may have left orders behind.
    private async Task<string?> CleanAsync(ThrowawaySigner comfort, ThrowawaySigner life)
    {
        var first = await arbitration.SubmitVerifiedAsync(
            comfort.Order(_seq - 3, OrderAct.Release, "", Purpose.Comfort), false);
        var second = await arbitration.SubmitVerifiedAsync(
            life.Order(_seq - 3, OrderAct.Release, "", Purpose.Life), false);
        _actuator.Forget();
        return first.IsOk && second.IsOk
            ? first.Value.Why ?? second.Value.Why
            : first.Error?.Code ?? second.Error?.Code;
    }

    private string? Forged()
    {
        var grants = arbitration.Settings.Plan.Actuators.SelectMany(a => a.Actuator.Grants);
        var victim = grants.FirstOrDefault()?.Controller ?? DrillSite.Comfort;
        using var forger = Signer(victim);
        var forged = forger.Order(_seq, OrderAct.Set, DrillSite.On, Purpose.Comfort);
        var (order, refusal) = arbitration.Gate.Check(victim, Encoding.UTF8.GetBytes(forged.Jws));
        return order is null && refusal!.Why == "unknown-signer"
            ? null
            : $"a forgery was answered with {refusal?.Why ?? "yes"}";
    }

    private ThrowawaySigner Signer(ComponentId component) => new(
        arbitration.Settings.Identity with { Kind = PeerKind.Service, Component = component },
        arbitration.Settings.Plan.Component,
        clock);
}
