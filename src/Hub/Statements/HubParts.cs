using System.Collections.Concurrent;
using Yuimori.Kernel.Results;

namespace Yuimori.Hub.Statements;

/// <summary>
/// What the hub is made of and whether it works: a part that fails is shown as failed, never dropped.
/// </summary>
internal sealed class HubParts
{
    private readonly ConcurrentDictionary<string, Error?> _parts = new(StringComparer.Ordinal);

    /// <summary>Every part with its error; null when it works.</summary>
    public IReadOnlyDictionary<string, Error?> All => _parts;

    /// <summary>Whether every part works.</summary>
    public bool AllWork => _parts.Values.All(static error => error is null);

    public void Works(string part) => _parts[part] = null;

    public void Failed(string part, Error error) => _parts[part] = error;
}
