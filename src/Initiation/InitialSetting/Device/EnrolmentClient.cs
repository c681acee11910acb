using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Certificates;

namespace Yuimori.Initiation.InitialSetting.Device;

/// <summary>
/// Gets a component its first certificate (F1/FR-1, D5): learns the CA from the hub and believes only the one that
/// the plan pins, then gives its claim code to that CA's hub and nobody else. Never gives up.
/// </summary>
/// <remarks>
/// Durable in this order: key, certificate and root together, removal of the claim. A crash between any two is gone
/// over again with the same key, for which the hub gives the certificate again.
/// </remarks>
public sealed class EnrolmentClient
{
    /// <summary>2 s between two looks at a claim file that the owner may be renewing.</summary>
    private static readonly TimeSpan ClaimLook = TimeSpan.FromSeconds(2);

    private const string WrongCertificate = "TRUST-07";

    private readonly EnrolmentSettings _settings;
    private readonly KeyDirectory _keys;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly EnrolmentPace _pace;
    private readonly ClaimFile _claim;
    private string? _lastCode;

    /// <summary>A client that does nothing until <see cref="EnrolAsync"/>.</summary>
    /// <param name="settings">From the plan.</param>
    /// <param name="keys">Where the key and the certificate are kept.</param>
    /// <param name="clock">Now, and waiting.</param>
    /// <param name="random">Jitter of waits; used by this client alone.</param>
    /// <param name="log">Each failed attempt with its reason.</param>
    /// <exception cref="ArgumentException">The hub's address is not https.</exception>
    public EnrolmentClient(
        EnrolmentSettings settings, KeyDirectory keys, TimeProvider clock, Random random, ILogger log)
    {
        if (!settings.HubUrl.IsAbsoluteUri || settings.HubUrl.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException($"{settings.HubUrl} is not an https address", nameof(settings));
        (_settings, _keys, _clock, _log) = (settings, keys, clock, log);
        (_pace, _claim) = (new EnrolmentPace(random), new ClaimFile(settings.ClaimFile));
    }

    /// <summary>Completes when the component has a certificate; at once when it has one already.</summary>
    public async Task EnrolAsync(CancellationToken cancellation)
    {
        if (!_keys.HasCertificate) _log.Enrolling(_settings.Component, _settings.HubUrl);
        while (!_keys.HasCertificate)
        {
            if (await TryAsync(cancellation) is not { } failure)
            {
                _log.Enrolled(_settings.Component);
                break;
            }

            var wait = _pace.After(failure);
            _log.Failed(failure.Error, wait.TotalSeconds);
            await WaitAsync(wait, failure.Error.Code, cancellation);
        }

        if (_claim.Remove() is { } trouble) _log.ClaimStays(trouble);
    }

    /// <summary>One attempt; null when it succeeded.</summary>
    internal async Task<EnrolmentFailure?> TryAsync(CancellationToken cancellation)
    {
        var (root, failure) = await FindRootAsync(cancellation);
        if (root is null) return failure;
        using (root)
        {
            try
            {
                return await TryAsync(root, cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new EnrolmentFailure(EnrolmentErrors.NotKept(e.Message));
            }
        }
    }

    private async Task<EnrolmentFailure?> TryAsync(X509Certificate2 root, CancellationToken cancellation)
    {
        var code = _claim.Read();
        _lastCode = code.IsOk ? code.Value : null;
        if (!code.IsOk) return new EnrolmentFailure(code.Error);
        var request = _keys.CreateRequest(_settings.Component);
        if (!request.IsOk) return new EnrolmentFailure(EnrolmentErrors.NotKept(request.Error.Detail));

        var hub = new ServerAuthentication(
            PeerKind.Hub, _settings.Hub, c => PeerCertificate.Check(c, root, null, _clock, CertificateUse.Server));
        using var connection = new EstConnection(_settings.HubUrl, hub.Judge, _clock);
        var (issued, failure) = await connection.EnrolAsync(
            request.Value,
            _settings.Component.Value,
            code.Value,
            EnrolmentErrors.ClaimRefused(_settings.Component),
            cancellation);
        return issued is null ? failure : Keep(issued, root);
    }

    // Anybody may answer this request: the pin alone says which answer is believed.
    private async Task<(X509Certificate2? Root, EnrolmentFailure? Failure)> FindRootAsync(
        CancellationToken cancellation)
    {
        using var connection = new EstConnection(_settings.HubUrl, judge: null, _clock);
        var (shown, failure) = await connection.GetAuthoritiesAsync(cancellation);
        if (shown is null) return (null, failure);
        var root = shown.FirstOrDefault(c => Sha256(c) == _settings.CaSha256);
        return root is not null
            ? (root, null)
            : (null, new EnrolmentFailure(EnrolmentErrors.WrongCa(_settings.CaSha256, shown.Select(Sha256))));
    }

    private EnrolmentFailure? Keep(X509Certificate2Collection issued, X509Certificate2 root)
    {
        if (issued.FirstOrDefault(c => !c.RawDataMemory.Span.SequenceEqual(root.RawDataMemory.Span)) is not { } own)
            return new EnrolmentFailure(EnrolmentErrors.BadAnswer("no certificate but the CA's"));
        using (own)
        {
            var id = PeerCertificate.Check(own, root, null, _clock, CertificateUse.Client);
            if (!id.IsOk) return new EnrolmentFailure(EnrolmentErrors.BadAnswer($"issued certificate: {id.Error}"));
            if (id.Value.Kind != _settings.Kind || id.Value.Component != _settings.Component)
                return new EnrolmentFailure(EnrolmentErrors.BadAnswer($"the certificate is {id.Value}'s"));
            var saved = _keys.SaveCertificate(own, root);
            if (saved.IsOk) return null;
            return new EnrolmentFailure(saved.Error.Code == WrongCertificate
                ? EnrolmentErrors.BadAnswer(saved.Error.Detail)
                : EnrolmentErrors.NotKept(saved.Error.Detail));
        }
    }

    // A renewed claim ends a wait that a refused or missing one began.
    private async Task WaitAsync(TimeSpan wait, string code, CancellationToken cancellation)
    {
        if (code is not (EnrolmentErrors.ClaimRefusedCode or EnrolmentErrors.NoClaimCode))
        {
            await Task.Delay(wait, _clock, cancellation);
            return;
        }

        for (var left = wait; left > TimeSpan.Zero; left -= ClaimLook)
        {
            await Task.Delay(left < ClaimLook ? left : ClaimLook, _clock, cancellation);
            if (_claim.Read() is { IsOk: true } read && read.Value != _lastCode) return;
        }
    }

    private static string Sha256(X509Certificate2 certificate) =>
        Convert.ToHexStringLower(SHA256.HashData(certificate.RawDataMemory.Span));
}
