using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>
/// Takes an order whose signature was verified: refuses replays, then checks rights, then lets it stand.
/// </summary>
internal static class OrderIntake
{
    /// <returns>Why it was refused, or null.</returns>
    public static string? Take(ArbiterWork work, ArbiterInput.Order order)
    {
        var box = work.StateOfController(order.Controller);
        if (order.Claims.Seq <= box.HighestSeq)
        {
            // A redelivery changes nothing, so a lost acknowledgement is no attack; without the transport's own mark,
            // or for an order long past, it is one.
            return order.Redelivered && box.Recent.Contains(order.Claims.Jti)
                ? null
                : Replayed(work, order, box.HighestSeq);
        }

        var recent = box.Recent.Length < ArbiterLimits.RecentMax ? box.Recent : box.Recent.RemoveAt(0);
        work.Put(order.Controller, box with { HighestSeq = order.Claims.Seq, Recent = recent.Add(order.Claims.Jti) });
        if (work.Rules.WhyNot(order.Controller, order.Claims) is { } why)
        {
            return Refuse(work, order.Controller, order.Claims, why);
        }

        var turn = work.Begin(order.Claims.Target);
        if (order.Claims.Act == OrderAct.Release) Release(turn, order);
        else Stand(turn, order);
        turn.Finish();
        return null;
    }

    private static string Replayed(ArbiterWork work, ArbiterInput.Order order, long highest)
    {
        work.Fact(
            MonitoringEvents.ReplayedOrder, order.Controller, EventOutcome.Alarm, null,
            ("seq", Number.Of(order.Claims.Seq)), ("highest", Number.Of(highest)), ("order", order.Claims.Jti));
        return Refusal.Replayed;
    }

    /// <summary>Refuses an order, states it and tells its Controller.</summary>
    public static string Refuse(ArbiterWork work, ComponentId controller, OrderClaims claims, string why)
    {
        // An actuator that the site does not have cannot be what a fact is about: the sender is.
        var about = work.Rules.Find(claims.Target) is null ? controller : claims.Target;
        work.Fact(
            MonitoringEvents.OrderRefused, about, EventOutcome.Refused, CauseOf(claims),
            ("order", claims.Jti), ("controller", controller.Value), ("target", claims.Target.Value),
            ("value", Word(claims.Value)), ("purpose", PurposeWord.Of(claims.Purpose)),
            ("reason", Word(claims.Reason)), ("why", why));
        Notices.Tell(work, controller, new Verdict
        {
            Order = claims.Jti,
            Target = claims.Target,
            Outcome = VerdictOutcome.Refused,
            At = work.Now,
            Why = why,
        });
        return why;
    }

    private static void Release(Turn turn, ArbiterInput.Order order)
    {
        var (controller, purpose) = (order.Controller, order.Claims.Purpose);
        if (turn.IndexOf(controller, purpose) >= 0)
        {
            turn.Withdraw(
                (o, _) => o.Controller == controller && o.Purpose == purpose,
                MonitoringEvents.OrderReleased, VerdictOutcome.Released);
            return;
        }

        // Nothing stands, as its Controller wants it: say so, that it need not ask again.
        Notices.Tell(turn.Work, controller, new Verdict
        {
            Order = order.Claims.Jti,
            Target = turn.Actuator,
            Outcome = VerdictOutcome.Released,
            At = turn.Work.Now,
        });
    }

    private static void Stand(Turn turn, ArbiterInput.Order order)
    {
        var claims = order.Claims;
        var at = turn.IndexOf(order.Controller, claims.Purpose);
        var standing = at < 0 ? null : turn.State.Orders[at];
        var isRenewal = standing is not null && standing.Value == claims.Value && standing.Reason == claims.Reason;
        if (standing is null) turn.State = turn.State with { Arrivals = turn.State.Arrivals + 1 };
        turn.Place(
            new StandingOrder
            {
                Id = claims.Jti,
                Controller = order.Controller,
                Purpose = claims.Purpose,
                Value = claims.Value,
                Reason = claims.Reason,
                Jws = order.Jws,
                Rank = standing?.Rank ?? turn.State.Arrivals,
                ExpiresMs = turn.NowMs + (claims.HoldSeconds * 1000L),
                AcceptedBy = isRenewal ? standing!.AcceptedBy : Accepted(turn, order),
                Conflict = standing?.Conflict,
            },
            at);
    }

    private static string Accepted(Turn turn, ArbiterInput.Order order)
    {
        var claims = order.Claims;
        return turn.Cause = turn.Work.Fact(
            MonitoringEvents.OrderAccepted, turn.Actuator, EventOutcome.Ok, CauseOf(claims),
            ("order", claims.Jti), ("controller", order.Controller.Value), ("value", claims.Value),
            ("purpose", PurposeWord.Of(claims.Purpose)), ("reason", claims.Reason),
            ("hold", Number.Of(claims.HoldSeconds)), ("cause", claims.Cause is null ? null : Word(claims.Cause)));
    }

    private static string? CauseOf(OrderClaims claims) => EventId.IsValid(claims.Cause) ? claims.Cause : null;

    private static string Word(string text) =>
        text.Length <= OrderLimits.WordLengthMax ? text : text[..OrderLimits.WordLengthMax];
}
