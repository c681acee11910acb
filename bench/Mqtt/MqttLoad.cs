using System.Globalization;

namespace Yuimori.Bench.Mqtt;

/// <summary>
/// Our server beside Debian's mosquitto, one after the other in the same run with the same load: rates, their ratio,
/// and memory per idle connection. Loopback only; ends well within a minute.
/// </summary>
public static class MqttLoad
{
    private const int IdleConnections = 400;

    private static readonly Scenario[] s_scenarios =
    [
        new("QoS 0 fan-in, 8 publishers", static (target, token) => FanIn.RunAsync(target, 8, 0, 100, token)),
        new("QoS 1 fan-in, 8 publishers", static (target, token) => FanIn.RunAsync(target, 8, 1, 100, token)),
        new("QoS 1 one by one, 64 publishers", static (target, token) => FanIn.RunAsync(target, 64, 1, 1, token)),
        new("QoS 0 fan-out, 1 to 50", static (target, token) => FanOut.RunAsync(target, 50, token)),
    ];

    /// <summary>
    /// Runs everything; <c>serve</c> is used by the tool to start our server as a process of its own.
    /// </summary>
    /// <param name="args">Empty, or "serve PORT TLS-PORT CERTIFICATE".</param>
    /// <returns>0, or 1 when mosquitto is missing.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args is ["serve", var port, var tlsPort, var certificate])
        {
            await OurServer.ServeAsync(
                int.Parse(port, CultureInfo.InvariantCulture), int.Parse(tlsPort, CultureInfo.InvariantCulture),
                certificate);
            return 0;
        }
        if (!File.Exists(Broker.MosquittoPath))
        {
            await Console.Error.WriteLineAsync($"{Broker.MosquittoPath} is missing: install the package 'mosquitto'.");
            return 1;
        }
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(58), TimeProvider.System);
        var folder = Directory.CreateTempSubdirectory("mqtt-load-").FullName;
        try
        {
            await CompareAsync(folder, args, limit.Token);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static async Task CompareAsync(string folder, string[] args, CancellationToken token)
    {
        var certificate = BenchCertificate.Write(folder);
        await using var ours = await Broker.StartOursAsync(certificate, args, token);
        await using var theirs = await Broker.StartMosquittoAsync(folder, certificate, token);
        // First, while both are fresh: a heap that has seen load hides what a connection costs.
        foreach (var tls in new[] { false, true })
        {
            var mine = await Idle.MeasureAsync(ours, tls, IdleConnections, token);
            var other = await Idle.MeasureAsync(theirs, tls, IdleConnections, token);
            Print($"bytes per idle connection, {(tls ? "TLS" : "plain")}", (mine, other));
        }

        Console.WriteLine($"{"256-byte payload, messages per second",-44} {"ours",12} {"mosquitto",12} {"ratio",7}");
        foreach (var tls in new[] { false, true })
        {
            foreach (var scenario in s_scenarios)
            {
                var name = $"{scenario.Name}, {(tls ? "TLS" : "plain")}";
                Print(name, await BestAsync(scenario, ours, theirs, tls, token));
            }
        }
    }

    /// <summary>Best of two, alternating: whatever else the machine does hits both alike.</summary>
    private static async Task<(double Ours, double Theirs)> BestAsync(
        Scenario scenario, Broker ours, Broker theirs, bool tls, CancellationToken token)
    {
        double best = 0;
        double other = 0;
        for (var round = 0; round < 2; round++)
        {
            best = Math.Max(best, await scenario.Run(ours.Target(tls), token));
            other = Math.Max(other, await scenario.Run(theirs.Target(tls), token));
        }
        return (best, other);
    }

    private static void Print(string name, (double Ours, double Theirs) result) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-44} {result.Ours,12:N0} {result.Theirs,12:N0} {result.Ours / result.Theirs,7:0.00}"));

    private sealed record Scenario(string Name, Func<Target, CancellationToken, Task<double>> Run);
}
