using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tests.Threats;

/// <summary>
/// Where each rule fires in one town, and by that where it stays silent. The list was gone through by hand when it was
/// written down; a change must be meant.
/// </summary>
public sealed class RulePlacesTests
{
    private static readonly string Folder = Path.Combine(Samples.Root, "tests", "Unit", "Workbench.Tests", "Threats");

    [Theory]
    [InlineData("smart-house")]
    [InlineData("vehicle")]
    [InlineData("healthcare")]
    public void Find_Town_EachRuleFiresExactlyWhereItIsListed(string field) =>
        Assert.Equal(Listed(field).OrderBy(r => r.Key, StringComparer.Ordinal), Found(field).OrderBy(r => r.Key, StringComparer.Ordinal));

    [Fact]
    public void Find_Town_EveryRuleFiresSomewhereAndNoneEverywhere()
    {
        string[] fields = ["smart-house", "vehicle", "healthcare"];
        var fired = fields.SelectMany(f => Found(f)).ToLookup(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var town = Samples.Ok(Samples.Parse(Town("vehicle")));

        Assert.All(Guideline.Rules.Rules, r => Assert.True(fired.Contains(r.Id), r.Id));
        Assert.All(fired, f => Assert.All(f, places => Assert.True(
            places.Split(' ').Length < Math.Max(town.Components.Count, town.Links.Count), f.Key)));
    }

    [Fact]
    public void Rules_EachBuiltInOne_SaysCauseEffectActorsAndAConfirmedSource() =>
        Assert.All(Guideline.Rules.Rules, r =>
        {
            Assert.NotEqual(RuleCause.Stated, r.Cause);
            Assert.NotEmpty(r.Effects);
            Assert.NotEmpty(r.Actors);
            Assert.Contains(r.Sources, s => s.Confirmed);
            Assert.NotNull(r.After);
            Assert.NotEmpty(r.Functions);
        });

    [Fact]
    public void Rules_OfTheGuide_CoverTheListThatIsWanted() => Assert.InRange(Guideline.Rules.Rules.Count, 45, 70);

    private static Dictionary<string, string> Found(string field) =>
        ThreatFinder.Find(Samples.Ok(Samples.Parse(Town(field))), Guideline.Rules)
            .GroupBy(r => r.Rule.Id, r => r.Place.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join(' ', g.Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static Dictionary<string, string> Listed(string field) =>
        File.ReadAllLines(Path.Combine(Folder, $"town-{field}.txt")).Select(line => line.Split(": "))
            .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static string Town(string field) =>
        File.ReadAllText(Path.Combine(Folder, "town.system.yaml")).Replace("FIELD", field, StringComparison.Ordinal);
}
