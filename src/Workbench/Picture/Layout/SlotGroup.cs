namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The slots of one band, or of one zone of it, each with a card or empty.</summary>
internal sealed class SlotGroup(int firstRow, int rows, int firstColumn, int columns)
{
    private readonly string?[] _slots = new string?[rows * columns];

    public int Count => _slots.Length;

    public int FirstRow => firstRow;

    public int LastRow => firstRow + rows - 1;

    /// <summary>Twice the middle of its columns.</summary>
    public int Centre => (2 * firstColumn) + columns - 1;

    public string? this[int row, int column]
    {
        get => _slots[(row * columns) + column];
        set => _slots[(row * columns) + column] = value;
    }

    public string? this[int index] => _slots[index];

    public IEnumerable<KeyValuePair<string, Slot>> Placed => _slots
        .Select((id, index) => (id, index))
        .Where(pair => pair.id is not null)
        .Select(pair => KeyValuePair.Create(pair.id!, SlotAt(pair.index)));

    public Slot SlotAt(int index) => new(firstRow + (index / columns), firstColumn + (index % columns));

    public void Swap(int one, int other) => (_slots[one], _slots[other]) = (_slots[other], _slots[one]);

    /// <summary>Puts cards into its rows, the same number into each, centred.</summary>
    public void Fill(IReadOnlyList<string> ids)
    {
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            var count = Math.Min((ids.Count - next + (rows - row) - 1) / (rows - row), columns);
            var start = (columns - count) / 2;
            for (var column = 0; column < count; column++)
            {
                this[row, start + column] = ids[next++];
            }
        }
    }

    /// <summary>
    /// One sweep of the barycentre method: cards of a single row are sorted by the mean column of their neighbours.
    /// Bands of several rows keep the model's order here; the search moves them.
    /// </summary>
    public void SortByNeighbours(Wires wires, IReadOnlyList<SlotGroup> groups)
    {
        if (rows != 1)
        {
            return;
        }

        var where = groups.SelectMany(group => group.Placed).ToDictionary(pair => pair.Key, pair => pair.Value.Column);
        var taken = Enumerable.Range(0, Count).Where(index => _slots[index] is not null).ToList();
        var sorted = taken
            .Select(index => _slots[index]!)
            .OrderBy(id => wires.MeanOf(id, neighbour => where[neighbour]) ?? where[id])
            .ToList();
        for (var at = 0; at < taken.Count; at++)
        {
            _slots[taken[at]] = sorted[at];
        }
    }
}
