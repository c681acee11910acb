using System.Text;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>The tables of a reference page, made of what the parser reads.</summary>
internal static class ReferenceTables
{
    public static void Add(StringBuilder page, string title, IReadOnlyList<FieldInfo> fields)
    {
        page.Append("\n## ").Append(title);
        page.Append("\n\n| key | example | meaning | values |\n| --- | --- | --- | --- |\n");
        foreach (var field in fields)
        {
            var name = field.IsRequired ? $"**{field.Name}**" : field.Name;
            string[] cells = [name, $"`{field.Example}`", $"{field.About.En} / {field.About.Ja}", Values(field.Shape)];
            page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }
    }

    private static string Values(Shape shape) => shape switch
    {
        IExpectation scalar => Cell(scalar.Expected),
        IListOf list => Values(list.Item),
        _ => "",
    };

    private static string Cell(LocalisedText text) => text.En.Replace("|", "\\|", StringComparison.Ordinal);
}
