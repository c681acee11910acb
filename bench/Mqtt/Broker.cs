using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Yuimori.Bench.Mqtt;

/// <summary>A server process that the tool started and ends.</summary>
internal sealed class Broker : IAsyncDisposable
{
    internal const string MosquittoPath = "/usr/sbin/mosquitto";

    private readonly Process _process;
    private readonly int _port;
    private readonly int _tlsPort;

    private readonly byte[] _certificate;

    private Broker(Process process, int port, int tlsPort, byte[] certificate)
    {
        _certificate = certificate;
        _process = process;
        _port = port;
        _tlsPort = tlsPort;
    }

    internal static Task<Broker> StartOursAsync(string certificate, string[] args, CancellationToken token)
    {
        var (port, tlsPort) = (FreePort(), FreePort());
        // The same program, with the words that led here, and then "serve …".
        var line = Environment.GetCommandLineArgs();
        var lead = line[1..(line.Length - args.Length)];
        var isHosted = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] words = isHosted ? [line[0], .. lead] : lead;
        return StartAsync(
            Environment.ProcessPath!, [.. words, "serve", $"{port}", $"{tlsPort}", certificate], port, tlsPort,
            certificate, token);
    }

    internal static async Task<Broker> StartMosquittoAsync(string folder, string certificate, CancellationToken token)
    {
        var (port, tlsPort) = (FreePort(), FreePort());
        var config = Path.Combine(folder, "mosquitto.conf");
        await File.WriteAllTextAsync(
            config,
            $"""
            user {Environment.UserName}
            allow_anonymous true
            persistence false
            log_type none
            max_queued_messages 100000
            max_inflight_messages 0
            set_tcp_nodelay true
            listener {port} 127.0.0.1
            listener {tlsPort} 127.0.0.1
            certfile {certificate}.crt
            keyfile {certificate}.key
            """,
            token);
        return await StartAsync(MosquittoPath, ["-c", config], port, tlsPort, certificate, token);
    }

    internal Target Target(bool tls) => tls ? new(_tlsPort, _certificate) : new(_port, null);

    internal async Task<long> ReadMemoryAsync(CancellationToken token)
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{_process.Id}/status", token);
        var line = lines.First(static line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.AsSpan(6, line.Length - 8), NumberStyles.AllowLeadingWhite
            | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static async Task<Broker> StartAsync(
        string path, IEnumerable<string> words, int port, int tlsPort, string certificate, CancellationToken token)
    {
        using var shown = X509CertificateLoader.LoadCertificateFromFile(certificate + ".crt");
        var start = new ProcessStartInfo(path, words) { UseShellExecute = false, RedirectStandardInput = true };
        var broker = new Broker(Process.Start(start)!, port, tlsPort, shown.RawData);
        while (!await AcceptsAsync(tlsPort, token))
        {
            if (broker._process.HasExited)
                throw new InvalidOperationException($"{path} ended with {broker._process.ExitCode}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, token);
        }
        return broker;
    }

    private static async Task<bool> AcceptsAsync(int port, CancellationToken token)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, token);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
