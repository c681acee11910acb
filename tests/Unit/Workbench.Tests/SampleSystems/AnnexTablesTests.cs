using Yuimori.Kernel.Functions;
using Yuimori.Workbench.Design;

namespace Yuimori.Workbench.Tests.SampleSystems;

/// <summary>
/// Tables A-3, A-5, A-7, A-9 and A-11 of the guide: each published threat is found at its place, and the functions
/// that the guide names for it treat it there.
/// </summary>
public sealed class AnnexTablesTests
{
    private const string TamperResistance = "（耐タンパー性）";

    /// <summary>The guide's words for functions. Two are none of the 23; the assignment is ours.</summary>
    private static readonly Dictionary<string, int> Functions = new(StringComparer.Ordinal)
    {
        ["認証機能"] = 3, ["（機器）認証機能"] = 3, ["メッセージ認証機能"] = 3, ["(機器)認証機能"] = 3,
        ["(メッセージ)認証機能"] = 3, ["認証機能（機器認証）"] = 3, ["認証機能（プログラム認証）"] = 3,
        ["アクセス制御機能"] = 4, ["ログ収集機能"] = 5, ["時刻同期機能"] = 6, ["診断機能"] = 8,
        ["暗号化機能"] = 10, ["(通信内容)暗号化機能"] = 10,
        ["監視機能"] = 12, ["監視機能（競合解決機能）"] = 12, ["監視機能（侵入防止機能）"] = 12,
        ["監視機能（競合の検知）"] = 12, ["監視機能（セキュリティ異常の検知）"] = 12,
        ["異常検知機能"] = 12, ["構成情報管理機能"] = 14, ["強制遮断機能"] = 15, ["停止機能"] = 18, ["寿命管理機能"] = 22,
    };

    /// <summary>Where the places of each use case stand in its sample. A place of two parts has their links too.</summary>
    private static readonly Dictionary<string, Dictionary<char, string[]>> Places = new(StringComparer.Ordinal)
    {
        ["A-3"] = new() { ['①'] = ["car-system"], ['②'] = ["home-device"], ['③'] = ["cloud"], ['④'] = ["car-cloud", "home-cloud"] },
        ["A-5"] = new() { ['①'] = ["photovoltaic"], ['②'] = ["hems-controller", "server-controller"], ['③'] = ["hems-server", "server-controller"] },
        ["A-7"] = new()
        {
            ['①'] = ["network-terminal", "network-controller", "network-battery", "network-photovoltaic"],
            ['②'] = ["hems-controller", "network-controller"],
            ['③'] = ["photovoltaic", "storage-battery", "network-photovoltaic", "network-battery"],
        },
        ["A-9"] = new() { ['①'] = ["home-gateway"], ['②'] = ["cloud"], ['③'] = ["gateway-cloud"] },
        ["A-11"] = new() { ['①'] = ["production-monitor"], ['②'] = ["gw-server", "power-meter", "power-sensor"], ['③'] = ["robot-pc"] },
    };

    /// <summary>The two orders come from ② and ③; their conflict is found where they meet, at ②'s GW server alone.</summary>
    private static readonly (string Table, string Row) ConflictRow = ("A-11", "4");

    public static TheoryData<string, string> Tables => new()
    {
        { "A-3", "uc1-vehicle-home/vehicle-home" },
        { "A-5", "uc2-vpp/vpp" },
        { "A-7", "uc3-home-appliances/home-appliances" },
        { "A-9", "uc4-door-window/home" },
        { "A-11", "uc5-robot-power/robot-power" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Expectations_EveryPublishedRow_IsFoundAndTreated(string table, string sample)
    {
        var result = Guideline.Analyse(Samples.Read(sample));
        foreach (var row in Rows(table))
        {
            var source = $"IPA-HR table {table} row {row[0]}";
            var checks = result.Expectations.Where(e => e.Expectation.Source == source).ToList();
            Assert.NotEmpty(checks);
            foreach (var check in checks)
            {
                Assert.True(check.IsMet, $"{source}: {string.Join(", ", check.Gaps.Select(g => g.Missing))}");
                Assert.NotEmpty(check.Found);
                Assert.Equal(Named(row[3]), check.Expectation.Functions.Where(f => row[3] != "-").Order());
                Assert.Equal(row[3].Contains(TamperResistance, StringComparison.Ordinal), check.Expectation.Countermeasures.Count > 0);
            }

            var places = checks.SelectMany(c => c.Found).Select(id => id.Split('@')[1]).ToHashSet();
            foreach (var mark in row[1].Where(_ => (table, row[0]) != ConflictRow)) Assert.Contains(places, Places[table][mark].Contains);
            Assert.Empty(places.Except(row[1].SelectMany(m => Places[table][m])));
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Expectations_OfATable_AreItsRowsAndNoOthers(string table, string sample)
    {
        var sources = Samples.Read(sample).Expectations.Select(e => e.Source).Distinct();

        Assert.Equal(Rows(table).Select(r => $"IPA-HR table {table} row {r[0]}"), sources);
    }

    /// <summary>A test that could not fail would be worth nothing: without its rule, the row is missed.</summary>
    [Fact]
    public void Expectations_RowWithAFunctionThatNothingHas_IsNotMet()
    {
        var model = Samples.Read("uc4-door-window/home");
        var first = model.Expectations[0] with { Functions = [FunctionId.Parse("F23").Value] };

        var result = Guideline.Analyse(model with { Expectations = [first] });

        Assert.False(result.Expectations.Single().IsMet);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Transcript_EveryThreat_StandsInTheGuide(string table, string sample)
    {
        if (Transcript.Source("002") is not { } guide) return;
        var from = guide.LastIndexOf($"{sample[..3].ToUpperInvariant()}.", StringComparison.Ordinal);

        Assert.True(from > 0);
        Assert.All(
            Rows(table), r => Assert.Contains(Transcript.Plain(r[2]), guide[from..], StringComparison.Ordinal));
    }

    private static IReadOnlyList<string[]> Rows(string table) =>
        [.. Transcript.Rows($"table-{table.ToLowerInvariant()}.tsv").Skip(1)];

    private static IEnumerable<FunctionId> Named(string cell) => cell.Split(' ')
        .Where(n => n is not ("-" or TamperResistance)).Select(n => FunctionId.Parse($"F{Functions[n]}").Value)
        .Distinct().Order();
}
