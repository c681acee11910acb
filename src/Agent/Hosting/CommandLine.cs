namespace Yuimori.Agent.Hosting;

/// <summary>What the agent was started with.</summary>
/// <param name="Data">The component's directory; null when there is a problem or only help is wanted.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal sealed record CommandLine(string? Data, string? Problem)
{
    internal const string Help =
        """
        使い方: Yuimori.Agent --data DIR
        Usage:  Yuimori.Agent --data DIR

          --data DIR  plan.json を含むディレクトリ。鍵・証明書・ジャーナルもここに置きます。
                      The directory that holds plan.json; keys, certificate and Journal are kept there too.
          --help      この説明を表示します。
                      Show this text.

        終了コード / Exit codes:
          0  正常終了 / ended as asked            3  plan.json が不正 / bad plan.json
          1  内部エラー / a part broke             4  鍵・証明書が不正 / bad key or certificate
          2  引数が不正 / bad command line         5  ジャーナルが不正 / bad Journal
        """;

    internal static CommandLine Parse(IReadOnlyList<string> args) => args switch
    {
        ["--help"] or ["-h"] => new CommandLine(null, null),
        ["--data", { Length: > 0 } directory] => Of(directory),
        _ => new CommandLine(null, "引数は --data DIR だけです。 / The only argument is --data DIR."),
    };

    private static CommandLine Of(string directory) => Directory.Exists(directory)
        ? new CommandLine(Path.GetFullPath(directory), null)
        : new CommandLine(null, $"ディレクトリがありません / No such directory: {directory}");
}
