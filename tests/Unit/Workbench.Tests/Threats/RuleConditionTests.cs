using Yuimori.Kernel.Messages;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tests.Threats;

public sealed class RuleConditionTests
{
    private static readonly ThreatPlace Place = new()
    {
        Id = "p",
        Name = Yuimori.Kernel.Text.LocalisedText.Same("P"),
        IsLink = false,
        Components = [],
        Links = [],
        Assets = [],
        Harm = new Harm(HarmLevel.Slight, HarmLevel.None, HarmLevel.Severe),
        Purposes = [Purpose.Life],
        IsContested = false,
        Field = SystemField.Factory,
        Position = Yuimori.Catalogue.Yaml.YamlPosition.Start,
    };

    /// <summary>An enum that outgrows its bits must fail here, not in a user's run.</summary>
    [Fact]
    public void Compile_EveryWordOfEveryCondition_HasABit()
    {
        var all = new RuleConditions
        {
            Kind = Enum.GetValues<ComponentKind>(),
            Layer = Enum.GetValues<ComponentLayer>(),
            Role = Enum.GetValues<ComponentRole>(),
            Capacity = Enum.GetValues<ComponentCapacity>(),
            Interface = Enum.GetValues<ComponentInterface>(),
            Environment = Enum.GetValues<ComponentEnvironment>(),
            Field = Enum.GetValues<SystemField>(),
            Medium = Enum.GetValues<LinkMedium>(),
            Protocol = Enum.GetValues<LinkProtocol>(),
            Transport = Enum.GetValues<TransportProtection>(),
            Messages = Enum.GetValues<MessageProtection>(),
            Asset = Enum.GetValues<AssetClass>(),
            Purpose = Enum.GetValues<Purpose>(),
            Software = Enum.GetValues<SoftwareFact>(),
            Contested = true,
            CrossesZone = true,
            HarmToLife = HarmLevel.Severe,
            HarmToProperty = HarmLevel.Severe,
            HarmToPrivacy = HarmLevel.Severe,
        };

        Assert.Equal(19, all.Compile().Length);
    }

    [Theory]
    [InlineData(HarmLevel.None, true)]
    [InlineData(HarmLevel.Slight, true)]
    [InlineData(HarmLevel.Severe, false)]
    public void Hold_HarmAtLeast_HoldsUpToWhatIsThere(HarmLevel wanted, bool holds) =>
        Assert.Equal(holds, new RuleConditions { HarmToLife = wanted }.Hold(Place));

    [Fact]
    public void Hold_EachConditionGiven_MustHold()
    {
        Assert.True(new RuleConditions().Hold(Place));
        Assert.True(new RuleConditions { Purpose = [Purpose.Comfort, Purpose.Life], Field = [SystemField.Factory] }.Hold(Place));
        Assert.False(new RuleConditions { Purpose = [Purpose.Life], Field = [SystemField.Energy] }.Hold(Place));
        Assert.False(new RuleConditions { Contested = true }.Hold(Place));
        Assert.True(new RuleConditions { Contested = false }.Hold(Place));
        Assert.False(new RuleConditions { Medium = [LinkMedium.Usb] }.Hold(Place));
    }

    [Fact]
    public void Find_LinkThatCrossesZones_MeetsTheCondition()
    {
        var model = Samples.Ok(Samples.Parse("""
            yuimori: 1
            system: { id: s, name: x, field: other }
            zones: [{ id: in, name: In }, { id: out, name: Out }]
            components:
              - { id: a, name: A, kind: device, layer: edge, zone: in }
              - { id: b, name: B, kind: device, layer: edge, zone: out }
              - { id: c, name: C, kind: device, layer: edge, zone: out }
            links:
              - { id: ab, from: a, to: b, medium: usb }
              - { id: bc, from: b, to: c, medium: usb }
            """));
        var crossing = ThreatPlaces.Of(model).Where(p => new RuleConditions { CrossesZone = true }.Hold(p));

        Assert.Equal(["ab"], crossing.Select(p => p.Id));
    }
}
