using System.Diagnostics;
using System.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Model;

/// <summary>Files that are small to write and dear to read: each must end soon, with a bounded answer.</summary>
public sealed class HostileFileTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private const string Head = "yuimori: 1\nsystem: { id: s, name: x, field: other }\ncomponents:\n";

    [Fact]
    public void Parse_ThousandsOfUnknownIdsAgainstThousandsOfKnownOnes_EndsSoon()
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < 9000; i++) text.Append(null, $"- {{ id: {Id(i)}, name: x, kind: device, layer: edge }}\n");
        text.Append("links:\n");
        for (var i = 0; i < 9000; i++) text.Append(null, $"- {{ id: l{i}, from: {Id(i)}x, to: {Id(i)}y, medium: usb }}\n");

        Assert.Equal(100, Timed(text).Count);
    }

    [Fact]
    public void Parse_ChainOfHosts_IsRefused()
    {
        var text = new StringBuilder(Head).Append("- { id: c0, name: x, kind: device, layer: edge }\n");
        for (var i = 1; i < 9000; i++)
            text.Append(null, $"- {{ id: c{i}, name: x, kind: device, layer: edge, inside: c{i - 1} }}\n");

        Assert.Contains("SYS-35", Timed(text));
    }

    [Fact]
    public void Parse_RingOfHosts_IsReportedOnce()
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < 12; i++)
            text.Append(null, $"- {{ id: c{i}, name: x, kind: device, layer: edge, inside: c{(i + 1) % 12} }}\n");

        Assert.Equal(["SYS-22"], Timed(text));
    }

    [Fact]
    public void Analyse_ThousandComponents_EndsSoon()
    {
        var text = new StringBuilder(Head).Append("- { id: gw, name: x, kind: system, layer: edge, role: gateway }\n");
        for (var i = 0; i < 1000; i++) text.Append(null, $"- {{ id: d{i}, name: x, kind: device, layer: edge }}\n");
        text.Append("links:\n");
        for (var i = 0; i < 1000; i++) text.Append(null, $"- {{ id: l{i}, from: d{i}, to: gw, medium: wi-fi }}\n");
        var model = Samples.Ok(Samples.Parse(text.ToString()));
        _ = Guideline.Rules;
        var watch = Stopwatch.StartNew();

        Assert.True(Guideline.Analyse(model).Risks.Count > 1000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed}");
        Assert.True(watch.Elapsed < Soon, $"{watch.Elapsed}");
    }

    private static string Id(int i) => $"component-with-a-name-as-long-as-is-allowed-for-any-id-{i}";

    private static List<string> Timed(StringBuilder text)
    {
        var watch = Stopwatch.StartNew();
        var problems = SystemFile.Parse(Encoding.UTF8.GetBytes(text.ToString()), "x").Problems;
        Assert.True(watch.Elapsed < Soon, $"{watch.Elapsed}");
        return [.. problems.Select(p => p.Code)];
    }
}
