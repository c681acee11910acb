using System.Text;

namespace Yuimori.Cli.Tests.Risk;

/// <summary>So many bytes without a line end, then a text.</summary>
internal sealed class EndlessLine(long length, string then) : ReadOnlyInput
{
    private readonly MemoryStream _then = new(Encoding.UTF8.GetBytes(then));
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0) return _then.Read(buffer);
        var count = (int)Math.Min(_left, buffer.Length);
        buffer[..count].Fill((byte)'A');
        _left -= count;
        return count;
    }
}
