using Microsoft.AspNetCore.Http.Metadata;

namespace Yuimori.Console.Web;

/// <summary>A limit of one endpoint's own for what is sent to it; the server's is made for small forms.</summary>
/// <param name="Bytes">The most bytes of a body.</param>
internal sealed record BodyLimit(long Bytes) : IRequestSizeLimitMetadata
{
    /// <summary>
    /// 2.5 MiB: a System file of 1 MiB as an encoded form; stops an upload from filling memory before it is looked at.
    /// </summary>
    public static BodyLimit Text { get; } = new(2560 * 1024);

    /// <summary>
    /// 8 MiB: a filled-in workbook of a large System has about 2; stops an upload from filling memory before it is
    /// read.
    /// </summary>
    public static BodyLimit Book { get; } = new(8 * 1024 * 1024);

    public long? MaxRequestBodySize => Bytes;
}
