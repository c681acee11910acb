using Yuimori.Fuzz.Mqtt;
using Yuimori.Workbench.Model;

namespace Yuimori.Fuzz.Exchange;

public sealed class ExchangeFuzz_Tests
{
    private const int Rounds = 1500;

    // Set by ./dev fuzz.
    private static readonly TimeSpan Longer = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("YUIMORI_FUZZ_SECONDS"), out var seconds) ? seconds : 0);

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
        for (var i = 0; i < Rounds; i++) RunOne(ImportTarget.Run, mutator.Next());
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Longer) RunOne(ImportTarget.Run, mutator.Next());
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

    private static void RunAll(List<byte[]> corpus, Action<byte[]> target)
    {
        Assert.NotEmpty(corpus);
        var mutator = new Mutator(20_261_127, corpus);
        foreach (var input in corpus) RunOne(target, input);
        for (var i = 0; i < Rounds; i++) RunOne(target, mutator.Next());
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Longer) RunOne(target, mutator.Next());
    }

    private static void RunOne(Action<byte[]> target, byte[] input)
    {
        try
        {
            target(input);
        }
        catch (Exception exception)
        {
            // Boundary: the finding is the input, printed so that it can be added to the seeds.
            Assert.Fail($"{Convert.ToHexString(input)}: {exception}");
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yuimori.slnx"))) folder = folder.Parent;
        return folder is null
            ? throw new InvalidOperationException("The tests run outside the repository")
            : Path.Combine(folder.FullName, "tests", "Unit", "Workbench.Tests", "Exchange", "Files");
    }
}
