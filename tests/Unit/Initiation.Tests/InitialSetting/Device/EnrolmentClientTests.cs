using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Http;
using Yuimori.Initiation.InitialSetting.Device;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Certificates;

namespace Yuimori.Initiation.Tests.InitialSetting.Device;

public sealed class EnrolmentClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnrolAsync_PinnedHub_KeepsTheCertificateThenRemovesTheClaim()
    {
        await using var bench = await EnrolmentBench.StartAsync();

        await bench.Client().EnrolAsync(Token);

        using var own = bench.Keys.LoadCertificate().Value;
        using var root = bench.Keys.LoadRoot().Value;
        Assert.Equal(bench.Sensor, PeerCertificate.Check(own, root, null, bench.Clock, CertificateUse.Client).Value);
        Assert.True(root.RawDataMemory.Span.SequenceEqual(bench.Authority.Root.RawDataMemory.Span));
        Assert.False(File.Exists(bench.ClaimFile));
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"rain-sensor:{EnrolmentBench.Code}"));
        var sent = Assert.Single(bench.Hub.Requests, r => r.Authorization is not null);
        Assert.Equal("Basic " + basic, sent.Authorization);
    }

    [Fact]
    public async Task EnrolAsync_HasCertificate_AsksNobodyAndRemovesALeftClaim()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        await bench.Client().EnrolAsync(Token);
        bench.Hub.Requests.Clear();
        await File.WriteAllTextAsync(bench.ClaimFile, "left by a crash", Token);

        await bench.Client().EnrolAsync(Token);

        Assert.Empty(bench.Hub.Requests);
        Assert.False(File.Exists(bench.ClaimFile));
    }

    [Fact]
    public async Task EnrolAsync_HubNotReady_WaitsAsLongAsAskedThenEnrols()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        var asked = 0;
        bench.Hub.Authorities = http =>
        {
            if (++asked > 1) return EstHub.ShowAsync(http, bench.Authority.Root);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        };

        var enrolling = bench.Client().EnrolAsync(Token);
        await bench.PassTimeUntilAsync(enrolling);
        await enrolling;

        var requests = bench.Hub.Requests.ToArray();
        Assert.True(requests[1].At - requests[0].At >= TimeSpan.FromSeconds(7));
        Assert.True(bench.Keys.HasCertificate);
    }

    [Fact]
    public async Task TryAsync_RetryAfterOfAYear_IsCutToAMinute()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        bench.Hub.Authorities = http =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "31536000";
            return Task.CompletedTask;
        };

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.NotReadyCode, failure!.Error.Code);
        Assert.InRange(new EnrolmentPace(new Random(1)).After(failure).TotalSeconds, 60, 90);
    }

    [Fact]
    public async Task EnrolAsync_ClaimRefused_KeepsItAndEnrolsWithARenewedOneAtOnce()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        var codes = new List<string?>();
        bench.Hub.Enrolments = http =>
        {
            var code = Encoding.UTF8.GetString(Convert.FromBase64String(http.Request.Headers.Authorization[0]![6..]));
            codes.Add(code);
            if (code.EndsWith(":renewed", StringComparison.Ordinal)) return bench.EnrolAsync(http);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
        Assert.Equal(EnrolmentErrors.ClaimRefusedCode, (await bench.Client().TryAsync(Token))!.Error.Code);
        Assert.True(File.Exists(bench.ClaimFile));

        var enrolling = bench.Client().EnrolAsync(Token);
        await Yuimori.Shared.Wait.UntilAsync(
            () => Task.FromResult(codes.Count == 2), TimeSpan.FromSeconds(30), "a refusal", Token);
        await File.WriteAllTextAsync(bench.ClaimFile, "renewed", Token);
        var renewedAt = bench.Clock.GetUtcNow();
        await bench.PassTimeUntilAsync(enrolling);
        await enrolling;

        Assert.Equal(3, codes.Count);
        Assert.True(bench.Clock.GetUtcNow() - renewedAt < EnrolmentPace.Refused);
    }

    [Fact]
    public async Task TryAsync_TruncatedAnswer_NothingIsKept()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        bench.Hub.Enrolments = async http =>
        {
            http.Response.ContentLength = 2000;
            await http.Response.WriteAsync("MIIB");
            await http.Response.Body.FlushAsync();
            http.Abort();
        };

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.UnreachableCode, failure!.Error.Code);
        Assert.False(bench.Keys.HasCertificate);
        Assert.True(File.Exists(bench.ClaimFile));
    }

    [Fact]
    public async Task TryAsync_TruncatedPkcs7_NothingIsKept()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        bench.Hub.Enrolments = http => http.Response.WriteAsync(Pkcs7Certs.ExportBase64(bench.Authority.Root)[..80]);

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.BadAnswerCode, failure!.Error.Code);
        Assert.False(bench.Keys.HasCertificate);
    }

    [Fact]
    public async Task TryAsync_EndlessAnswer_IsCutOff()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        bench.Hub.Authorities = http => http.Response.WriteAsync(new string('A', Pkcs7Certs.Base64LengthMax + 1));

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.BadAnswerCode, failure!.Error.Code);
    }

    [Fact]
    public async Task TryAsync_CertificateOfAnother_IsNotKept()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        bench.Hub.Enrolments = http =>
            EstHub.IssueAsync(http, bench.Authority, bench.Sensor with { Component = ComponentId.Of("window") });

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.BadAnswerCode, failure!.Error.Code);
        Assert.Contains("device/window", failure.Error.Detail, StringComparison.Ordinal);
        Assert.False(bench.Keys.HasCertificate);
    }

    [Fact]
    public async Task TryAsync_NoClaim_SaysSo()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        File.Delete(bench.ClaimFile);

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.NoClaimCode, failure!.Error.Code);
    }

    [Fact]
    public async Task TryAsync_KeyFileIsDamaged_SaysSoAndNeverMakesAnother()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        await File.WriteAllTextAsync(bench.Keys.KeyPath, "not a key", Token);

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.NotKeptCode, failure!.Error.Code);
        Assert.Equal("not a key", await File.ReadAllTextAsync(bench.Keys.KeyPath, Token));
        Assert.False(bench.WasCodeSent());
    }

    [Fact]
    public async Task TryAsync_DiskFull_IsAFailureNotACrash()
    {
        await using var bench = await EnrolmentBench.StartAsync();

        // A directory stands where the key is to be written aside: the write fails as on a full disk.
        Directory.CreateDirectory(Path.Combine(bench.Keys.KeyPath + ".new", "x"));

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.NotKeptCode, failure!.Error.Code);
    }

    [Fact]
    public async Task Attack_ServerWithAnotherCa_IsRefusedByThePinAndSeesNoClaim()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        using var other = bench.NewAuthority("other");
        bench.Hub.Authorities = http => EstHub.ShowAsync(http, other.Root);

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.WrongCaCode, failure!.Error.Code);
        Assert.Equal(
            $"The plan pins {bench.Authority.RootSha256}, the server showed {other.RootSha256}", failure.Error.Detail);
        Assert.False(bench.WasCodeSent());
    }

    [Fact]
    public async Task Attack_StrangerShowsTheRightCa_IsRefusedInTheHandshakeAndSeesNoClaim()
    {
        await using var bench = await EnrolmentBench.StartAsync(static b =>
        {
            using var other = b.NewAuthority("other");
            return b.CertificateOf(other, PeerKind.Hub, EstHub.Component);
        });

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.NotTheHubCode, failure!.Error.Code);
        Assert.StartsWith("TLS server refused: unknown-ca", failure.Error.Detail, StringComparison.Ordinal);
        Assert.False(bench.WasCodeSent());
    }

    [Fact]
    public async Task Attack_GatewayPosesAsTheHub_IsRefusedAndSeesNoClaim()
    {
        await using var bench = await EnrolmentBench.StartAsync(
            static b => b.CertificateOf(b.Authority, PeerKind.Gateway, "gateway"));

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.NotTheHubCode, failure!.Error.Code);
        Assert.StartsWith("TLS server refused: not-a-member", failure.Error.Detail, StringComparison.Ordinal);
        Assert.False(bench.WasCodeSent());
    }

    [Fact]
    public async Task Attack_Redirect_IsNotFollowed()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        bench.Hub.Enrolments = http =>
        {
            http.Response.Redirect("https://127.0.0.1:1/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };

        var failure = await bench.Client().TryAsync(Token);

        Assert.Equal(EnrolmentErrors.BadAnswerCode, failure!.Error.Code);
        Assert.Equal("status 307", failure.Error.Detail);
    }

    [Fact]
    public async Task TryAsync_SilentServer_IsGivenUpInTime()
    {
        await using var bench = await EnrolmentBench.StartAsync();
        bench.Hub.Authorities = http => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);

        var trying = bench.Client().TryAsync(Token);
        await bench.PassTimeUntilAsync(trying);

        Assert.Equal(EnrolmentErrors.UnreachableCode, (await trying)!.Error.Code);
    }

    [Fact]
    public void EnrolmentPace_NetworkFailures_DoubleUpToABoundWithJitter()
    {
        var pace = new EnrolmentPace(new Random(7));
        var failure = new EnrolmentFailure(EnrolmentErrors.Unreachable("x"));

        var waits = Enumerable.Range(0, 12).Select(_ => pace.After(failure).TotalSeconds).ToArray();

        Assert.InRange(waits[0], 0.25, 0.375);
        Assert.InRange(waits[3], 2, 3);
        Assert.All(waits, w => Assert.InRange(w, 0.25, 45));
        Assert.InRange(waits[^1], 30, 45);
    }
}
