using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Checklists.Reading;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists;

/// <summary>The checklists of the guideline. If one is wrong, none is used.</summary>
public sealed class ChecklistSet
{
    /// <summary>First part of the codes of its problems.</summary>
    public const string CodePrefix = "CHECK";

    /// <summary>200 files; stops a wrong folder (a home directory, say) from being read to its end.</summary>
    public const int FilesMax = 200;

    private readonly Dictionary<string, ChecklistItem> _items;

    internal ChecklistSet(IReadOnlyList<Checklist> checklists, IReadOnlyList<AnswerConflict> conflicts)
    {
        (Checklists, Conflicts) = (checklists, conflicts);
        _items = checklists.SelectMany(c => c.Items).ToDictionary(i => i.Id, StringComparer.Ordinal);
    }

    /// <summary>The checklists, by id.</summary>
    public IReadOnlyList<Checklist> Checklists { get; }

    /// <summary>Answers that cannot both be true.</summary>
    public IReadOnlyList<AnswerConflict> Conflicts { get; }

    /// <summary>Every item, checklist by checklist.</summary>
    public IEnumerable<ChecklistItem> Items => Checklists.SelectMany(c => c.Items);

    /// <summary>The checklist with an id, or null.</summary>
    public Checklist? Find(string id) => Checklists.FirstOrDefault(c => c.Id == id);

    /// <summary>The item with an id, or null.</summary>
    public ChecklistItem? FindItem(string id) => _items.GetValueOrDefault(id);

    /// <summary>Loads every <c>*.yaml</c> of the folder <c>checklists</c> of a guideline.</summary>
    /// <param name="catalogue">The guideline that items refer to.</param>
    /// <param name="directory">Folder of the guideline; the default one when null.</param>
    public static Checked<ChecklistSet> Load(GuidelineCatalogue catalogue, string? directory = null)
    {
        var folder = Path.Combine(directory ?? GuidelineCatalogue.DefaultDirectory, "checklists");
        var builder = new ChecklistSetBuilder(catalogue);
        foreach (var path in Files(folder)) builder.Add(YamlReader.ReadFile(path), path);
        return builder.Build(folder);
    }

    /// <summary>Reads one checklist in memory; what it names must stand in it or in the guideline.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="path">Its name in problems; the checklist's id must equal the file's name.</param>
    /// <param name="catalogue">The guideline that it refers to.</param>
    public static Checked<ChecklistSet> Parse(ReadOnlySpan<byte> bytes, string path, GuidelineCatalogue catalogue)
    {
        var builder = new ChecklistSetBuilder(catalogue);
        builder.Add(YamlReader.Read(bytes, path), path);
        return builder.Build(path);
    }

    private static IReadOnlyList<string> Files(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, "*.yaml").Take(FilesMax + 1).ToList();
            return files.Count > FilesMax ? [] : [.. files.Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
