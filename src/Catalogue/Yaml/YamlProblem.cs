using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Yaml;

/// <summary>What is wrong with a file, said so that its writer can mend it without asking anybody.</summary>
/// <param name="Code">Stable code such as <c>YAML-07</c>.</param>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Position">Where.</param>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Came">What stands there, shortened, control characters made visible; empty when nothing came.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Nearest">The valid word nearest to what came, or null.</param>
public sealed record YamlProblem(
    string Code,
    string File,
    YamlPosition Position,
    LocalisedText What,
    string Came,
    LocalisedText Expected,
    string? Nearest = null)
{
    /// <summary>The problem in one line of each language: <c>file:line:column: code what …</c>.</summary>
    public LocalisedText Text => new(
        $"{File}:{Position}: {Code} {What.Ja} "
        + (Came.Length == 0 ? "" : $"書かれている内容：「{Came}」。")
        + $"正しい書き方：{Expected.Ja}。"
        + (Nearest is null ? "" : $"もしかして「{Nearest}」ですか？"),
        $"{File}:{Position}: {Code} {What.En} "
        + (Came.Length == 0 ? "" : $"Found: \"{Came}\". ")
        + $"Expected: {Expected.En}."
        + (Nearest is null ? "" : $" Did you mean \"{Nearest}\"?"));

    /// <inheritdoc/>
    public override string ToString() => Text.En;
}
