using Yuimori.Fuzz.Mqtt;
using Yuimori.Workbench.Model;

namespace Yuimori.Fuzz.Exchange;

public sealed class ExchangeFuzz_Tests
{
    private const int Rounds = 1500;

    [Theory]
    [InlineData("*.otm.yaml")]
    [InlineData("*.threat-dragon*.json")]
    [InlineData("*.threagile.yaml")]
    [InlineData("*.tm7")]
    [InlineData("*.cyclonedx.*")]
    public void Import_FilesAndMutations_HoldAllRules(string pattern) => RunAll(Corpus(pattern), ImportTarget.Run);

    [Theory]
    [InlineData("home.otm.yaml")]
    [InlineData("shop.threat-dragon.json")]
    [InlineData("door.threat-dragon-1.json")]
    [InlineData("meter.threagile.yaml")]
    [InlineData("camera.cyclonedx.json")]
    public void Import_FilesOfOtherStructure_HoldAllRules(string file)
    {
        var json = TreeMutator.ToJson(File.ReadAllBytes(Path.Combine(Folder(), file)));
        var mutator = new TreeMutator(20_261_127, json);
        FuzzRun.Next(mutator.Next, ImportTarget.Run, Rounds);
    }

    [Theory]
    [InlineData("*.junit.xml")]
    [InlineData("*.sarif")]
    public void Evidence_FilesAndMutations_HoldAllRules(string pattern)
    {
        var folder = Directory.CreateTempSubdirectory("fuzz-evidence-").FullName;
        var model = SystemFile.Read(Path.Combine(Folder(), "rich.system.yaml")).Value!;
        RunAll(Corpus(pattern), new EvidenceTarget(model, folder).Run);
        Directory.Delete(folder, recursive: true);
    }

    private static List<byte[]> Corpus(string pattern) =>
        [.. Directory.EnumerateFiles(Folder(), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static void RunAll(List<byte[]> corpus, Action<byte[]> target) =>
        FuzzRun.All(corpus, target, Rounds, 20_261_127);

    private static string Folder() =>
        Path.Combine(FuzzRun.Root, "tests", "Unit", "Workbench.Tests", "Exchange", "Files");
}
