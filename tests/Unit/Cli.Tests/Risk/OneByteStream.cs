namespace Yuimori.Cli.Tests.Risk;

/// <summary>Gives one byte at each read, as the slowest pipe would.</summary>
internal sealed class OneByteStream(byte[] bytes, Action? beforeRead = null) : ReadOnlyInput
{
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        beforeRead?.Invoke();
        if (_at == bytes.Length) return 0;
        buffer[0] = bytes[_at++];
        return 1;
    }
}
