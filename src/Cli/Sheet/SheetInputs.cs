using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Cli.Design;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Cli.Sheet;

/// <summary>What every <c>sheet</c> command takes.</summary>
internal sealed class SheetInputs
{
    /// <summary>System file, guideline, language.</summary>
    public DesignInputs Design { get; } = new();

    /// <summary>The sheet file.</summary>
    public Option<string?> Sheet { get; } = new("--sheet")
    {
        Description = "sheet file (default: x.sheet.yaml beside x.system.yaml) / 評価シートのファイル",
    };

    private readonly Option<string[]> _components = Many("--component", "Components or Links / 構成要素・接続のID");
    private readonly Option<string[]> _points = Many("--point", "key points, KP-13 to KP-21 / 要点");
    private readonly Option<string[]> _classes = Many(
        "--risk-class", string.Join(", ", SheetWords.Class.Words) + " / リスク分類");

    private readonly Option<string[]> _threats = Many("--threat", "TH-01 to TH-11 / 脅威");
    private readonly Option<string[]> _phases = Many(
        "--phase", string.Join(", ", SheetWords.Phase.Words) + " / 時期");

    /// <summary>Adds what all commands take.</summary>
    public SheetInputs AddTo(Command command)
    {
        Design.AddTo(command);
        command.Options.Add(Sheet);
        return this;
    }

    /// <summary>Adds what narrows the rows.</summary>
    public void AddFilterTo(Command command)
    {
        foreach (var option in new[] { _components, _points, _classes, _threats, _phases }) command.Options.Add(option);
    }

    /// <summary>The sheet file's path.</summary>
    public string SheetPath(ParseResult parsed) =>
        parsed.GetValue(Sheet) ?? SheetFile.PathBeside(parsed.GetValue(Design.File)!);

    /// <summary>The rows asked for; null after a word that is not known, which was said.</summary>
    public SheetFilter? Filter(ParseResult parsed, EvaluationSheet sheet)
    {
        var words = new SheetArguments(parsed, this, sheet);
        var filter = new SheetFilter
        {
            Components = words.Places(_components),
            Points = words.Points(_points),
            Classes = words.Classes(_classes),
            Threats = words.Threats(_threats),
            Phases = words.Phases(_phases),
        };
        return words.IsOk ? filter : null;
    }

    /// <summary>The wishes asked for; the sheet file's where nothing is asked; null after an unknown word.</summary>
    public SheetWishes? Wishes(ParseResult parsed, EvaluationSheet sheet, Option<int> wanted)
    {
        var words = new SheetArguments(parsed, this, sheet);
        var stored = sheet.Answers.Wishes;
        IReadOnlyDictionary<T, int> Or<T>(Dictionary<T, int> asked, IReadOnlyDictionary<T, int> known)
            where T : notnull => asked.Count > 0 ? asked : known;
        var wishes = new SheetWishes
        {
            Components = Or(words.Weights(_components, words.Place), stored.Components),
            Points = Or(words.Weights(_points, words.Point), stored.Points),
            Classes = Or(words.Weights(_classes, words.Class), stored.Classes),
            Phases = Or(words.Weights(_phases, words.Phase), stored.Phases),
            Wanted = parsed.GetResult(wanted) is { Implicit: false }
                ? (SheetLevel)parsed.GetValue(wanted)
                : stored.Wanted,
        };
        return words.IsOk ? wishes : null;
    }

    /// <summary>Adds what a buyer says: each with a weight, such as <c>KP-16=3</c>.</summary>
    public Option<int> AddWishesTo(Command command)
    {
        foreach (var option in new[] { _components, _points, _classes, _phases })
        {
            option.Description += $"; weight by =1 to ={SheetWishes.WeightMax} / 「=3」のように重みを付けられる";
            command.Options.Add(option);
        }

        var wanted = new Option<int>("--wanted")
        {
            Description = "level below which an answer is a gap: 10 or 5 / 求める水準",
            DefaultValueFactory = static _ => 10,
        };
        wanted.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is not (10 or 5)) result.AddError("--wanted: 10 | 5");
        });
        command.Options.Add(wanted);
        return wanted;
    }

    private static Option<string[]> Many(string name, string about) => new(name)
    {
        Description = about,
        AllowMultipleArgumentsPerToken = false,
    };
}
