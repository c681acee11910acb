using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>
/// The subjectAltName extension (RFC 5280 §4.2.1.6), written and read byte by byte: the framework's builder normalises
/// URIs, and its reader does not show them.
/// </summary>
internal static class SubjectNames
{
    private const string Oid = "2.5.29.17";
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag UniformResourceIdentifier = new(TagClass.ContextSpecific, 6);
    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);

    /// <summary>One URI, and DNS names or IP addresses.</summary>
    public static Result<X509Extension> Encode(string uri, IReadOnlyList<string> dnsNamesAndIps)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(UniversalTagNumber.IA5String, uri, UniformResourceIdentifier);
            foreach (var name in dnsNamesAndIps)
            {
                if (IPAddress.TryParse(name, out var address) && address.ToString() == name)
                {
                    writer.WriteOctetString(address.GetAddressBytes(), IpAddress);
                }
                else if (IsDnsName(name))
                {
                    writer.WriteCharacterString(UniversalTagNumber.IA5String, name, DnsName);
                }
                else
                {
                    return TrustErrors.BadName($"\"{name}\" is neither a DNS name nor an IP address");
                }
            }
        }

        return new X509Extension(Oid, writer.Encode(), critical: false);
    }

    /// <summary>
    /// The URIs of a certificate, or null when there is no readable subjectAltName, or more than one.
    /// </summary>
    public static IReadOnlyList<string>? ReadUris(X509Certificate2 certificate)
    {
        var extensions = certificate.Extensions.Where(static e => e.Oid?.Value == Oid).ToArray();
        if (extensions.Length != 1) return null;
        try
        {
            var outer = new AsnReader(extensions[0].RawData, AsnEncodingRules.DER);
            var names = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            var uris = new List<string>();
            while (names.HasData)
            {
                if (names.PeekTag().HasSameClassAndValue(UniformResourceIdentifier))
                {
                    uris.Add(names.ReadCharacterString(UniversalTagNumber.IA5String, UniformResourceIdentifier));
                }
                else
                {
                    names.ReadEncodedValue();
                }
            }

            return uris;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static bool IsDnsName(string name)
    {
        if (name.Length is 0 or > 253) return false;
        foreach (var label in name.Split('.'))
        {
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-') return false;
            if (!label.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')) return false;
        }

        return true;
    }
}
