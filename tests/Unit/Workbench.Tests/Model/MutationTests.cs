using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Model;

/// <summary>Whatever is done to a file, reading it ends with a model or with problems: never with an exception.</summary>
public sealed class MutationTests
{
    private static readonly byte[] Original = File.ReadAllBytes(Samples.Uc4Path);

    private static readonly string[] Pieces =
    [
        "\n", "  ", "\t", ": ", "- ", "[", "]", "{", "}", "#", "\"", "'", "*a", "&a", "!x", "|", ">", "---\n", "null",
        "yes", "-1", "9999999999999999999", "\u202e", "\ufeff", "id: cloud", "inside: cloud", "hold: 1s", "\0",
    ];

    private static Gen<Func<byte[], byte[]>> Mutation { get; } = Gen.OneOf(
        from at in Gen.Choose(0, Original.Length - 1)
        from piece in Gen.Elements(Pieces)
        select (Func<byte[], byte[]>)(b => Insert(b, at, Encoding.UTF8.GetBytes(piece))),
        from at in Gen.Choose(0, Original.Length - 1)
        from value in Gen.Choose(0, 255)
        select (Func<byte[], byte[]>)(b => Replace(b, at, (byte)value)),
        from at in Gen.Choose(0, Original.Length - 1)
        from length in Gen.Choose(1, 400)
        select (Func<byte[], byte[]>)(b => Cut(b, at, length)),
        from line in Gen.Choose(0, 400)
        from target in Gen.Choose(0, 400)
        select (Func<byte[], byte[]>)(b => SwapLines(b, line, target)));

    [Fact]
    public void Parse_MutatedSample_NeverThrows()
    {
        var property = Prop.ForAll(
            Mutation.ListOf(3).ToArbitrary(),
            mutations =>
            {
                var bytes = mutations.Aggregate(Original, (b, mutate) => mutate(b));
                var parsed = SystemFile.Parse(bytes, Samples.Uc4Path);
                Assert.Equal(parsed.IsOk, parsed.Problems.Count == 0);
                Assert.All(parsed.Problems, p => Assert.True(p.Position.Line > 0 && p.Text.Ja.Length > 0));
                if (parsed.IsOk) Assert.NotEmpty(Guideline.Analyse(parsed.Value).Risks);
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), property);
    }

    private static byte[] Insert(byte[] bytes, int at, byte[] piece) =>
        [.. bytes[..Math.Min(at, bytes.Length)], .. piece, .. bytes[Math.Min(at, bytes.Length)..]];

    private static byte[] Replace(byte[] bytes, int at, byte value)
    {
        var copy = bytes.ToArray();
        if (copy.Length > 0) copy[at % copy.Length] = value;
        return copy;
    }

    private static byte[] Cut(byte[] bytes, int at, int length) => at >= bytes.Length
        ? bytes
        : [.. bytes[..at], .. bytes[Math.Min(at + length, bytes.Length)..]];

    private static byte[] SwapLines(byte[] bytes, int a, int b)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        (lines[a % lines.Length], lines[b % lines.Length]) = (lines[b % lines.Length], lines[a % lines.Length]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
