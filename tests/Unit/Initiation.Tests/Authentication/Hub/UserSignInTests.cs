using Yuimori.Initiation.Authentication.Hub;
using Yuimori.Initiation.Tests.InitialSetting;
using Yuimori.Kernel.Ports;

namespace Yuimori.Initiation.Tests.Authentication.Hub;

public sealed class UserSignInTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly MemoryStore _store = new();
    private readonly CountingHash _hash = new();
    private readonly UserSignIn _signIn;

    public UserSignInTests()
    {
        var guard = new SignInGuard(_clock);
        _signIn = new UserSignIn(_store, _store, _hash, guard, _store.Origin, _clock);
        var user = new User { Name = "keeper", PasswordHash = "#right", Stamp = "s1", CreatedAt = _clock.GetUtcNow() };
        _store.WriteAsync([new StateWrite(User.KeyPrefix + "keeper", user.Encode())], Cancellation).AsTask().Wait(Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _signIn.Dispose();

    private async Task<string?> TryAsync(string name, string password, string address = "127.0.0.1") =>
        (await _signIn.TryAsync(name, password, address, Cancellation)).Error?.Code;

    [Fact]
    public async Task RightPassword_SignsIn_AndIsStated()
    {
        Assert.Null(await TryAsync("Keeper", "right"));
        Assert.Equal("F3.signed-in", Assert.Single(_store.Events).Kind);
    }

    [Theory]
    [InlineData("keeper", "wrong", "wrong")]
    [InlineData("nobody", "right", "unknown")]
    [InlineData("'; drop table users", "right", "unknown")]
    public async Task WrongNameOrPassword_GetsOneText_AndTheSameWork(string name, string password, string why)
    {
        var former = _hash.Verified;

        Assert.Equal("F3-22", await TryAsync(name, password));

        Assert.Equal(former + 1, _hash.Verified);
        Assert.Equal(("F3.sign-in-refused", why), (_store.Events[0].Kind, _store.Events[0].Data["why"]));
    }

    [Fact]
    public async Task GuessingAPassword_LocksTheAccountForGrowingTimes_EvenFromManyAddresses()
    {
        for (var i = 0; i < SignInGuard.AccountFreeTries; i++)
        {
            Assert.Equal("F3-22", await TryAsync("keeper", "guess", "10.0.0." + i));
        }

        Assert.Equal("F3-23", await TryAsync("keeper", "right", "10.0.0.99"));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("F3-22", await TryAsync("keeper", "guess", "10.0.0.98"));
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal("F3-23", await TryAsync("keeper", "right"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await TryAsync("keeper", "right"));
    }

    [Fact]
    public async Task SprayingManyNamesFromOneAddress_LocksTheAddress()
    {
        for (var i = 0; i < SignInGuard.AddressFreeTries; i++) await TryAsync("user" + i, "guess", "10.9.9.9");

        Assert.Equal("F3-23", await TryAsync("keeper", "right", "10.9.9.9"));
        Assert.Null(await TryAsync("keeper", "right", "127.0.0.1"));
    }

    [Fact]
    public async Task AMegabytePassword_IsNotHashed()
    {
        await TryAsync("keeper", new string('x', 1_000_000));

        Assert.Equal(0, _hash.LongestVerified);
    }

    [Fact]
    public async Task Find_WithAnotherStamp_EndsTheSession()
    {
        Assert.NotNull(await _signIn.FindAsync("keeper", "s1", Cancellation));
        Assert.Null(await _signIn.FindAsync("keeper", "s0", Cancellation));
        Assert.Null(await _signIn.FindAsync("gone", "s1", Cancellation));
    }

    [Fact]
    public void Guard_UnderInventedNames_KeepsItsMemoryBounded()
    {
        var guard = new SignInGuard(_clock);
        for (var i = 0; i < SignInGuard.CountersMax + 50; i++) guard.Failed("user" + i, "10.0.0.1");

        Assert.NotNull(guard.Wait("anybody", "10.0.0.1"));
    }

    private sealed class CountingHash : IPasswordHash
    {
        public int Verified { get; private set; }

        public int LongestVerified { get; private set; }

        public string Hash(string password) => "#" + password;

        public bool Verify(string hash, string password)
        {
            Verified++;
            LongestVerified = Math.Max(LongestVerified, password.Length);
            return hash == "#" + password;
        }
    }
}
