using System.Globalization;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>
/// Signs users in (F3/FR-2). Every outcome is an Event; an unknown name costs the same time as a known one.
/// </summary>
/// <param name="store">Where users are kept.</param>
/// <param name="journal">Where outcomes are stated.</param>
/// <param name="passwords">Verifies.</param>
/// <param name="guard">Slows guessing.</param>
/// <param name="hub">The hub's Component.</param>
/// <param name="clock">For the Events.</param>
public sealed class UserSignIn(
    IStateStore store,
    IJournal journal,
    IPasswordHash passwords,
    SignInGuard guard,
    ComponentId hub,
    TimeProvider clock) : IDisposable
{
    /// <summary>
    /// 2 at once; a password's hash is slow on purpose, and a flood must not take every core from the rest.
    /// </summary>
    public const int VerificationsMax = 2;

    private readonly SemaphoreSlim _slots = new(VerificationsMax, VerificationsMax);
    private readonly Lazy<string> _nobody = new(() => passwords.Hash("nobody has this password"));

    /// <summary>Checks a name and password.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="address">Where the request came from.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<Result<User>> TryAsync(
        string? name, string? password, string address, CancellationToken cancellation)
    {
        // A name that cannot exist is counted as one account, so that invented names share a lock.
        var parsed = UserName.Parse(name);
        var account = parsed.IsOk ? parsed.Value : "?";
        if (guard.Wait(account, address) is { } wait) return Locked(wait);
        if (password is null || password.Length > PasswordStrength.LengthMax) password = "";

        await _slots.WaitAsync(cancellation);
        try
        {
            // A queue of tries may have built up behind the slots: those of a locked account end here.
            if (guard.Wait(account, address) is { } late) return Locked(late);
            var bytes = parsed.IsOk ? await store.ReadAsync(User.KeyPrefix + account, cancellation) : null;
            var user = bytes is null ? null : User.Decode(bytes);
            var right = passwords.Verify(user?.PasswordHash ?? _nobody.Value, password);
            return user is not null && right
                ? await AcceptAsync(user, cancellation)
                : await RefuseAsync(account, address, user is null ? "unknown" : "wrong", cancellation);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>The user of a session: null when the account is gone or its stamp has changed.</summary>
    public async Task<User?> FindAsync(string name, string stamp, CancellationToken cancellation)
    {
        var bytes = await store.ReadAsync(User.KeyPrefix + name, cancellation);
        var user = bytes is null ? null : User.Decode(bytes);
        return user?.Stamp == stamp ? user : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private async Task<User> AcceptAsync(User user, CancellationToken cancellation)
    {
        guard.Succeeded(user.Name);
        await StateAsync(AuthenticationFunction.SignedIn, EventOutcome.Ok, user.Name, null, cancellation);
        return user;
    }

    private async Task<Error> RefuseAsync(string account, string address, string why, CancellationToken cancellation)
    {
        guard.Failed(account, address);
        await StateAsync(AuthenticationFunction.SignInRefused, EventOutcome.Refused, account, why, cancellation);
        return Wrong;
    }

    private async Task StateAsync(
        string kind, EventOutcome outcome, string account, string? why, CancellationToken cancellation)
    {
        var fact = new Event
        {
            Id = EventId.New(clock),
            Kind = kind,
            Component = hub,
            At = clock.GetUtcNow(),
            Outcome = outcome,
            Data = EventData.Of(("user", account), ("why", why)),
        };
        await journal.AppendAsync([fact], [], cancellation);
    }

    private static Error Wrong { get; } = Error.Of(
        "F3-22", "ユーザー名かパスワードが違います。", "The user name or the password is wrong.");

    private static Error Locked(TimeSpan wait)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        return Error.Of(
            "F3-23",
            $"失敗が続いたため、{seconds}秒後にもう一度お試しください。",
            $"Too many failures: try again in {seconds} s.");
    }
}
