namespace Yuimori.Bench;

/// <summary>Every benchmark by name. Each compares with a named peer in the same run where there is one.</summary>
internal static class Benchmarks
{
    private static readonly SortedDictionary<string, Func<string[], Task<int>>> All = new(StringComparer.Ordinal)
    {
        ["conflict"] = Conflict.ArbiterLoad.RunAsync,
        ["design"] = Design.DesignScale.RunAsync,
        ["home"] = Home.ReactionBench.RunAsync,
        ["mqtt"] = Mqtt.MqttLoad.RunAsync,
        ["risks"] = Risks.RiskBenchmark.RunAsync,
        ["trust"] = Trust.TrustBenchmark.RunAsync,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var names = args.Length == 0 ? [.. All.Keys] : args[..1];
        foreach (var name in names)
        {
            if (!All.TryGetValue(name, out var run))
            {
                var known = string.Join(", ", All.Keys);
                await Console.Error.WriteLineAsync($"No benchmark \"{name}\". There are: {known}");
                return 2;
            }

            await Console.Out.WriteLineAsync($"== {name}");
            var code = await run(args.Length > 1 ? args[1..] : []);
            if (code != 0) return code;
        }

        return 0;
    }
}
