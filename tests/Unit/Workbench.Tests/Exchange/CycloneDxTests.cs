using Yuimori.Workbench.Exchange.CycloneDx;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class CycloneDxTests
{
    [Fact]
    public void Skeleton_Json_IsOneDeviceWithItsSoftware()
    {
        var component = Assert.Single(Exchanges.ModelOf(Exchanges.ImportFile("camera.cyclonedx.json")).Components);

        Assert.Equal(("camera", ComponentKind.Device), (component.Id.Value, component.Kind));
        Assert.Equal(
            [
                new("openssl", "3.0.14", "pkg:generic/openssl@3.0.14", "OpenSSL"), new("x/inner", "1", null, null),
                new("linux", "6.6", "cpe:2.3:o:linux:linux_kernel:6.6:*:*:*:*:*:*:*", null),
            ],
            component.Software);
    }

    [Fact]
    public void Skeleton_Xml_GivesTheSameSoftware()
    {
        var component = Assert.Single(Exchanges.ModelOf(Exchanges.ImportFile("camera.cyclonedx.xml")).Components);

        Assert.Equal(["openssl", "inner", "linux"], component.Software.Select(s => s.Name));
        Assert.Equal(new("openssl", "3.0.14", "pkg:generic/openssl@3.0.14", "OpenSSL"), component.Software[0]);
    }

    [Theory]
    [InlineData("components[] (device)")]
    [InlineData("components[].licenses")]
    [InlineData("dependencies")]
    [InlineData("metadata.component.version")]
    public void Skeleton_WhatHasNoPlace_IsListed(string field) =>
        Assert.Contains(Exchanges.ImportFile("camera.cyclonedx.json").Losses, l => l.Field == field);

    [Theory]
    [InlineData("1.3")]
    [InlineData("2.0")]
    [InlineData("")]
    public void Skeleton_OtherVersion_IsRefused(string version)
    {
        var problem = Exchanges.Problem($$"""{ "bomFormat": "CycloneDX", "specVersion": "{{version}}", "components": [] }""");

        Assert.Equal("EX-11", problem.Code);
        Assert.Contains("1.4–1.7", problem.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_ComponentOfUc4_ChangesOnlyItsSoftware()
    {
        var merged = SoftwareMerge.Merge(Exchanges.FileOf("camera.cyclonedx.json"), Samples.Uc4Path, "window");

        Assert.True(merged.IsOk, string.Join('\n', merged.Problems));
        var before = File.ReadAllLines(Samples.Uc4Path);
        var after = merged.Value.Yaml.Split('\n');
        var at = Array.FindIndex(after, l => l.Trim() == "software:");
        Assert.Equal(before.ToList(), after[..at].Concat(after[(at + 4)..^1]).ToList());
        var model = Samples.Ok(SystemFile.Parse(System.Text.Encoding.UTF8.GetBytes(merged.Value.Yaml), Samples.Uc4Path));
        Assert.Equal(3, model.Components.Single(c => c.Id.Value == "window").Software.Count);
    }

    [Fact]
    public void Merge_Twice_AddsNothingAgain()
    {
        var folder = Directory.CreateTempSubdirectory("merge-").FullName;
        var path = Path.Combine(folder, "x.system.yaml");
        File.WriteAllText(path, """
            yuimori: 1
            system: { id: x, name: X, field: other }
            components:
              - id: cam
                name: Cam
                software:
                  # chosen by the maker
                  - { name: busybox, version: "1.36" }
                kind: device
                layer: edge
            """);

        var once = SoftwareMerge.Merge(Exchanges.FileOf("camera.cyclonedx.json"), path, "cam").Value!.Yaml;
        File.WriteAllText(path, once);
        var twice = SoftwareMerge.Merge(Exchanges.FileOf("camera.cyclonedx.json"), path, "cam").Value!.Yaml;
        Directory.Delete(folder, recursive: true);

        Assert.Equal(once, twice);
        Assert.Contains("# chosen by the maker", twice, StringComparison.Ordinal);
        Assert.Contains("name: busybox", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_UnknownComponent_NamesTheNearest()
    {
        var merged = SoftwareMerge.Merge(Exchanges.FileOf("camera.cyclonedx.json"), Samples.Uc4Path, "windoww");

        var problem = Assert.Single(merged.Problems);
        Assert.Equal(("EX-12", "window"), (problem.Code, problem.Expected.En));
    }
}
