using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Checking;

/// <summary>What every check of a System file needs: who exists, and where problems go.</summary>
internal sealed class CheckContext
{
    // 20,000 comparisons a file; stops thousands of unknown ids from being compared with thousands of known ones.
    private const int ComparisonsMax = 20_000;

    private readonly ReadContext _read;
    private readonly Dictionary<string, RawComponent> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlPosition> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RawAsset> _assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlPosition> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlPosition> _countermeasures = new(StringComparer.Ordinal);
    private int _comparisons;

    public CheckContext(RawSystem raw, ReadContext read)
    {
        _read = read;
        foreach (var component in raw.Components)
        {
            if (Claim(component.Id, _ids)) _components.Add(component.Id.Value, component);
        }

        foreach (var link in raw.Links ?? []) Claim(link.Id, _ids);
        foreach (var zone in raw.Zones ?? []) Claim(zone.Id, _zones);
        foreach (var measure in raw.Countermeasures ?? []) Claim(measure.Id, _countermeasures);
        var assetIds = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
        foreach (var asset in raw.Assets ?? [])
        {
            if (Claim(asset.Id, assetIds)) _assets.Add(asset.Id.Value, asset);
        }
    }

    public void Add(
        int code, YamlPosition at, LocalisedText what, string came, LocalisedText expected, string? nearest = null) =>
        _read.Add(code, at, what, came, expected, nearest);

    /// <summary>Notes an id as taken; a second one is a problem.</summary>
    public bool Claim(At<string> id, Dictionary<string, YamlPosition> taken)
    {
        if (taken.TryAdd(id.Value, id.Position)) return true;
        var first = taken[id.Value];
        Add(
            CheckCodes.DuplicateId, id.Position,
            new($"同じIDが2回使われています（1回目は{first.Line}行目）。", $"The id is used twice (first on line {first.Line})."),
            id.Value, new("ほかと重ならないID", "an id that nothing else has"));
        return false;
    }

    /// <summary>The Component that an id names, or null after a problem.</summary>
    public RawComponent? Component(At<string> id)
    {
        if (_components.TryGetValue(id.Value, out var found)) return found;
        Add(
            CheckCodes.UnknownComponent, id.Position,
            new("このIDの構成要素はありません。", "No Component has this id."), id.Value,
            new("componentsにあるID", "an id that stands under components"),
            Nearest(id.Value, _components.Keys));
        return null;
    }

    /// <summary>The Component that an id names if it has a role, or null after a problem.</summary>
    public RawComponent? Component(At<string> id, ComponentRole role)
    {
        if (Component(id) is not { } found) return null;
        if (found.Role?.Value == role) return found;
        var word = SystemWords.Role.WordOf(role);
        var candidates = _components.Values.Where(c => c.Role?.Value == role).Select(c => c.Id.Value);
        Add(
            CheckCodes.WrongRole, id.Position,
            new("この構成要素の役割がここに合いません。", "This Component has another role."),
            $"{id.Value} (role: {SystemWords.Role.WordOf(found.Role?.Value ?? ComponentRole.None)})",
            new($"role: {word} の構成要素", $"a Component with role: {word}"), Nearest(id.Value, candidates));
        return null;
    }

    /// <summary>The zone that an id names, or null after a problem.</summary>
    public string? Zone(At<string>? id)
    {
        if (id is null || _zones.ContainsKey(id.Value)) return id?.Value;
        Add(
            CheckCodes.UnknownZone, id.Position, new("このIDのゾーンはありません。", "No zone has this id."), id.Value,
            new("zonesにあるID", "an id that stands under zones"), Nearest(id.Value, _zones.Keys));
        return null;
    }

    /// <summary>The Component or Link that an id names; a problem when there is none.</summary>
    public string Place(At<string> id)
    {
        if (_ids.ContainsKey(id.Value)) return id.Value;
        Add(
            CheckCodes.UnknownPlace, id.Position,
            new("このIDの構成要素も接続もありません。", "No Component and no Link has this id."), id.Value,
            new("componentsまたはlinksにあるID", "an id that stands under components or links"),
            Nearest(id.Value, _ids.Keys));
        return id.Value;
    }

    /// <summary>Risk ids, their places checked. Whether their rules exist is known only when the threats are.</summary>
    public IReadOnlyList<RiskSelector> Risks(IReadOnlyList<At<RiskSelector>>? risks)
    {
        foreach (var risk in risks ?? [])
        {
            if (risk.Value.Where is { } where) Place(new At<string>(where, risk.Position));
        }

        RefuseRepeats(risks ?? [], static r => r.ToString());
        return [.. (risks ?? []).Select(r => r.Value)];
    }

    /// <summary>Countermeasures of this file; a problem for each that is not.</summary>
    public IReadOnlyList<string> Countermeasures(IReadOnlyList<At<string>>? ids)
    {
        foreach (var id in (ids ?? []).Where(i => !_countermeasures.ContainsKey(i.Value)))
        {
            Add(
                CheckCodes.UnknownCountermeasure, id.Position,
                new("このIDの対策はありません。", "No countermeasure has this id."), id.Value,
                new("countermeasuresにあるID", "an id that stands under countermeasures"),
                Nearest(id.Value, _countermeasures.Keys));
        }

        RefuseRepeats(ids ?? [], static i => i);
        return [.. (ids ?? []).Select(i => i.Value)];
    }

    /// <summary>The asset that an id names, or null after a problem.</summary>
    public RawAsset? Asset(At<string> id)
    {
        if (_assets.TryGetValue(id.Value, out var found)) return found;
        Add(
            CheckCodes.UnknownAsset, id.Position, new("このIDの守るべきものはありません。", "No asset has this id."), id.Value,
            new("assetsにあるID", "an id that stands under assets"), Nearest(id.Value, _assets.Keys));
        return null;
    }

    /// <summary>The same value twice in one list.</summary>
    public void RefuseRepeats<T>(IEnumerable<At<T>> items, Func<T, string> word)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (seen.Add(word(item.Value))) continue;
            Add(
                CheckCodes.Repeated, item.Position, new("同じものが2回書かれています。", "The same stands twice."),
                word(item.Value), new("1回だけ", "it once"));
        }
    }

    /// <summary>The nearest of some words; none once the file has had its share of comparisons.</summary>
    public string? Nearest(string came, IEnumerable<string> words)
    {
        var compared = words.Take(Math.Max(0, ComparisonsMax - _comparisons)).ToList();
        _comparisons += compared.Count;
        return _read.Problems.IsFull ? null : NearestWord.Find(came, compared);
    }

    public static ComponentId IdOf(At<string> id) => ComponentId.Of(id.Value);
}
