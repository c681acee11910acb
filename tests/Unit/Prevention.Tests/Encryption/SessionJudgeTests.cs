using System.Net.Security;
using System.Security.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Prevention.Tests.Encryption;

public sealed class SessionJudgeTests
{
    [Theory]
    [InlineData(SslProtocols.Tls13, TlsCipherSuite.TLS_AES_256_GCM_SHA384, true, "1.3")]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, true, "1.2")]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, false, "1.2")]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384, false, "1.2")]
    [InlineData(SslProtocols.None, TlsCipherSuite.TLS_AES_256_GCM_SHA384, false, "none")]
    [InlineData(SslProtocols.Tls13, null, false, "1.3")]
    public void State_Session_IsJudgedByWhatWasNegotiated(
        SslProtocols protocol, TlsCipherSuite? cipher, bool ok, string tls)
    {
        var stated = SessionJudge.State(
            ComponentId.Of("window"), new SessionProtection(protocol, cipher), TimeProvider.System);
        Assert.Equal(EncryptionFunction.Session, stated.Kind);
        Assert.Equal(ok ? EventOutcome.Ok : EventOutcome.Failed, stated.Outcome);
        Assert.Equal(tls, stated.Data["tls"]);
        Assert.Equal(cipher?.ToString() ?? "unknown", stated.Data["cipher"]);
        Assert.True(EventCodec.Check(stated).IsOk);
    }

    [Fact]
    public void State_NoTlsAtAll_Failed()
    {
        var stated = SessionJudge.State(ComponentId.Of("window"), null, TimeProvider.System);
        Assert.Equal(EventOutcome.Failed, stated.Outcome);
        Assert.Equal("none", stated.Data["tls"]);
    }
}
