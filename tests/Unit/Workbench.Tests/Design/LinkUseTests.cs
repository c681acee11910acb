using Yuimori.Workbench.Design;

namespace Yuimori.Workbench.Tests.Design;

public sealed class LinkUseTests
{
    private const string Head = """
        yuimori: 1
        system: { id: s, name: S, field: smart-house }
        components:
          - { id: hub, name: Hub, kind: service, layer: cloud, role: hub }
          - { id: gateway, name: Gateway, kind: system, layer: edge, role: gateway }
        assets: [{ id: data, name: Data, class: information, where: [hub], harm: { privacy: severe } }]
        links:
          - { id: line, from: gateway, to: hub, medium: internet, carries: [data], protection: { transport: TRANSPORT, messages: MESSAGES } }
        """;

    [Theory]
    [InlineData("mutual-tls", "none", true)]
    [InlineData("tls", "none", true)]
    [InlineData("link-encryption", "none", true)]
    [InlineData("none", "signed", false)]
    [InlineData("unstated", "none", false)]
    public void Encryption_OnALinkWithoutIt_TreatsNothingThere(string transport, string messages, bool isUsed)
    {
        var eavesdropping = Risk(transport, messages, "eavesdropping@line");

        Assert.Equal(isUsed, eavesdropping.Treatments.Single(t => t.Function.Id.Number == 10).IsUsed);
        if (!isUsed) Assert.Equal(eavesdropping.Risk.Score, eavesdropping.Residual);
    }

    [Theory]
    [InlineData("none", "signed", true)]
    [InlineData("none", "none", false)]
    [InlineData("link-encryption", "none", false)]
    public void Authentication_OnALinkThatProvesNobody_TreatsNothingThere(string transport, string messages, bool isUsed)
    {
        var unproven = Risk(transport, messages, "unproven-peer@line");

        Assert.Equal(isUsed, unproven.Treatments.Single(t => t.Function.Id.Number == 3).IsUsed);
        if (!isUsed) Assert.Equal(unproven.Risk.Score, unproven.Residual);
    }

    private static AssessedRisk Risk(string transport, string messages, string id) => Guideline.Analyse(Samples.Ok(
        Samples.Parse(Head.Replace("TRANSPORT", transport, StringComparison.Ordinal)
            .Replace("MESSAGES", messages, StringComparison.Ordinal)))).Risks.Single(r => r.Risk.Id == id);
}
