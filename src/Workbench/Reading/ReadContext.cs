using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>Where the problems of one file go, under the codes of its kind of file.</summary>
/// <param name="problems">The file's problems.</param>
/// <param name="prefix">First part of every code, such as <c>SYS</c>.</param>
internal sealed class ReadContext(YamlProblems problems, string prefix)
{
    public YamlProblems Problems => problems;

    public void Add(
        int code, YamlPosition at, LocalisedText what, string came, LocalisedText expected, string? nearest = null) =>
        problems.Add(
            string.Create(CultureInfo.InvariantCulture, $"{prefix}-{code:00}"), at, what, came, expected, nearest);

    /// <summary>A list, a group of keys or a single value where another form must stand.</summary>
    public void WrongForm(YamlNode node, LocalisedText expected) => Add(
        ReadCodes.WrongForm, node.Position, new("値の形が違います。", "The value has the wrong form."), Form(node), expected);

    private static string Form(YamlNode node) => node switch
    {
        YamlMapping => "name: value …",
        YamlSequence => "- …",
        YamlScalar { IsNull: true } => "",
        YamlScalar scalar => scalar.Text,
        _ => "",
    };
}
