using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>What a batch of inputs leads to, before it is durable.</summary>
internal sealed class ArbitrationRound(Arbiter arbiter, AlarmCoalescer coalescer, ArbiterState before, long nowMs)
{
    private bool _isUrgent;

    public ArbiterState State { get; private set; } = before;

    public List<Event> Events { get; } = [];

    public List<WantedCommand> Commands { get; } = [];

    public List<WantedNotice> Notices { get; } = [];

    /// <summary>
    /// A notice that arrived is forgotten with the next write: forgetting late only tells it twice, and costs no write
    /// of its own.
    /// </summary>
    public bool MustBeDurable => _isUrgent || Events.Count + Commands.Count + Notices.Count > 0;

    public void Take(ArbitrationItem item)
    {
        // What is due comes first: an order that has expired does not beat one that comes now.
        TakeTime();
        _isUrgent |= item.IsUrgent;
        if (item.Fact is not null) Admit(item.Fact);
        if (item.Input is not null) item.Refused = Step(item.Input);
    }

    public void Close()
    {
        TakeTime();
        Events.AddRange(coalescer.Due(nowMs));
    }

    private void TakeTime()
    {
        if (nowMs >= State.DueMs() || nowMs < State.NowMs) Step(new ArbiterInput.Tick());
    }

    private string? Step(ArbiterInput input)
    {
        var step = arbiter.Step(State, nowMs, input);
        State = step.State;
        foreach (var e in step.Events) Admit(e);
        Commands.AddRange(step.Commands);
        Notices.AddRange(step.Notices);
        return step.Refused;
    }

    private void Admit(Event e)
    {
        if (!DrillSite.IsAbout(e) && coalescer.Admit(e, nowMs)) Events.Add(e);
    }
}
