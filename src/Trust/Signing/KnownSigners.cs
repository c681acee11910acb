using System.Diagnostics.CodeAnalysis;

namespace Yuimori.Trust.Signing;

/// <summary>
/// Headers already checked, by their exact text: importing a certificate and building its chain costs ten times a
/// verification. Two generations, so that it stays bounded and what is in use stays.
/// </summary>
internal sealed class KnownSigners
{
    /// <summary>
    /// 512 in each generation; only certificates of our own CA get in, so more are needed only by a member that floods
    /// us with spellings of its header, and it must not fill memory.
    /// </summary>
    public const int GenerationMax = 512;

    private readonly Lock _turn = new();
    private Dictionary<string, KnownSigner> _young = new(StringComparer.Ordinal);
    private Dictionary<string, KnownSigner> _old = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_turn) return _young.Count + _old.Count;
        }
    }

    public bool TryGet(ReadOnlySpan<char> header, [NotNullWhen(true)] out KnownSigner? signer)
    {
        lock (_turn)
        {
            if (_young.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(header, out signer)) return true;
            if (!_old.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(header, out signer)) return false;
            Keep(header.ToString(), signer);
            return true;
        }
    }

    public void Add(ReadOnlySpan<char> header, KnownSigner signer)
    {
        lock (_turn) Keep(header.ToString(), signer);
    }

    private void Keep(string header, KnownSigner signer)
    {
        if (_young.Count >= GenerationMax) (_old, _young) = (_young, new(StringComparer.Ordinal));
        _young[header] = signer;
    }
}
