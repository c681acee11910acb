using System.Net;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Initiation.InitialSetting;

/// <summary>F1/FR-1: nothing works before the first-run wizard is done, and its code works once.</summary>
public sealed class FirstRunScenarios
{
    [Fact]
    public async Task FirstRun_BeforeTheWizard_NothingAnswersAndTheProofSaysSo()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var site = Site.Start();
        await site.SetupAddressAsync(cancellation);
        foreach (var path in new[] { "", "proof", "journal", "detection/monitoring", "devices/window", "api/v1/proof" })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Browser.GetAsync(path, cancellation)).Status);
        }

        var (guessed, _) = await site.Browser.SubmitAsync(
            "setup", "setup/begin", cancellation, ("language", "en"), ("code", "WRONGWRONGWRONGWRONGWRONG1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, guessed);
        Assert.Empty(site.HubEvents("F1.completed", "F1.enrolled"));
        Assert.Equal("unknown", (await Judgement.OfAsync(site, cancellation)).Rule("FR-1", "F1-E1"));

        var address = await site.SetupAddressAsync(cancellation);
        await site.SetUpAsync(cancellation);
        await site.AwaitWorkAsync(cancellation);
        Assert.Equal("met", (await Judgement.OfAsync(site, cancellation)).Rule("FR-1", "F1-E1"));
        using var stranger = new FormClient(site.Address);
        var (_, page) = await stranger.GetAsync($"setup?code={address.Split("code=")[1]}", cancellation);
        Assert.DoesNotContain("setup/begin", page, StringComparison.Ordinal);
        foreach (var member in Site.Members) Assert.False(File.Exists(Path.Combine(site.DirectoryOf(member), "claim")));
    }
}
