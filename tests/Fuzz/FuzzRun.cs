using Yuimori.Fuzz.Mqtt;

namespace Yuimori.Fuzz;

/// <summary>Runs targets: each seed once, then mutations, and for longer when <c>./dev fuzz</c> asks.</summary>
internal static class FuzzRun
{
    // Inputs beyond this are cut in the message: a workbook in hexadecimal drowns the finding.
    private const int ShownMax = 4000;

    private static readonly TimeSpan Longer = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("YUIMORI_FUZZ_SECONDS"), out var seconds) ? seconds : 0);

    /// <summary>The repository's own folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Seeds as they are, then as many mutations as <paramref name="rounds"/> says.</summary>
    public static void All(IReadOnlyList<byte[]> corpus, Action<byte[]> target, int rounds, int seed)
    {
        Assert.NotEmpty(corpus);
        foreach (var input in corpus) One(target, input);
        Next(new Mutator(seed, corpus).Next, target, rounds);
    }

    /// <summary>Inputs of any maker.</summary>
    public static void Next(Func<byte[]> next, Action<byte[]> target, int rounds)
    {
        for (var i = 0; i < rounds; i++) One(target, next());
        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Longer) One(target, next());
    }

    private static void One(Action<byte[]> target, byte[] input)
    {
        try
        {
            target(input);
        }
        catch (Exception exception)
        {
            // Boundary: the finding is the input, printed so that it can be added to the seeds.
            var shown = Convert.ToHexString(input);
            Assert.Fail($"{(shown.Length > ShownMax ? shown[..ShownMax] + "…" : shown)}: {exception}");
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yuimori.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository");
    }
}
