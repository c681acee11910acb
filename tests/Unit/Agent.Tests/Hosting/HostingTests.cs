using Microsoft.Extensions.Logging;
using Yuimori.Agent.Hosting;
using Yuimori.Agent.Tests.Support;
using Yuimori.Shared;

namespace Yuimori.Agent.Tests.Hosting;

public sealed class HostingTests
{
    [Theory]
    [InlineData()]
    [InlineData("--data")]
    [InlineData("--data", "/nonexistent")]
    [InlineData("--data", "/tmp", "more")]
    [InlineData("--unknown")]
    public async Task RunAsync_BadCommandLine_SaysOneLineAndExits2(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.StartsWith("AGENT-00: ", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task RunAsync_Help_SaysItOnStandardOutputAndExits0()
    {
        var (code, output, error) = await RunAsync("--help");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains("--data DIR", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NoPlan_SaysOneLineAndExits3()
    {
        var directory = Directory.CreateTempSubdirectory("yuimori-agent-").FullName;

        var (code, _, error) = await RunAsync("--data", directory);

        Directory.Delete(directory);
        Assert.Equal(ExitCodes.BadPlan, code);
        Assert.Contains("CRIT Yuimori.Agent Cannot start: AGENT-01", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task RunAsync_CertificateOfAnotherComponent_Exits4()
    {
        var clock = TimeProvider.System;
        using var pki = new Pki(clock);
        var directory = Directory.CreateTempSubdirectory("yuimori-agent-").FullName;
        pki.Enrol(directory, Yuimori.Kernel.Identity.PeerKind.Device, "door");
        var plan = Plans.Agent("window", actuator: Plans.Window) with { CaSha256 = pki.Authority.RootSha256 };
        await File.WriteAllBytesAsync(
            Path.Combine(directory, "plan.json"), Plans.Json(plan), TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("--data", directory);

        Directory.Delete(directory, recursive: true);
        Assert.Equal(ExitCodes.BadIdentity, code);
        Assert.Contains("AGENT-02", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_TextOfAPeerWithLineBreaks_StaysOneLine()
    {
        var writer = new StringWriter();
        var log = new LineLog(writer, "Test", new ManualClock());

        log.LogWarning("{Why}", "first\r\n2026-04-01 CRIT forged\u001b[31m");

        Assert.Equal("2026-04-01T08:00:00.000Z WARN Test first  2026-04-01 CRIT forged [31m\n", writer.ToString());
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await AgentProgram.RunAsync(args, output, error, TimeProvider.System);
        return (code, output.ToString(), error.ToString());
    }
}
