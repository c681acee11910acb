namespace Yuimori.Cli.Risk;

/// <summary>Reads lines of any stream in bounded memory. LF or CRLF ends a line; the last one needs neither.</summary>
/// <param name="stream">What to read.</param>
/// <param name="beforeRead">Called before every read, which may wait: whatever is ready should be shown by
/// then.</param>
internal sealed class LineReader(Stream stream, Action beforeRead)
{
    /// <summary>A longer line is skipped: a stream without line ends would otherwise fill the memory.</summary>
    public const int LineBytesMax = 1024;

    private const int BufferBytes = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;
    private bool _skipping;
    private bool _ended;

    /// <summary>The number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">Without its end; valid until the next call. Empty when it is too long.</param>
    /// <param name="isTooLong">Whether it exceeds <see cref="LineBytesMax"/>.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = rest.IndexOf((byte)'\n');
            if (length >= 0 || (_ended && (rest.Length > 0 || _skipping)))
            {
                Take(rest[..(length < 0 ? rest.Length : length)], out line, out isTooLong);
                _start += length < 0 ? rest.Length : length + 1;
                return true;
            }

            if (_ended)
            {
                line = [];
                isTooLong = false;
                return false;
            }

            Fill(rest);
        }
    }

    private void Take(Span<byte> found, out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        Number++;
        isTooLong = _skipping || found.Length > LineBytesMax;
        _skipping = false;
        if (found is [.., (byte)'\r']) found = found[..^1];
        line = isTooLong ? [] : found;
    }

    private void Fill(Span<byte> rest)
    {
        if (rest.Length > LineBytesMax)
        {
            _skipping = true;
            rest = [];
        }

        rest.CopyTo(_buffer);
        (_start, _end) = (0, rest.Length);
        beforeRead();
        var read = stream.Read(_buffer.AsSpan(_end));
        _ended = read == 0;
        _end += read;
    }
}
