using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>
/// Whether the pinned root itself issued a certificate. Time is judged elsewhere, so that it has its own word.
/// </summary>
internal static class IssuedChain
{
    /// <summary>
    /// 16 KiB; ours have 700 bytes. Stops a certificate with thousands of extensions from costing a chain's work.
    /// </summary>
    private const int BytesMax = 16 * 1024;

    // Kinds of trouble that are judged elsewhere, with a word of their own.
    private const X509ChainStatusFlags JudgedElsewhere =
        X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotValidForUsage;

    public static Error? Judge(X509Certificate2 certificate, X509Certificate2 root, DateTimeOffset now)
    {
        if (certificate.RawDataMemory.Length > BytesMax) return PeerErrors.UnknownCa("the certificate is too large");
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        chain.Build(certificate);
        try
        {
            var trouble = chain.ChainStatus
                .Where(static s => (s.Status & ~JudgedElsewhere) != X509ChainStatusFlags.NoError).ToArray();
            if (trouble.Length > 0) return Unknown(certificate, trouble[0].StatusInformation.Trim());
            return JudgeElements(certificate, root, now, chain.ChainElements);
        }
        finally
        {
            foreach (var element in chain.ChainElements) element.Certificate.Dispose();
        }
    }

    // Exactly leaf and root: the store of intermediates of the machine can add no step between them.
    private static Error? JudgeElements(
        X509Certificate2 certificate, X509Certificate2 root, DateTimeOffset now, X509ChainElementCollection elements)
    {
        if (certificate.RawDataMemory.Span.SequenceEqual(root.RawDataMemory.Span))
        {
            return PeerErrors.WrongUsage("the CA's own certificate is no peer's");
        }

        if (elements.Count != 2
            || !elements[1].Certificate.RawDataMemory.Span.SequenceEqual(root.RawDataMemory.Span))
        {
            return Unknown(certificate, $"a chain of {elements.Count}");
        }

        // Before the root's begin the leaf is not yet valid either, and says so: the clock is wrong, not the CA.
        var end = ValidTime.Of(root).End;
        return now > end ? Unknown(certificate, $"the CA itself ended at {end.UtcDateTime:O}") : null;
    }

    private static Error Unknown(X509Certificate2 certificate, string why) =>
        PeerErrors.UnknownCa($"issuer {certificate.Issuer}: {why}");
}
