using Yuimori.Trust.Certificates;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Certificates;

public sealed class Pkcs7CertsTests : IDisposable
{
    private readonly TestAuthority _ca = new(new ManualClock());

    public void Dispose() => _ca.Dispose();

    [Fact]
    public void ExportBase64_HasNoLineBreaksAndComesBack()
    {
        using var leaf = _ca.Issue(TestAuthority.Id("window"));
        var text = Pkcs7Certs.ExportBase64(leaf, _ca.Root);
        Assert.DoesNotContain('\n', text);
        var back = Pkcs7Certs.ImportBase64(text).Value;
        Assert.Equal(
            new[] { leaf.RawData, _ca.Root.RawData }.Select(Convert.ToHexString).Order(),
            back.Select(c => Convert.ToHexString(c.RawData)).Order());
        Assert.All(back, c => Assert.False(c.HasPrivateKey));
    }

    [Fact]
    public void ImportBase64_WithLineBreaks_IsRead()
    {
        var broken = Convert.ToBase64String(Pkcs7Certs.Export(_ca.Root), Base64FormattingOptions.InsertLineBreaks);
        Assert.Single(Pkcs7Certs.ImportBase64(broken).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("<html>")]
    public void ImportBase64_Garbage_IsRefused(string text) =>
        Assert.Equal("TRUST-08", Pkcs7Certs.ImportBase64(text).Error?.Code);

    [Fact]
    public void ImportBase64_TooLong_IsRefused() => Assert.Equal(
        "TRUST-08", Pkcs7Certs.ImportBase64(new string('A', Pkcs7Certs.Base64LengthMax + 4)).Error?.Code);

    [Fact]
    public void Import_FloodOfCertificates_IsRefused()
    {
        var many = Enumerable.Range(0, 9).Select(_ => _ca.Issue(TestAuthority.Id("window"))).ToArray();
        Assert.Equal("TRUST-08", Pkcs7Certs.Import(Pkcs7Certs.Export(many)).Error?.Code);
    }
}
