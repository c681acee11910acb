using System.Diagnostics;
using System.Globalization;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Placement;

namespace Yuimori.Cli.Up;

/// <summary>
/// Lays a System out on this machine: one directory a component with its plan and, for newcomers, a claim code. What
/// a component already has (keys, certificate, Journal) stays.
/// </summary>
internal sealed class LocalSite(SystemModel model, Programs programs, SitePorts ports, string root, TimeProvider clock)
{
    private const string PlanName = "plan.json";

    /// <summary>Prepares every directory and returns the plans.</summary>
    /// <param name="except">Components that run elsewhere: they get a plan and a claim code, and no process.</param>
    public async Task<Result<PlanSet>> PrepareAsync(
        IReadOnlySet<string> except, ChildTalk told, CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        Restrict(root);
        var hub = model.Components.FirstOrDefault(static c => c.Role == ComponentRole.Hub);
        if (hub is null)
        {
            return Error.Of("CLI-11", "roleがhubの構成要素がありません。", "No component has the role hub.");
        }

        var authority = await InitialiseHubAsync(DirectoryOf(hub.Id), cancellation);
        if (!authority.TryGet(out var sha256, out var error)) return error;
        var gateways = model.Components.Where(static c => c.Role == ComponentRole.Gateway)
            .ToDictionary(static c => c.Id, _ => new Endpoint("127.0.0.1", ports.GatewayMqtt));
        var written = PlanWriter.Write(model, Parameters(sha256, gateways));
        if (!written.TryGet(out var plans, out error)) return error;
        Lay(plans);
        foreach (var elsewhere in plans.All.Where(p => except.Contains(p.Component.Value)))
        {
            told(elsewhere.Component.Value, $"runs elsewhere, with {DirectoryOf(elsewhere.Component)}", true);
        }

        return plans;
    }

    /// <summary>The programs to run, the hub first.</summary>
    public IReadOnlyList<Child> Children(
        PlanSet plans, IReadOnlySet<string> except, ChildTalk told)
    {
        Child Of(PlanFile plan, string program) =>
            new(plan.Component.Value, program, DirectoryOf(plan.Component), clock, told);
        return
        [
            Of(plans.Hub, programs.Hub),
            .. plans.Gateways.Where(p => !except.Contains(p.Component.Value)).Select(p => Of(p, programs.Gateway)),
            .. plans.Agents.Where(p => !except.Contains(p.Component.Value)).Select(p => Of(p, programs.Agent)),
        ];
    }

    /// <summary>The directory of a component.</summary>
    public string DirectoryOf(ComponentId component) => Path.Combine(root, component.Value);

    private PlanParameters Parameters(string caSha256, Dictionary<ComponentId, Endpoint> gateways) => new()
    {
        HubUrl = string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{ports.Https}"),
        HubHttps = new Endpoint("127.0.0.1", ports.Https),
        HubLoopbackHttp = new Endpoint("127.0.0.1", ports.Http),
        HubMqtt = new Endpoint("127.0.0.1", ports.HubMqtt),
        CaSha256 = caSha256,
        GatewayMqtt = gateways,
    };

    private void Lay(PlanSet plans)
    {
        var claims = new ClaimCodes(clock);
        foreach (var plan in plans.All)
        {
            var directory = DirectoryOf(plan.Component);
            Directory.CreateDirectory(directory);
            Restrict(directory);
            File.WriteAllBytes(Path.Combine(directory, PlanName), plan.Json.ToArray());
            if (plan.Kind != PeerKind.Hub) claims.Give(plan.Component, plan.Kind, directory);
        }

        claims.HandToHub(DirectoryOf(plans.Hub.Component));
    }

    // The hub makes its CA before anything else: every plan pins the CA's hash.
    private async Task<Result<string>> InitialiseHubAsync(string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        Restrict(directory);
        var info = new ProcessStartInfo("dotnet") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "exec", programs.Hub, "--data", directory, "--init" })
        {
            info.ArgumentList.Add(argument);
        }

        using var process = Process.Start(info)!;
        var said = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        var file = Path.Combine(directory, "ca.sha256");
        return process.ExitCode == 0 && File.Exists(file)
            ? (await File.ReadAllTextAsync(file, cancellation)).Trim()
            : Error.Of("CLI-12", "ハブの初期化に失敗しました。", "The hub could not be initialised.", said.Trim());
    }

    // Keys and claim codes lie below: nobody else on the machine may list them.
    private static void Restrict(string directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
