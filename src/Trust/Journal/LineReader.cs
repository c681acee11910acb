namespace Yuimori.Trust.Journal;

/// <summary>Reads lines as bytes, none longer than a limit: a file of one endless line must not fill memory.</summary>
internal sealed class LineReader(Stream stream, int lineBytesMax)
{
    private readonly byte[] _buffer = new byte[Math.Max(64 * 1024, lineBytesMax + 1)];
    private int _begin;
    private int _end;

    /// <summary>Why the last read gave nothing although bytes are left; null at a clean end.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The next line without its newline; valid until the next call.</summary>
    /// <returns>False at the end, or at what is no line (see <see cref="Trouble"/>).</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var scanned = 0;
        while (true)
        {
            var newline = _buffer.AsSpan(_begin + scanned, _end - _begin - scanned).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                line = _buffer.AsSpan(_begin, scanned + newline);
                _begin += scanned + newline + 1;
                return true;
            }

            scanned = _end - _begin;
            if (scanned > lineBytesMax) return Fail($"a line is longer than {lineBytesMax} bytes", out line);
            if (!Fill()) return scanned == 0 ? Fail(null, out line) : Fail("the last line has no end", out line);
        }
    }

    private bool Fill()
    {
        if (_begin > 0)
        {
            _buffer.AsSpan(_begin, _end - _begin).CopyTo(_buffer);
            (_begin, _end) = (0, _end - _begin);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    private bool Fail(string? trouble, out ReadOnlySpan<byte> line)
    {
        Trouble = trouble;
        line = default;
        return false;
    }
}
