using System.Diagnostics;

namespace Yuimori.Bench.Mqtt;

/// <summary>
/// One publisher, N subscribers: messages that arrive per second, all of them. The publisher never runs further ahead
/// of the slowest subscriber than a window, so that no server has a reason to drop.
/// </summary>
internal static class FanOut
{
    private const int BlockMessages = 20;
    private const int WindowMessages = 400;
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(1);

    internal static async Task<double> RunAsync(Target target, int subscribers, CancellationToken token)
    {
        var block = LoadClient.Block("m/all/cmd", BlockMessages, 0);
        var bytes = block.Length / BlockMessages;
        var counts = new long[subscribers * 8]; // Eight apart: no two counters share a cache line.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        var clients = new List<LoadClient>();
        for (var i = 0; i < subscribers; i++)
        {
            var client = await LoadClient.ConnectAsync(target, $"out-{i}", token);
            await client.SubscribeAsync("m/all/cmd", token);
            clients.Add(client);
        }
        var reading = clients.Select((client, i) => CountAsync(client, counts, i * 8, stop.Token)).ToArray();
        await using var publisher = await LoadClient.ConnectAsync(target, "out-publisher", token);
        var clock = Stopwatch.StartNew();
        long sent = 0;
        while (clock.Elapsed < s_duration)
        {
            await publisher.SendAsync(block, token);
            sent += BlockMessages;
            await WaitAsync(counts, (sent - WindowMessages) * bytes, token);
        }
        await WaitAsync(counts, sent * bytes, token);
        var rate = sent * subscribers / clock.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await Task.WhenAll(reading);
        foreach (var client in clients)
            await client.DisposeAsync();
        return rate;
    }

    private static async Task CountAsync(LoadClient client, long[] counts, int slot, CancellationToken token)
    {
        try
        {
            while (await client.ReadAsync(token) is var read && read > 0)
                Volatile.Write(ref counts[slot], counts[slot] + read);
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static async Task WaitAsync(long[] counts, long bytes, CancellationToken token)
    {
        for (var slot = 0; slot < counts.Length; slot += 8)
        {
            while (Volatile.Read(ref counts[slot]) < bytes)
            {
                token.ThrowIfCancellationRequested();
                await Task.Yield();
            }
        }
    }
}
