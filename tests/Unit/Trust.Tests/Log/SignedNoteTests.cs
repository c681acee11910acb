using Yuimori.Trust.Log;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Log;

public sealed class SignedNoteTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>The note and key that Go's signed-note package shows in its documentation.</summary>
    [Fact]
    public void Open_NoteOfAnotherImplementation_IsVerified()
    {
        const string Note =
            "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n\n"
            + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        using var verifier = NoteVerifier.Parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").Value;
        Assert.EndsWith("problem is.\n", verifier.Open(Note).Value, StringComparison.Ordinal);
        Assert.Equal("TRUST-10", verifier.Open(Note.Replace("answer", "Answer", StringComparison.Ordinal)).Error?.Code);
    }

    [Fact]
    public void OpenOrCreate_Again_IsTheSameKeyForItsOwnerOnly()
    {
        var file = _directory.File("journal.key");
        using var first = NoteKey.OpenOrCreate(file, "home.example/gw").Value;
        using var second = NoteKey.OpenOrCreate(file, "home.example/gw").Value;
        Assert.Equal(first.VerifierKey, second.VerifierKey);
        Assert.Equal(first.Sign("x\n"), second.Sign("x\n"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal("TRUST-12", NoteKey.OpenOrCreate(file, "home.example/other").Error?.Code);
    }

    [Fact]
    public void OpenOrCreate_AnyByteOfTheFileChanged_IsRefusedAndNotReplaced()
    {
        var file = _directory.File("journal.key");
        NoteKey.OpenOrCreate(file, "gw").Value.Dispose();
        var content = File.ReadAllBytes(file);
        for (var i = 0; i < content.Length - 1; i++)
        {
            var damaged = content.ToArray();
            damaged[i] ^= 0x01;
            File.WriteAllBytes(file, damaged);
            Assert.Equal("TRUST-12", NoteKey.OpenOrCreate(file, "gw").Error?.Code);
            Assert.Equal(damaged, File.ReadAllBytes(file));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\nb")]
    public void OpenOrCreate_NameThatCannotBe_Throws(string name) =>
        Assert.Throws<ArgumentException>(() => NoteKey.OpenOrCreate(_directory.File("k"), name));

    [Theory]
    [InlineData("")]
    [InlineData("gw")]
    [InlineData("gw+00000000")]
    [InlineData("gw+00000000+AAAA")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void Parse_VerifierKeyThatIsNone_IsRefused(string text) =>
        Assert.Equal("TRUST-11", NoteVerifier.Parse(text).Error?.Code);

    [Fact]
    public void Open_AnyByteChanged_IsRefused()
    {
        using var key = NoteKey.OpenOrCreate(_directory.File("k"), "gw").Value;
        using var verifier = NoteVerifier.Parse(key.VerifierKey).Value;
        var note = key.Sign(new Checkpoint("gw", 7, MerkleHash.EmptyRoot).Format());
        Assert.Equal(7, Checkpoint.Open(note, verifier).Value.Size);
        for (var i = 0; i < note.Length; i++)
        {
            var changed = note.ToCharArray();
            changed[i] = (char)(changed[i] ^ 1);
            Assert.False(Checkpoint.Open(new string(changed), verifier).IsOk, $"at {i}");
        }
    }

    [Fact]
    public void Open_SignatureOfAnotherKeyWithTheSameName_IsRefused()
    {
        using var key = NoteKey.OpenOrCreate(_directory.File("a"), "gw").Value;
        using var other = NoteKey.OpenOrCreate(_directory.File("b"), "gw").Value;
        using var verifier = NoteVerifier.Parse(key.VerifierKey).Value;
        Assert.Equal("TRUST-10", verifier.Open(other.Sign("x\n")).Error?.Code);
    }

    [Fact]
    public void Open_WitnessSignaturesBeside_AreIgnored()
    {
        using var key = NoteKey.OpenOrCreate(_directory.File("a"), "gw").Value;
        using var witness = NoteKey.OpenOrCreate(_directory.File("b"), "witness").Value;
        using var verifier = NoteVerifier.Parse(key.VerifierKey).Value;
        var both = key.Sign("x\n") + witness.Sign("x\n").Split("\n\n")[1];
        Assert.Equal("x\n", verifier.Open(both).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— gw\n")]
    [InlineData("text\n\n- gw AAAAAAAA\n")]
    [InlineData("text\n\n— gw AAAAAAAA")]
    [InlineData("te\u0001xt\n\n— gw AAAAAAAA\n")]
    public void Open_Malformed_IsRefused(string note)
    {
        using var key = NoteKey.OpenOrCreate(_directory.File("k"), "gw").Value;
        using var verifier = NoteVerifier.Parse(key.VerifierKey).Value;
        Assert.Equal("TRUST-09", verifier.Open(note).Error?.Code);
    }

    [Fact]
    public void Open_FloodOfSignatures_IsRefused()
    {
        using var key = NoteKey.OpenOrCreate(_directory.File("k"), "gw").Value;
        using var verifier = NoteVerifier.Parse(key.VerifierKey).Value;
        var note = key.Sign("x\n");
        var line = note[3..];
        Assert.True(verifier.Open(note + string.Concat(Enumerable.Repeat(line, 15))).IsOk);
        Assert.Equal("TRUST-09", verifier.Open(note + string.Concat(Enumerable.Repeat(line, 16))).Error?.Code);
        Assert.Equal("TRUST-09", verifier.Open(new string('x', SignedNote.LengthMax) + note).Error?.Code);
    }

    [Theory]
    [InlineData("gw\n7\n")]
    [InlineData("\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("gw\n07\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("gw\n-7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("gw\n+7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("gw\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("gw\n7\n47DEQpj8HBSa\n")]
    [InlineData("gw\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n")]
    public void Parse_TextThatIsNoCheckpoint_IsRefused(string text) =>
        Assert.Equal("TRUST-09", Checkpoint.Parse(text).Error?.Code);

    [Fact]
    public void Open_CheckpointOfAnotherLogSignedByTheKey_IsRefused()
    {
        using var key = NoteKey.OpenOrCreate(_directory.File("k"), "gw").Value;
        using var verifier = NoteVerifier.Parse(key.VerifierKey).Value;
        var note = key.Sign(new Checkpoint("other", 1, MerkleHash.EmptyRoot).Format());
        Assert.Equal("TRUST-09", Checkpoint.Open(note, verifier).Error?.Code);
    }
}
