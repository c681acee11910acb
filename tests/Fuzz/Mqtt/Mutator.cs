namespace Yuimori.Fuzz.Mqtt;

/// <summary>Makes new inputs of known ones: changes, cuts, repeats and joins, from a seed.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> corpus)
{
    private static readonly byte[] s_interesting = [0, 1, 2, 0x7F, 0x80, 0xFF, 0x23, 0x26, 0x2B, 0x2F, 0x0B, 0xC0];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var bytes = corpus[_random.Next(corpus.Count)].ToList();
        for (var i = _random.Next(1, 6); i > 0; i--)
            Change(bytes);
        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = bytes.Count == 0 ? 0 : _random.Next(bytes.Count);
        switch (_random.Next(6))
        {
            case 0 when bytes.Count > 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1 when bytes.Count > 0:
                bytes[at] = s_interesting[_random.Next(s_interesting.Length)];
                break;
            case 2 when bytes.Count > 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 3 when bytes.Count > 0:
                bytes.RemoveRange(at, _random.Next(bytes.Count - at));
                break;
            case 4:
                bytes.Insert(at, (byte)_random.Next(256));
                break;
            default:
                if (bytes.Count < 2000)
                    bytes.AddRange(corpus[_random.Next(corpus.Count)]);
                break;
        }
    }
}
