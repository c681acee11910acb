using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Threats;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Drafts;

/// <summary>A draft and what its analysis says.</summary>
/// <param name="File">The System file's text.</param>
/// <param name="Problems">What must be mended first; empty when there is a result.</param>
/// <param name="Result">The analysis; null: the file has problems.</param>
/// <param name="Rules">The rules that it was made with.</param>
public sealed record DraftView(
    DraftFile File, IReadOnlyList<YamlProblem> Problems, DesignResult? Result, RuleSet Rules)
{
    /// <summary>Its name.</summary>
    public string Name => File.Name.Value;

    /// <summary>The address that its pages begin with.</summary>
    public string Href => "/design/drafts/" + Name;

    /// <summary>Whether nothing is written in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(File.Text);
}
