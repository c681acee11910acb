using System.CommandLine;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Picture;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design picture FILE</c>.</summary>
internal static class PictureVerb
{
    // A file is scrolled, a page is not: more is written than a page shows.
    private const int CalloutsMax = 20;

    public static Command Create()
    {
        var inputs = new DesignInputs();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "SVG file to write (default: <system>.svg) / 出力するSVGファイル",
        };
        var callouts = new Option<string>("--callouts")
        {
            Description = "none | threats | all / 図に書き込む脅威と対策",
            DefaultValueFactory = static _ => "all",
        };
        callouts.AcceptOnlyFromAmong("none", "threats", "all");
        var focus = new Option<string?>("--focus")
        {
            Description = "draw this component or link and its neighbours / この構成要素・接続とその隣だけを描く",
        };
        var overview = new Option<bool>("--overview")
        {
            Description = "one card a group, also for a small system / 小さいシステムでも、まとめて描く",
        };
        var command = new Command("picture", "draw the system as one SVG file / システムを1つのSVGに描く")
        {
            output, callouts, focus, overview,
        };
        inputs.AddTo(command);
        command.SetAction(parsed => DesignRun.With(parsed, inputs, (result, _, catalogue) =>
        {
            var view = new PictureView
            {
                Notes = NotesOf(parsed.GetValue(callouts)!),
                Focus = parsed.GetValue(focus),
                Overview = parsed.GetValue(overview),
                MeasureNames = measure => PictureMeasureName.Of(catalogue, measure),
            };
            if (view.Focus is { } id && !SystemPicture.Has(result.Model, id))
                return DesignRun.Refuse(parsed, inputs, Unknown(id), ExitCodes.Usage);
            var svg = PictureRenderer.Render(
                SystemPicture.Of(result, view),
                inputs.Language(parsed),
                new PictureOptions
                {
                    CalloutsPerCardMax = CalloutsMax,
                    CalloutsPerLinkMax = CalloutsMax,
                    ShowEmptyBands = view.Focus is null,
                });
            return DesignRun.Save(parsed, inputs, parsed.GetValue(output) ?? $"{result.Model.Id}.svg", svg);
        }));
        return command;
    }

    private static PictureNotes NotesOf(string word) => word switch
    {
        "none" => PictureNotes.None,
        "threats" => PictureNotes.Threats,
        _ => PictureNotes.All,
    };

    private static LocalisedText Unknown(string id) => new(
        $"「{id}」という構成要素も接続も、このシステムファイルにありません。"
            + "--focus には components か links の id を指定してください。",
        $"This System file has neither a component nor a link with the id \"{id}\". "
            + "Give --focus an id of components or links.");
}
