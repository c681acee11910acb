using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Certificates;

namespace Yuimori.Agent.Identity;

/// <summary>
/// Who the component is: its certificate, its only root, and what both say. Lives as long as the agent.
/// </summary>
/// <param name="Id">Its identity.</param>
/// <param name="Certificate">Its certificate with its private key.</param>
/// <param name="Root">The System's CA.</param>
internal sealed record AgentIdentity(SpiffeId Id, X509Certificate2 Certificate, X509Certificate2 Root) : IDisposable
{
    /// <summary>The name of the Journal's key.</summary>
    internal string NoteName => Id.ToString()["spiffe://".Length..];

    /// <summary>
    /// Reads what was enrolled and checks it against the plan. A certificate that has ended is no reason not to begin:
    /// the gateway refuses it and says so, and the component goes on with what it does alone.
    /// </summary>
    internal static Result<AgentIdentity> Load(KeyDirectory keys, AgentPlan plan)
    {
        if (!keys.LoadRoot().TryGet(out var root, out var error)) return error;
        var pin = Convert.ToHexStringLower(SHA256.HashData(root.RawDataMemory.Span));
        if (pin != plan.CaSha256) return Bad($"the root is {pin}, the plan pins {plan.CaSha256}");
        if (!keys.LoadCertificate().TryGet(out var own, out error)) return error;
        var id = PeerCertificate.Check(own, root, null, new AtBeginOf(own), CertificateUse.Client);
        if (!id.IsOk) return id.Error;
        return id.Value.Kind == plan.Kind && id.Value.Component == plan.Component
            ? new AgentIdentity(id.Value, own, root)
            : Bad($"the certificate is {id.Value}'s, the plan is {plan.Component}'s");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        Root.Dispose();
    }

    private static Error Bad(string detail) => Error.Of(
        "AGENT-02", "証明書が計画と一致しません。", "The certificate does not agree with the plan.", detail);

    // The certificate is judged in its own time: whether it has ended is the peers' business.
    private sealed class AtBeginOf(X509Certificate2 certificate) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(certificate.NotBefore);
    }
}
