using Yuimori.Hub.Identity;

namespace Yuimori.Hub;

/// <summary>The hub's command line: <c>--data DIR</c>, and <c>--init</c> to make the CA and end.</summary>
internal static class HubProgram
{
    private const int Ok = 0;
    private const int Failed = 1;
    private const int Usage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var init = args is ["--init", ..] or [.., "--init"];
        string[] rest = [.. args.Where(static arg => arg != "--init")];
        if (rest is not ["--data", { Length: > 0 } data])
        {
            await System.Console.Error.WriteLineAsync("usage: Yuimori.Hub --data DIR [--init]");
            return Usage;
        }

        try
        {
            if (init)
            {
                var directory = new HubDirectory(Path.GetFullPath(data));
                using var authority = HubAuthority.OpenOrCreate(directory, TimeProvider.System);
                return Ok;
            }

            if (!HubSettings.Load(data).TryGet(out var settings, out var error))
            {
                await System.Console.Error.WriteLineAsync($"{error.Code}: {error.Safe.Ja} / {error.Safe.En}");
                return Failed;
            }

            await using var hub = await HubHost.StartAsync(settings, TimeProvider.System, System.Console.Out.WriteLine);
            await hub.WaitForShutdownAsync();
            return Ok;
        }
        catch (Exception e)
        {
            // Boundary: a hub that cannot start says why and ends with an exit code that is not success.
            await System.Console.Error.WriteLineAsync($"HUB-04: {e.Message}\n{e}");
            return Failed;
        }
    }
}
