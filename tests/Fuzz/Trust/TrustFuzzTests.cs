using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Fuzz.Mqtt;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;
using Yuimori.Trust.Signing;

namespace Yuimori.Fuzz.Trust;

/// <summary>
/// Parsers of Trust that see a peer's or a file's bytes: whatever comes, a verdict and no exception, and only what was
/// signed is ever accepted.
/// </summary>
public sealed class TrustFuzzTests : IAsyncLifetime
{
    private const int Rounds = 5_000;
    private const int Seed = 20_260_401;
    private static readonly byte[] s_payload = """{"iss":"x"}"""u8.ToArray();

    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-fuzz-").FullName;
    private CertificateAuthority _ca = null!;
    private NoteKey _key = null!;
    private string _jws = "";
    private string _note = "";
    private byte[] _csr = [];
    private byte[] _certificate = [];
    private byte[] _export = [];

    public async ValueTask InitializeAsync()
    {
        _ca = CertificateAuthority.Create(Path.Combine(_directory, "ca"), "Fuzz CA", TimeProvider.System);
        var keys = new KeyDirectory(Path.Combine(_directory, "keys"));
        _csr = keys.CreateRequest(ComponentId.Of("comfort")).Value;
        var id = new SpiffeId("home.example", PeerKind.Service, ComponentId.Of("comfort"));
        using var issued = _ca.Issue(_csr, id, CertificateUse.Client, [], TimeSpan.FromDays(1)).Value;
        _certificate = Pkcs7Certs.Export(issued, _ca.Root);
        keys.SaveCertificate(issued, _ca.Root);
        using var signer = keys.LoadCertificate().Value;
        _jws = Jws.Sign(JwsType.Order, s_payload, signer);
        _key = NoteKey.OpenOrCreate(Path.Combine(_directory, "note.key"), "home/gw").Value;
        await FillAsync();
    }

    public ValueTask DisposeAsync()
    {
        _ca.Dispose();
        _key.Dispose();
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Jws_SeedsAndMutations_OnlyTheSignedPayloadIsAccepted()
    {
        var verifier = new JwsVerifier(_ca.Root, "home.example", TimeProvider.System);
        RunAll([Encoding.ASCII.GetBytes(_jws), .. _jws.Split('.').Select(Encoding.ASCII.GetBytes)], input =>
        {
            var verified = verifier.Verify(Encoding.Latin1.GetString(input), JwsType.Order);
            Require(!verified.IsOk || verified.Value.Payload.Span.SequenceEqual(s_payload), "a payload was accepted");
        });
    }

    [Fact]
    public void Note_SeedsAndMutations_OnlyTheSignedTextIsAccepted()
    {
        using var verifier = NoteVerifier.Parse(_key.VerifierKey).Value;
        var signed = verifier.Open(_note).Value;
        RunAll([Encoding.UTF8.GetBytes(_note), Encoding.UTF8.GetBytes(_key.VerifierKey)], input =>
        {
            var text = Encoding.UTF8.GetString(input);
            var opened = verifier.Open(text);
            Require(!opened.IsOk || opened.Value == signed, "another text was accepted");
            _ = Checkpoint.Parse(text);
            var other = NoteVerifier.Parse(text);
            Require(!other.IsOk || other.Value.Text == text, "a key has two spellings");
        });
    }

    [Fact]
    public void Export_SeedsAndMutations_OnlyTheSignedOneIsWhole() => RunAll([_export], input =>
    {
        var found = JournalExport.Verify(new MemoryStream(input), _key.VerifierKey);
        Require(!found.Holds || Leaves(input).SequenceEqual(Leaves(_export)), "other records were accepted");
        Require(found.Holds || found.Problem is not null, "neither good nor bad");
        Require(found.BadIndex is null || found.BadIndexMax >= found.BadIndex, "an empty range");
    });

    [Fact]
    public void SigningRequest_SeedsAndMutations_OnlyTheProvenKeyIsCertified()
    {
        var id = new SpiffeId("home.example", PeerKind.Device, ComponentId.Of("window"));
        var key = CertificateRequest.LoadSigningRequest(_csr, HashAlgorithmName.SHA256).PublicKey
            .ExportSubjectPublicKeyInfo();
        RunAll([_csr], input =>
        {
            var issued = _ca.Issue(input, id, CertificateUse.Client, [], TimeSpan.FromDays(1));
            var certified = issued.IsOk ? issued.Value.PublicKey.ExportSubjectPublicKeyInfo() : key;
            Require(certified.AsSpan().SequenceEqual(key), "a key was certified that nobody proved to have");
        });
    }

    [Fact]
    public void Pkcs7_SeedsAndMutations_GiveAVerdict() =>
        RunAll([_certificate], input => _ = Pkcs7Certs.Import(input));

    [Fact]
    public void Certificate_SeedsAndMutations_OnlyTheIssuedOneIsGenuine()
    {
        var leaf = Pkcs7Certs.Import(_certificate).Value.Single(c => c.Subject == "CN=comfort").RawData;
        RunAll([leaf], input =>
        {
            try
            {
                using var certificate = X509CertificateLoader.LoadCertificate(input);
                var checkedPeer = PeerCertificate.Check(
                    certificate, _ca.Root, "home.example", TimeProvider.System, CertificateUse.Client);
                var component = checkedPeer.IsOk ? checkedPeer.Value.Component.Value : "comfort";
                Require(component == "comfort", "somebody else was let in");
            }
            catch (CryptographicException)
            {
                // The framework's own parser refused it before ours saw it.
            }
        });
    }

    [Fact]
    public void Harness_TargetThatMustFail_Fails() => Assert.Throws<Xunit.Sdk.FailException>(() => RunAll(
        [[1, 2, 3, 4]], input => Require(input.Length != 3, "found")));

    private static IEnumerable<string> Leaves(byte[] export) => Encoding.Latin1.GetString(export).Split('\n')
        .Where(static l => l.StartsWith("{\"index\":", StringComparison.Ordinal));

    private static void Require(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException(what);
    }

    private async Task FillAsync()
    {
        var opened = await SqliteJournal.OpenAsync(
            Path.Combine(_directory, JournalFiles.DefaultName), ComponentId.Of("gw"), _key, TimeProvider.System,
            new JournalOptions { HeadInterval = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        await using var journal = opened.Value;
        for (var i = 0; i < 6; i++)
        {
            var value = new Event
            {
                Id = EventId.New(TimeProvider.System),
                Kind = "F12.acted",
                Component = ComponentId.Of("window"),
                At = TimeProvider.System.GetUtcNow(),
                Outcome = EventOutcome.Ok,
            };
            await journal.AppendAsync([value], [], TestContext.Current.CancellationToken);
        }

        _note = journal.Checkpoint;
        var file = Path.Combine(_directory, "export");
        await journal.ExportAsync(file, null, TestContext.Current.CancellationToken);
        _export = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    private static void RunAll(IReadOnlyList<byte[]> corpus, Action<byte[]> target) =>
        FuzzRun.All(corpus, target, Rounds, Seed);
}
