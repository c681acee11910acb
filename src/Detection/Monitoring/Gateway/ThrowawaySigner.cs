using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Signing;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// Signs a drill's orders with a key that no CA knows: genuine in form, worthless to anybody. The gate must refuse
/// what it signs in a real Controller's name.
/// </summary>
internal sealed class ThrowawaySigner : IDisposable
{
    private readonly SpiffeId _claimed;
    private readonly ComponentId _gateway;
    private readonly TimeProvider _clock;
    private readonly X509Certificate2 _certificate;

    public ThrowawaySigner(SpiffeId claimed, ComponentId gateway, TimeProvider clock)
    {
        (_claimed, _gateway, _clock) = (claimed, gateway, clock);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=drill", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(new Uri(claimed.ToString()));
        request.CertificateExtensions.Add(names.Build());
        var now = clock.GetUtcNow();
        _certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>An order of 30 seconds to the virtual actuator.</summary>
    public VerifiedOrder Order(long seq, OrderAct act, string value, Purpose purpose)
    {
        var now = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        var claims = new OrderClaims
        {
            Iss = _claimed.ToString(),
            Aud = _gateway,
            Seq = seq,
            IatMs = now,
            ExpMs = now + (OrderLimits.LifeSecondsMax * 1000L),
            Jti = EventId.New(_clock),
            Act = act,
            Target = DrillSite.Actuator,
            Value = value,
            Purpose = purpose,
            HoldSeconds = 30,
            Reason = "drill",
        };
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.OrderClaims);
        return new VerifiedOrder(_claimed.Component, claims, Jws.Sign(JwsType.Order, payload, _certificate));
    }

    public void Dispose() => _certificate.Dispose();
}
