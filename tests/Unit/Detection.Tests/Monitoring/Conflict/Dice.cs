namespace Yuimori.Detection.Tests.Monitoring.Conflict;

/// <summary>Choices drawn from one number, so that a failing case can be shrunk and run again.</summary>
internal sealed class Dice(int number)
{
    private uint _state = ((uint)number * 2_654_435_761) | 1;

    public int Next(int sides)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)((_state >> 4) % (uint)sides);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    public T Take<T>(List<T> from)
    {
        var at = Next(from.Count);
        var taken = from[at];
        from.RemoveAt(at);
        return taken;
    }
}
