using System.CommandLine;
using System.Globalization;
using Yuimori.Cli.Proof;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori proof check EXPORT --system FILE</c>: judges an exported Journal without any hub.</summary>
internal static class ProofCommand
{
    public static Command Create()
    {
        var command = new Command("proof", "Judge the evidence of an exported Journal / 書き出した記録から証拠を判定する");
        command.Subcommands.Add(CreateCheck());
        return command;
    }

    private static Command CreateCheck()
    {
        var export = new Argument<string>("EXPORT") { Description = "File of 'yuimori journal export' / 書き出したファイル" };
        var system = new Option<string>("--system") { Description = "The *.system.yaml that ran", Required = true };
        var key = new Option<string?>("--key") { Description = "The verifier key that you expect / 検証鍵" };
        var at = new Option<string?>("--at")
        {
            Description = "Judge at this time, ISO 8601 (default: the newest record's)",
        };
        var json = new Option<bool>("--json") { Description = "JSON" };
        var language = CommandText.LanguageOption();
        var command = new Command("check", "State of each requirement / 要件ごとの状態")
        {
            export, system, key, at, json, language,
        };
        at.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TryTime(text, out _))
            {
                result.AddError($"--at {text}: expected a time such as 2026-07-01T12:00:00Z");
            }
        });
        command.SetAction(parsed => new ProofCheck(
            parsed.GetValue(export)!,
            parsed.GetValue(system)!,
            parsed.GetValue(key),
            TryTime(parsed.GetValue(at), out var time) ? time : null,
            new ProofText(CommandText.Parse(parsed.GetValue(language)), parsed.GetValue(json))).Run());
        return command;
    }

    private static bool TryTime(string? text, out DateTimeOffset time) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
