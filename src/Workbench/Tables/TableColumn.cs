using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Id">Its id; never changes with the language.</param>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumber">Whether its cells are decimal numbers.</param>
public sealed record TableColumn(string Id, LocalisedText Name, bool IsNumber = false)
{
    internal static TableColumn Of(string id, string ja, string en, bool isNumber = false) =>
        new(id, new LocalisedText(ja, en), isNumber);
}
