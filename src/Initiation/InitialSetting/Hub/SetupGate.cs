using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>
/// Lets one browser into the wizard: whoever shows the set-up code that the hub printed at its start. Only hashes are
/// kept. The code works once; the browser that used it carries a session token from then on.
/// </summary>
/// <param name="clock">For the idle limit.</param>
/// <param name="print">Called with every new code: at start, after too many wrong tries, after an idle session.</param>
public sealed class SetupGate(TimeProvider clock, Action<string> print)
{
    /// <summary>5 wrong tries; then a new code is printed, so that nobody can guess on for hours.</summary>
    public const int WrongTriesMax = 5;

    /// <summary>30 minutes; a wizard left open at somebody else's desk must not stay open.</summary>
    public static readonly TimeSpan IdleMax = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private byte[]? _codeHash;
    private byte[]? _sessionHash;
    private DateTimeOffset _seen;
    private int _wrongTries;

    /// <summary>Prints a new code; the former code and session end.</summary>
    public void Renew()
    {
        lock (_lock)
        {
            RenewLocked();
        }
    }

    /// <summary>Exchanges the code for a session token.</summary>
    public Result<string> Open(string? code)
    {
        lock (_lock)
        {
            if (_codeHash is not null && code is not null && OneTimeCode.Matches(Normalise(code), _codeHash))
            {
                var token = OneTimeCode.New();
                (_codeHash, _sessionHash, _seen, _wrongTries) = (null, OneTimeCode.Hash(token), clock.GetUtcNow(), 0);
                return token;
            }

            if (_codeHash is null) return Taken;
            if (++_wrongTries < WrongTriesMax) return Wrong;
            RenewLocked();
            return Renewed;
        }
    }

    /// <summary>Whether a token is the session's; keeps the session alive.</summary>
    public bool IsSession(string? token)
    {
        lock (_lock)
        {
            if (_sessionHash is null || token is null) return false;
            if (clock.GetUtcNow() - _seen > IdleMax)
            {
                RenewLocked();
                return false;
            }

            if (!OneTimeCode.Matches(token, _sessionHash)) return false;
            _seen = clock.GetUtcNow();
            return true;
        }
    }

    /// <summary>Prints a new code when the session has been idle for too long.</summary>
    public void EndIdleSession()
    {
        lock (_lock)
        {
            if (_sessionHash is not null && clock.GetUtcNow() - _seen > IdleMax) RenewLocked();
        }
    }

    /// <summary>Ends code and session for good: the wizard is done.</summary>
    public void Close()
    {
        lock (_lock)
        {
            (_codeHash, _sessionHash) = (null, null);
        }
    }

    // Crockford base 32 reads what a person may have typed for 0 and 1.
    private static string Normalise(string code) =>
        code.Trim().ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');

    private void RenewLocked()
    {
        var code = OneTimeCode.New();
        (_codeHash, _sessionHash, _wrongTries) = (OneTimeCode.Hash(code), null, 0);
        print(code);
    }

    private static Error Wrong { get; } = Error.Of(
        "F1-05",
        "セットアップコードが違います。ハブの起動画面に表示されたコードを使ってください。",
        "That is not the set-up code. Use the one that the hub printed when it started.");

    private static Error Renewed { get; } = Error.Of(
        "F1-06",
        "セットアップコードを5回間違えたため、新しいコードをハブの画面に表示しました。",
        "Five wrong tries: the hub has printed a new set-up code.");

    private static Error Taken { get; } = Error.Of(
        "F1-07",
        "このコードは使用済みです。別のブラウザで設定中です。ハブを再起動すると新しいコードが表示されます。",
        "The code has been used: another browser is in the wizard. Restart the hub for a new code.");
}
