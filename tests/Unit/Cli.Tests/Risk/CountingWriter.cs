using System.Text;

namespace Yuimori.Cli.Tests.Risk;

/// <summary>Counts lines and keeps nothing.</summary>
internal sealed class CountingWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public int Lines { get; private set; }

    public override void Write(char value) => Lines += value == '\n' ? 1 : 0;

    public override void Write(char[] buffer, int index, int count) => Lines += buffer.AsSpan(index, count).Count('\n');
}
