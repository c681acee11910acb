using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Results;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// One entry of the arbitration's queue: an input, or only an Event to journal; and who waits for it.
/// </summary>
internal sealed class ArbitrationItem(ArbiterInput? input, Event? fact, bool isUrgent)
{
    private readonly TaskCompletionSource<Result<OrderAnswer>> _done =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ArbiterInput? Input { get; } = input;

    public Event? Fact { get; } = fact;

    /// <summary>Whether somebody acknowledges by it, so that it must be durable first.</summary>
    public bool IsUrgent { get; } = isUrgent;

    public string? Refused { get; set; }

    public Task<Result<OrderAnswer>> Done => _done.Task;

    public void Complete() => _done.TrySetResult(Refused is null ? OrderAnswer.Accepted : new OrderAnswer(Refused));

    public void Fail(Error error) => _done.TrySetResult(error);
}
