using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Design;

/// <summary>What every <c>design</c> command takes.</summary>
internal sealed class DesignInputs
{
    private readonly Option<string> _language = CommandText.LanguageOption();

    /// <summary>The System file.</summary>
    public Argument<string> File { get; } = new("file") { Description = "*.system.yaml" };

    /// <summary>The folder of the guideline and its rules.</summary>
    public Option<string> Guideline { get; } = new("--guideline")
    {
        Description = "folder of the guideline data and rules / ガイドラインデータとルールのフォルダー",
        DefaultValueFactory = static _ => GuidelineCatalogue.DefaultDirectory,
    };

    /// <summary>Folders of the user's own rules.</summary>
    public Option<string[]> Rules { get; } = RulesOption();

    /// <summary>Creates <c>--rules DIR</c>, which may be said several times.</summary>
    public static Option<string[]> RulesOption() => new("--rules")
    {
        Description = "folder of your own threat rules, repeatable / 自分の脅威ルールのフォルダー（複数可）",
        DefaultValueFactory = static _ => [],
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(File);
        command.Options.Add(Guideline);
        command.Options.Add(Rules);
        command.Options.Add(_language);
    }

    public Language Language(ParseResult parsed) => CommandText.Parse(parsed.GetValue(_language));
}
