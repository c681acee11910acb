using System.Globalization;
using System.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Risk;

/// <summary>
/// Collects rows and writes them in large pieces, since the console's writer flushes at every call. No field ever needs
/// quotes: a vector that was accepted holds letters, digits, colons, slashes, points and parentheses only.
/// </summary>
internal sealed class RowWriter(TextWriter output)
{
    private const int BufferChars = 32 * 1024;

    // The longest row: a vector of 256 characters and some numbers.
    private const int RowCharsMax = 1024;

    private readonly char[] _buffer = new char[BufferChars];
    private int _length;

    public void Line(string text)
    {
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
        EndRow();
    }

    public RowWriter Vector(ReadOnlySpan<byte> ascii)
    {
        Ascii.ToUtf16(ascii, _buffer.AsSpan(_length), out var written);
        _length += written;
        return this;
    }

    public RowWriter Field(ReadOnlySpan<char> text)
    {
        Put(',');
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    public RowWriter Field(CvssScore score)
    {
        var (ones, tenths) = Math.DivRem(score.Tenths, 10);
        Put(',');
        if (ones > 9) Put('1');
        Put((char)('0' + (ones % 10)));
        Put('.');
        Put((char)('0' + tenths));
        return this;
    }

    public RowWriter Field(CvssScore? score) => score is { } known ? Field(known) : Field("");

    public RowWriter Field(decimal value)
    {
        Put(',');
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        return this;
    }

    public void EndRow()
    {
        Put('\n');
        if (_length > BufferChars - RowCharsMax) Flush();
    }

    public void Flush()
    {
        if (_length == 0) return;
        output.Write(_buffer, 0, _length);
        output.Flush();
        _length = 0;
    }

    private void Put(char c) => _buffer[_length++] = c;
}
