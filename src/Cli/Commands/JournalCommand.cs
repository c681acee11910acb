using System.CommandLine;
using Yuimori.Cli.Journal;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori journal verify | export | show</c>: the Journal, without any hub.</summary>
internal static class JournalCommand
{
    public static Command Create() => new("journal", "verify, export or show a Journal / 記録（ジャーナル）の検証・書き出し・表示")
    {
        Verify(),
        Export(),
        Show(),
    };

    private static Command Verify()
    {
        var file = File();
        var key = new Option<string?>("--key")
        {
            Description = "the verifier key that must have signed (name+hash+base64) / 署名したはずの検証鍵",
        };
        var since = new Option<string?>("--since")
        {
            Description = "file of checkpoints kept from before: they must be contained / 以前に控えたチェックポイントのファイル",
        };
        var (json, language) = (Json(), CommandText.LanguageOption());
        var command = new Command("verify", "find the first bad record / 最初の不正な記録を見つける")
        {
            file, key, since, json, language,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new JournalCheck(
                parsed.GetValue(file)!,
                parsed.GetValue(key),
                parsed.GetValue(since),
                JournalText.Of(parsed, language, json)).Run(cancellation),
            cancellation));
        return command;
    }

    private static Command Export()
    {
        var data = new Option<string>("--data")
        {
            Description = "folder (or database) of the component; it may be running / 構成要素のデータのフォルダー",
            Required = true,
        };
        var output = new Argument<string>("OUT") { Description = "file to write / 書き出すファイル" };
        var (json, language) = (Json(), CommandText.LanguageOption());
        var command = new Command("export", "write one portable file / 持ち運べる1つのファイルに書き出す")
        {
            output, data, json, language,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new JournalExporting(
                parsed.GetValue(data)!,
                parsed.GetValue(output)!,
                JournalText.Of(parsed, language, json)).Run(cancellation),
            cancellation));
        return command;
    }

    private static Command Show()
    {
        var file = File();
        var kinds = new Option<string[]>("--kind")
        {
            Description = "only these kinds, such as F12.conflict or F12. / この種類だけ",
        };
        var component = new Option<string?>("--component") { Description = "only this Component / この構成要素だけ" };
        var last = new Option<int?>("--last") { Description = "only the newest N / 新しいN件だけ" };
        var (json, language) = (Json(), CommandText.LanguageOption());
        var command = new Command("show", "print the records, unverified / 記録を表示する（検証はしない）")
        {
            file, kinds, component, last, json, language,
        };
        last.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--last: expected 1 or more");
        });
        command.SetAction(parsed => new JournalListing(
            parsed.GetValue(file)!,
            parsed.GetValue(kinds) ?? [],
            parsed.GetValue(component),
            parsed.GetValue(last),
            JournalText.Of(parsed, language, json)).Run());
        return command;
    }

    private static Argument<string> File() => new("FILE")
    {
        Description = "an export, a database, or the folder of one / 書き出したファイル、データベース、またはそのフォルダー",
    };

    private static Option<bool> Json() => new("--json") { Description = "JSON, in both languages / JSONで出力（両言語）" };
}
