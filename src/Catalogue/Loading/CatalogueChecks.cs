using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Loading;

/// <summary>What no schema of a single file can see.</summary>
internal static class CatalogueChecks
{
    /// <summary>Every problem of all files together.</summary>
    public static IEnumerable<YamlProblem> All(IReadOnlyList<GuidelineFile> files) =>
    [
        .. IdCheck.Run(files),
        .. ReferenceCheck.Run(files),
        .. LanguageCheck.Run(files),
        .. SourceCheck.Run(files),
        .. EvidenceCheck.Run(files),
        .. CrosswalkCheck.Run(files),
        .. SheetCheck.Run(files),
    ];

    public static YamlProblem Problem(
        string code, GuidelineFile file, YamlNode at, LocalisedText what, string came, LocalisedText expected,
        string? nearest = null) =>
        new(code, file.Name, at.Position, what, YamlProblems.Visible(came), expected, nearest);
}
