using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Signing;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Signing;

/// <summary>Each test is one attack on a signed message, and the exact word that it is refused with.</summary>
public sealed class JwsAttackTests : IDisposable
{
    private static readonly byte[] Payload = """{"value":"closed"}"""u8.ToArray();
    private readonly ManualClock _clock = new();
    private readonly TestAuthority _ca;
    private readonly X509Certificate2 _signer;
    private readonly JwsVerifier _verifier;
    private readonly string _genuine;

    public JwsAttackTests()
    {
        _ca = new TestAuthority(_clock);
        _signer = _ca.Issue(TestAuthority.Id("comfort", PeerKind.Service));
        _verifier = new JwsVerifier(_ca.Root, TestAuthority.Domain, _clock);
        _genuine = Jws.Sign(JwsType.Order, Payload, _signer);
    }

    private string[] Parts => _genuine.Split('.');

    private string X5c => Convert.ToBase64String(_signer.RawData);

    public void Dispose()
    {
        _signer.Dispose();
        _ca.Dispose();
    }

    [Fact]
    public void Genuine_IsVerified_FirstAndFromTheCache()
    {
        for (var i = 0; i < 3; i++)
        {
            var verified = _verifier.Verify(_genuine, JwsType.Order).Value;
            Assert.Equal(Payload, verified.Payload.ToArray());
            Assert.Equal(TestAuthority.Id("comfort", PeerKind.Service), verified.Signer);
        }

        Assert.Equal(1, _verifier.CachedCount);
    }

    [Fact]
    public void AlgNone() => Refused("malformed", Header("""{"alg":"none","typ":"yuimori-order"}""") + "." + Parts[1] + ".");

    [Fact]
    public void AlgNone_WithItsCertificate() => Refused("malformed", Signed(HeaderOf("none")));

    [Fact]
    public void Hs256Confusion()
    {
        var signed = Header(HeaderOf("HS256")) + "." + Parts[1];
        var mac = HMACSHA256.HashData(_signer.PublicKey.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed));
        Refused("malformed", signed + "." + Base64UrlStrict.Encode([.. mac, .. mac]));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("ES384")]
    [InlineData("es256")]
    [InlineData("ES256K")]
    [InlineData("")]
    public void OtherAlgorithm(string algorithm) => Refused("malformed", Signed(HeaderOf(algorithm)));

    [Theory]
    [InlineData("\"jku\":\"https://evil.example/keys\"")]
    [InlineData("\"jwk\":{\"kty\":\"EC\"}")]
    [InlineData("\"x5u\":\"https://evil.example/c.pem\"")]
    [InlineData("\"kid\":\"../../dev/null\"")]
    [InlineData("\"crit\":[\"exp\"]")]
    [InlineData("\"b64\":false")]
    [InlineData("\"cty\":\"JWT\"")]
    [InlineData("\"alg\":\"ES256\"")]
    [InlineData("\"typ\":\"yuimori-order\"")]
    [InlineData("\"\\u0061lg\":\"none\"")]
    public void HeaderMemberInjected(string member) =>
        Refused("malformed", Signed(HeaderOf("ES256").Replace("}", $",{member}}}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"alg\":\"ES256\",\"typ\":\"yuimori-order\"}")]
    [InlineData("{\"alg\":\"ES256\",\"typ\":\"yuimori-order\",\"x5c\":[]}")]
    [InlineData("{\"alg\":\"ES256\",\"typ\":\"yuimori-order\",\"x5c\":null}")]
    [InlineData("{\"alg\":\"ES256\",\"typ\":\"yuimori-order\",\"x5c\":[\"AAAA\"]}")]
    [InlineData("{\"alg\":\"ES256\",\"typ\":\"yuimori-order\",\"x5c\":[\"!\"]}")]
    public void HeaderIncomplete(string header) => Refused("malformed", Signed(header));

    [Fact]
    public void TwoCertificates() => Refused(
        "malformed", Signed($$"""{"alg":"ES256","typ":"yuimori-order","x5c":["{{X5c}}","{{X5c}}"]}"""));

    [Fact]
    public void CertificateInAnotherSpelling() => Refused(
        "malformed", Signed($$"""{"alg":"ES256","typ":"yuimori-order","x5c":["{{X5c[..40]}} {{X5c[40..]}}"]}"""));

    [Fact]
    public void OtherType_IsNotAcceptedHere()
    {
        Refused("wrong-type", Jws.Sign(JwsType.Command, Payload, _signer));
        Assert.True(_verifier.Verify(_genuine, JwsType.Order).IsOk);
        Assert.Equal("wrong-type", _verifier.Verify(_genuine, JwsType.Management).Error?.Code);
    }

    [Fact]
    public void X5cSwap_AnothersCertificateOnMySignature()
    {
        using var victim = _ca.Issue(TestAuthority.Id("crime", PeerKind.Service));
        var header = $$"""{"alg":"ES256","typ":"yuimori-order","x5c":["{{Convert.ToBase64String(victim.RawData)}}"]}""";
        Refused("bad-signature", Signed(header));
    }

    [Fact]
    public void X5cSwap_OwnKeyInSelfMadeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=comfort", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(SubjectNames.Encode("spiffe://home.example/service/comfort", []).Value);
        using var own = request.CreateSelfSigned(_clock.Now.AddDays(-1), _clock.Now.AddDays(1));
        Refused("unknown-signer", Jws.Sign(JwsType.Order, Payload, own));
    }

    [Fact]
    public void OtherCaWithTheSameName()
    {
        using var other = new TestAuthority(_clock);
        using var signer = other.Issue(TestAuthority.Id("comfort", PeerKind.Service));
        Refused("unknown-signer", Jws.Sign(JwsType.Order, Payload, signer));
    }

    [Fact]
    public void ExpiredSigner_AlsoWhenItWasKnownBefore()
    {
        Assert.True(_verifier.Verify(_genuine, JwsType.Order).IsOk);
        _clock.Advance(TimeSpan.FromDays(91));
        Refused("unknown-signer", _genuine);
        Assert.Equal(
            "unknown-signer", new JwsVerifier(_ca.Root, null, _clock).Verify(_genuine, JwsType.Order).Error?.Code);
    }

    [Fact]
    public void OtherTrustDomain()
    {
        using var signer = _ca.Issue(TestAuthority.Id("comfort", PeerKind.Service, "neighbour.example"));
        Refused("unknown-signer", Jws.Sign(JwsType.Order, Payload, signer));
    }

    [Fact]
    public void GenuineMemberInAnothersRole()
    {
        var refused = _verifier.Verify(_genuine, JwsType.Order, id => id.Kind == PeerKind.Gateway);
        Assert.Equal("unknown-signer", refused.Error?.Code);
    }

    [Fact]
    public void CaKeySignsAsAPeer()
    {
        using var forged = _ca.Forge(new ForgedLeaf { IsAuthority = true });
        Refused("unknown-signer", Jws.Sign(JwsType.Order, Payload, forged));
    }

    [Fact]
    public void PayloadChanged() => Refused(
        "bad-signature", $"{Parts[0]}.{Base64UrlStrict.Encode("""{"value":"opened"}"""u8)}.{Parts[2]}");

    [Fact]
    public void SignatureOfAnotherMessage()
    {
        var other = Jws.Sign(JwsType.Order, "other"u8, _signer);
        Refused("bad-signature", $"{Parts[0]}.{Parts[1]}.{other.Split('.')[2]}");
    }

    [Fact]
    public void SignatureAllZero_PsychicPaper() =>
        Refused("bad-signature", $"{Parts[0]}.{Parts[1]}.{Base64UrlStrict.Encode(new byte[64])}");

    [Fact]
    public void SignatureGarbage()
    {
        for (var i = 0; i < 64; i++)
        {
            var signature = Base64UrlStrict.Decode(Parts[2])!;
            signature[i] ^= (byte)(1 << (i % 8));
            Refused("bad-signature", $"{Parts[0]}.{Parts[1]}.{Base64UrlStrict.Encode(signature)}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(72)]
    public void SignatureOfOtherLength(int length) =>
        Refused("malformed", $"{Parts[0]}.{Parts[1]}.{Base64UrlStrict.Encode(new byte[length])}");

    [Fact]
    public async Task SignatureMalleability_IsTheSameMessageAndItsReplayIsRefused()
    {
        var order = BigInteger.Parse(
            "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
            System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        var signature = Base64UrlStrict.Decode(Parts[2])!;
        var s = order - new BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        var bytes = s.ToByteArray(isUnsigned: true, isBigEndian: true);
        signature.AsSpan(32).Clear();
        bytes.CopyTo(signature.AsSpan(64 - bytes.Length));
        var respelled = $"{Parts[0]}.{Parts[1]}.{Base64UrlStrict.Encode(signature)}";
        Assert.NotEqual(_genuine, respelled);
        var verified = _verifier.Verify(respelled, JwsType.Order).Value;
        var guard = new ReplayGuard(new MemoryStore());
        var cancel = TestContext.Current.CancellationToken;
        Assert.True((await guard.CheckAsync(_verifier.Verify(_genuine, JwsType.Order).Value.Signer, 7, cancel)).IsOk);
        Assert.Equal("replayed", (await guard.CheckAsync(verified.Signer, 7, cancel)).Error?.Code);
    }

    [Fact]
    public void Truncated_AtEveryLength()
    {
        for (var length = 0; length < _genuine.Length; length++) Refused("malformed", _genuine[..length]);
    }

    [Theory]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData(".")]
    [InlineData(".AAAA")]
    [InlineData("\0")]
    public void SomethingBehind(string more) => Refused("malformed", _genuine + more);

    [Fact]
    public void NonCanonicalTrailingBits()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var last = Alphabet.IndexOf(_genuine[^1], StringComparison.Ordinal);
        Refused("malformed", _genuine[..^1] + Alphabet[last | 1]);
    }

    [Fact]
    public void StandardBase64InsteadOfUrl()
    {
        var signature = Convert.ToBase64String(Enumerable.Repeat((byte)0xFF, 63).ToArray()) + "AA";
        Refused("malformed", $"{Parts[0]}.{Parts[1]}.{signature}");
    }

    [Fact]
    public void Oversized()
    {
        Refused("malformed", new string('A', JwsVerifier.LengthMax + 1));
        Refused("malformed", _genuine + new string('A', JwsVerifier.LengthMax));
    }

    [Fact]
    public void OversizedHeader()
    {
        var padded = HeaderOf("ES256").Replace("{", "{" + new string(' ', 16 * 1024), StringComparison.Ordinal);
        Refused("malformed", Signed(padded));
    }

    [Fact]
    public void FloodOfSpellings_CacheStaysBounded()
    {
        for (var i = 0; i < 1200; i++)
        {
            var spelled = HeaderOf("ES256").Replace("{", "{" + new string(' ', i), StringComparison.Ordinal);
            Assert.True(_verifier.Verify(Signed(spelled), JwsType.Order).IsOk);
        }

        Assert.InRange(_verifier.CachedCount, 1, 2 * KnownSigners.GenerationMax);
    }

    [Fact]
    public void PayloadThatIsNotTheClaims_IsMalformed()
    {
        var verified = _verifier.Verify(_genuine, JwsType.Order).Value;
        Assert.Equal("malformed", verified.Read(Kernel.Json.WireJson.Shared.OrderClaims).Error?.Code);
    }

    [Fact]
    public void Sign_WithoutPrivateKey_Throws()
    {
        using var publicOnly = X509CertificateLoader.LoadCertificate(_signer.RawData);
        Assert.Throws<ArgumentException>(() => Jws.Sign(JwsType.Order, Payload, publicOnly));
    }

    private static string Header(string json) => Base64UrlStrict.Encode(Encoding.UTF8.GetBytes(json));

    private string HeaderOf(string algorithm) =>
        $$"""{"alg":"{{algorithm}}","typ":"yuimori-order","x5c":["{{X5c}}"]}""";

    // Properly signed, so that only the header can be what is refused.
    private string Signed(string header)
    {
        using var key = _signer.GetECDsaPrivateKey()!;
        var signed = $"{Header(header)}.{Parts[1]}";
        return $"{signed}.{Base64UrlStrict.Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private void Refused(string word, string message) =>
        Assert.Equal(word, _verifier.Verify(message, JwsType.Order).Error?.Code);
}
