
namespace Yuimori.Workbench.Sheet;

/// <summary>A product that is judged (column 13, 実現製品).</summary>
/// <param name="Id">Its id, in the form of every id; never changes.</param>
/// <param name="Maker">Who makes it; null: not said yet.</param>
/// <param name="Name">What it is called; null: not said yet.</param>
/// <param name="Version">Which version was judged; null: not said yet.</param>
public sealed record SheetProduct(string Id, string? Maker, string? Name, string? Version)
{
    /// <summary>Maker, name and version in one line; the id while nothing is known.</summary>
    public string Label
    {
        get
        {
            var parts = new[] { Maker, Name, Version }.Where(p => !string.IsNullOrEmpty(p)).ToList();
            return parts.Count == 0 ? Id : string.Join(' ', parts);
        }
    }
}
