using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Foreign;

namespace Yuimori.Workbench.Exchange.Losses;

/// <summary>
/// Walks a foreign file after it was read, and lists everything that no reader used. A reader that forgets a field
/// cannot lose it silently: it ends up here.
/// </summary>
internal static class Unread
{
    /// <summary>Lists what is unused.</summary>
    /// <param name="root">The file.</param>
    /// <param name="file">Its name.</param>
    /// <param name="why">The reason of a path; null: <see cref="Reasons.NoPlace"/>.</param>
    /// <param name="losses">Where it goes.</param>
    public static void Collect(ForeignNode root, string file, Func<string, LocalisedText?> why, LossList losses) =>
        Walk(root, "", file, why, losses);

    private static void Walk(
        ForeignNode node, string path, string file, Func<string, LocalisedText?> why, LossList losses)
    {
        if (node.IsEmpty) return;
        if (!node.IsUsed || node is ForeignValue)
        {
            if (!node.IsUsed)
                losses.Add(path, $"{Path.GetFileName(file)}:{node.Position}", why(path) ?? Reasons.NoPlace, node.Count);
            return;
        }

        if (node is ForeignList list)
        {
            foreach (var item in list.Items) Walk(item, path + "[]", file, why, losses);
        }
        else if (node is ForeignMap map)
        {
            foreach (var entry in map.Entries) Walk(entry.Value, Below(path, entry.Key), file, why, losses);
        }
    }

    /// <summary>Groups whose keys are names that a person gave, so that a path says <c>*</c> instead of each.</summary>
    private static readonly HashSet<string> Named = new(
        [
            "data_assets", "technical_assets", "communication_links", "trust_boundaries", "shared_runtimes",
            "individual_risk_categories", "custom_risk_categories", "risks_identified", "risk_tracking", "questions",
            "abuse_cases", "security_requirements",
        ],
        StringComparer.Ordinal);

    private static string Below(string path, string key)
    {
        key = YamlProblems.Visible(key);
        if (path.Length == 0) return key;
        if (Named.Contains(path[(path.LastIndexOf('.') + 1)..])) return path + ".*";
        return key.StartsWith("KeyValueOf", StringComparison.Ordinal) ? path : $"{path}.{key}";
    }
}
