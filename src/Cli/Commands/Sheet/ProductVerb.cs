using System.CommandLine;
using Yuimori.Cli.Commands.Design;
using Yuimori.Cli.Sheet;
using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Cli.Commands.Sheet;

/// <summary><c>yuimori sheet product FILE ID --maker … --name … --version …</c>.</summary>
internal static class ProductVerb
{
    public static Command Create()
    {
        var inputs = new SheetInputs();
        var maker = new Option<string?>("--maker") { Description = "who makes it / メーカー" };
        var name = new Option<string?>("--name") { Description = "its name / 製品名" };
        var version = new Option<string?>("--version") { Description = "the version that is judged / 評価する版" };
        var command = new Command("product", "add a product, or change its words / 製品を加える・書き換える")
        {
            maker, name, version,
        };
        inputs.AddTo(command);
        var id = new Argument<string>("id") { Description = "id of the product, such as acme-gateway / 製品のID" };
        command.Arguments.Add(id);
        command.SetAction(parsed => SheetRun.With(parsed, inputs, sheet =>
        {
            var asked = parsed.GetValue(id)!;
            if (!ComponentId.Parse(asked).TryGet(out _, out var error))
                return DesignRun.Refuse(parsed, inputs.Design, error.Safe, ExitCodes.Usage);
            var known = sheet.Answers.Find(asked) ?? new SheetProduct(asked, null, null, null);
            var answers = sheet.Answers.With(known with
            {
                Maker = parsed.GetValue(maker) ?? known.Maker,
                Name = parsed.GetValue(name) ?? known.Name,
                Version = parsed.GetValue(version) ?? known.Version,
            });
            var text = System.Text.Encoding.UTF8.GetBytes(SheetFile.Write(answers, sheet.SystemId));
            var check = SheetFile.Parse(text, inputs.SheetPath(parsed), sheet.SystemId);
            return check.IsOk
                ? SheetRun.Save(parsed, inputs, sheet, answers)
                : DesignRun.Problems(parsed, inputs.Design, check.Problems);
        }));
        return command;
    }
}
