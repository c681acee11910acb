using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Steps;

/// <summary>Cells that several steps have.</summary>
internal static class Cells
{
    public static LocalisedText None { get; } = LocalisedText.Same("–");

    public static LocalisedText Id(object? id) => id is null ? None : LocalisedText.Same(id.ToString()!);

    public static LocalisedText Number(decimal value) =>
        LocalisedText.Same(value.ToString("0.00", CultureInfo.InvariantCulture));

    public static LocalisedText Count(int value) => LocalisedText.Same(value.ToString(CultureInfo.InvariantCulture));

    public static LocalisedText Day(DateOnly? day) => Id(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static LocalisedText Join(IEnumerable<LocalisedText> texts)
    {
        var all = texts.ToList();
        return all.Count == 0
            ? None
            : new(string.Join("、", all.Select(t => t.Ja)), string.Join(", ", all.Select(t => t.En)));
    }

    public static LocalisedText Band(CrssBand band) => band switch
    {
        CrssBand.Critical => LocalisedText.Same("▲▲ Critical"),
        CrssBand.Major => LocalisedText.Same("▲ Major"),
        _ => LocalisedText.Same("△ Minor"),
    };
}
