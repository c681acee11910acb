using Yuimori.Initiation.Authentication.Hub;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>
/// The first-run wizard of one hub: the gate, the answers so far, and the one transaction that ends it.
/// </summary>
/// <param name="store">Where the outcome is kept.</param>
/// <param name="journal">Takes outcome and Events in one transaction.</param>
/// <param name="gate">Lets one browser in.</param>
/// <param name="hub">The hub's Component.</param>
/// <param name="clock">For the Events.</param>
public sealed class SetupWizard(
    IStateStore store, IJournal journal, SetupGate gate, ComponentId hub, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TaskCompletionSource<SiteSettings> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile SiteSettings? _site;

    /// <summary>What the wizard decided; null until it is done.</summary>
    public SiteSettings? Site => _site;

    /// <summary>Whether the hub may work.</summary>
    public bool IsDone => _site is not null;

    /// <summary>Completes when the wizard is done.</summary>
    public Task<SiteSettings> Done => _done.Task;

    /// <summary>The gate.</summary>
    public SetupGate Gate => gate;

    /// <summary>The trust domain that the wizard proposes.</summary>
    public required string DefaultTrustDomain { get; init; }

    /// <summary>Events of the hub that belong to the moment in which it starts to work.</summary>
    public required Func<IReadOnlyList<Event>> FirstEvents { get; init; }

    /// <summary>The answers so far.</summary>
    public SetupState State { get; private set; } = SetupState.Start;

    /// <summary>Reads what was decided before. The hub calls it before it listens.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.ReadAsync(SiteSettings.Key, cancellation) is { } bytes) Finish(SiteSettings.Decode(bytes));
    }

    /// <summary>
    /// When nothing was decided: states <c>F1.setup-required</c> and prints a code. Once the hub listens.
    /// </summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        if (IsDone) return;
        await journal.AppendAsync([Fact(InitialSettingFunction.SetupRequired, EventOutcome.Failed)], [], cancellation);
        gate.Renew();
    }

    /// <summary>Moves the answers on; the former ones stay when the move is refused.</summary>
    public async Task<Result<SetupState>> MoveAsync(
        Func<SetupState, Result<SetupState>> move, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (IsDone) return AlreadyDone;
            var moved = move(State);
            if (moved.IsOk) State = moved.Value;
            return moved;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Forgets the answers, for a new session.</summary>
    public void Restart() => State = SetupState.Start;

    /// <summary>Writes account, site and Events in one transaction; from then on the hub works.</summary>
    /// <param name="stamp">The administrator's first stamp, random.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<Result<User>> CompleteAsync(string stamp, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (IsDone) return AlreadyDone;
            var now = clock.GetUtcNow();
            if (!State.Complete(now).TryGet(out var site, out var error)) return error;
            var user = new User
            {
                Name = State.Administrator!,
                PasswordHash = State.PasswordHash!,
                Stamp = stamp,
                CreatedAt = now,
            };
            await journal.AppendAsync(
                [Fact(InitialSettingFunction.Completed, EventOutcome.Ok), .. FirstEvents()],
                [new(User.KeyPrefix + user.Name, user.Encode()), new(SiteSettings.Key, site.Encode())],
                cancellation);
            Finish(site);
            return user;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static Error AlreadyDone { get; } = Error.Of(
        "F1-08", "初期設定は完了しています。", "The set-up has been done already.");

    private void Finish(SiteSettings site)
    {
        gate.Close();
        State = SetupState.Start;
        _site = site;
        _done.TrySetResult(site);
    }

    private Event Fact(string kind, EventOutcome outcome) => new()
    {
        Id = EventId.New(clock),
        Kind = kind,
        Component = hub,
        At = clock.GetUtcNow(),
        Outcome = outcome,
    };
}
