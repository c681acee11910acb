using FsCheck;
using FsCheck.Fluent;
using Yuimori.Trust.Signing;

namespace Yuimori.Trust.Tests.Signing;

public sealed class Base64UrlStrictTests
{
    [Fact]
    public void Decode_WhatWasEncoded_IsTheSame() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes => Base64UrlStrict.Decode(Base64UrlStrict.Encode(bytes))!.AsSpan().SequenceEqual(bytes))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Decode_AnyTextThatIsAccepted_IsTheOneSpelling() => Prop.ForAll(
        Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= .\n".ToCharArray())
            .ArrayOf().ToArbitrary(),
        characters => Base64UrlStrict.Decode(characters) is not { } bytes
            || Base64UrlStrict.Encode(bytes) == new string(characters))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("A")]
    [InlineData("AB")]
    [InlineData("AAB")]
    [InlineData("AA==")]
    [InlineData("A+")]
    [InlineData(" AAA")]
    [InlineData("あA")]
    public void Decode_OtherSpelling_IsRefused(string text) => Assert.Null(Base64UrlStrict.Decode(text));
}
