namespace Yuimori.Bench.Mqtt;

/// <summary>Memory that a server holds per connection that says nothing.</summary>
internal static class Idle
{
    internal static async Task<double> MeasureAsync(Broker broker, bool tls, int connections, CancellationToken token)
    {
        var clients = new List<LoadClient>();
        await AddAsync(clients, broker.Target(tls), connections / 8, token);
        var before = await broker.ReadMemoryAsync(token);
        await AddAsync(clients, broker.Target(tls), connections, token);
        var after = await broker.ReadMemoryAsync(token);
        foreach (var client in clients)
            await client.DisposeAsync();
        return Math.Max(1, after - before) / (double)connections;
    }

    private static async Task AddAsync(List<LoadClient> clients, Target target, int count, CancellationToken token)
    {
        for (var i = 0; i < count; i++)
            clients.Add(await LoadClient.ConnectAsync(target, $"idle-{clients.Count}", token));
    }
}
