using System.Diagnostics;

namespace Yuimori.Bench.Mqtt;

/// <summary>N publishers, nobody subscribes: what a server takes in.</summary>
internal static class FanIn
{
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(1);

    internal static async Task<double> RunAsync(
        Target target, int publishers, int qos, int blockMessages, CancellationToken token)
    {
        var clients = new List<LoadClient>();
        for (var i = 0; i < publishers; i++)
            clients.Add(await LoadClient.ConnectAsync(target, $"in-{i}", token));
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(clients.Select((client, i) => Task.Run(
            () => qos == 0
                ? SendAsync(client, i, blockMessages, clock, token)
                : SendAcknowledgedAsync(client, i, blockMessages, clock, token),
            token)));
        var rate = counts.Sum() / clock.Elapsed.TotalSeconds;
        foreach (var client in clients)
            await client.DisposeAsync();
        return rate;
    }

    private static async Task<long> SendAsync(
        LoadClient client, int number, int blockMessages, Stopwatch clock, CancellationToken token)
    {
        var block = LoadClient.Block($"m/dev{number}/up/temperature", blockMessages, 0);
        long count = 0;
        while (clock.Elapsed < s_duration)
        {
            await client.SendAsync(block, token);
            count += blockMessages;
        }
        await client.PingAsync(token);
        return count;
    }

    /// <summary>
    /// Two blocks are on their way at any time; the identifiers of a block are free when its PUBACKs came.
    /// </summary>
    private static async Task<long> SendAcknowledgedAsync(
        LoadClient client, int number, int blockMessages, Stopwatch clock, CancellationToken token)
    {
        var block = LoadClient.Block($"m/dev{number}/up/temperature", blockMessages, 1);
        long count = 0;
        await client.SendAsync(block, token);
        while (clock.Elapsed < s_duration)
        {
            await client.SendAsync(block, token);
            await client.ReadExactlyAsync(4 * blockMessages, token);
            count += blockMessages;
        }
        await client.ReadExactlyAsync(4 * blockMessages, token);
        return count + blockMessages;
    }
}
