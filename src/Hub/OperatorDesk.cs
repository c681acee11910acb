using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Hub.Commands;
using Yuimori.Hub.Statements;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Hub;

/// <summary>What a person may do from the console and the API; both doors come here.</summary>
internal sealed class OperatorDesk(
    ConsoleSystem system,
    ManagementSender commands,
    CommandLedger ledger,
    LiveState live,
    HubParts parts,
    IJournal journal,
    TimeProvider clock) : IOperatorDesk
{
    public IReadOnlyDictionary<string, Error> FailedParts =>
        parts.All.Where(static part => part.Value is not null).ToDictionary(static p => p.Key, static p => p.Value!);

    public async Task<Result<string>> PokeAsync(
        string? sensor, string? stream, string? value, string? seconds, string by, CancellationToken cancellation)
    {
        var request = PokeRequest.Check(system.Model, sensor, stream, value, seconds);
        if (!request.IsOk) return request.Error;
        var sent = await commands.PokeAsync(request.Value, by, cancellation);
        return sent.Map(static claims => claims.Jti);
    }

    public async Task<Result<Unit>> AcknowledgeAsync(
        ComponentId component, string alarm, string by, CancellationToken cancellation)
    {
        if (live.Find(component)?.Alarms.Exists(a => a.Id == alarm) != true) return Gone;
        var seen = new Event
        {
            Id = EventId.New(clock),
            Kind = "F12.alarm-acknowledged",
            Component = component,
            At = clock.GetUtcNow(),
            Outcome = EventOutcome.Ok,
            Data = EventData.Of(("by", by), ("event", alarm)),
            Cause = alarm,
        };
        await journal.AppendAsync([seen], [], cancellation);
        return Unit.Value;
    }

    public IReadOnlyList<CommandLine> CommandsTo(ComponentId component) =>
    [
        .. ledger.Of(component).Select(static sent => new CommandLine(
            sent.Claims.Jti,
            DateTimeOffset.FromUnixTimeMilliseconds(sent.Claims.IatMs),
            sent.Claims.By,
            sent.Claims.Args,
            sent.Result is null ? null : sent.Result.Why ?? "ok")),
    ];

    private static Error Gone { get; } = Error.Of(
        "F12-20", "この警報はすでに解除されています。", "This alarm has been cleared already.");
}
