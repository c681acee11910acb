using System.CommandLine;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Cli.Design;

/// <summary>What import and export share: data to standard output or a file, talk to standard error.</summary>
internal sealed class ExchangeRun(ParseResult parsed, Language language)
{
    public Language Language => language;

    private TextWriter Talk => parsed.InvocationConfiguration.Error;

    /// <summary>Writes a file, and its name; or the text itself when there is no file.</summary>
    public int Write(string? path, string text)
    {
        if (path is null)
        {
            parsed.InvocationConfiguration.Output.Write(text);
            return ExitCodes.Ok;
        }

        try
        {
            // Whole or not at all: a full disk must not leave half a file under the name that was asked for.
            var part = path + ".part";
            File.WriteAllText(part, text);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(
                new($"{path} に書けません：{e.Message}", $"{path} cannot be written: {e.Message}"), ExitCodes.Failed);
        }

        return Done(path);
    }

    /// <summary>Says what was written.</summary>
    public int Done(string path)
    {
        parsed.InvocationConfiguration.Output.WriteLine(path);
        return ExitCodes.Ok;
    }

    /// <summary>The list of what was lost, also when nothing was.</summary>
    public void Losses(IReadOnlyList<Loss> losses)
    {
        foreach (var line in LossText.Lines(losses, language)) Talk.WriteLine(Terminal.Safe(line));
    }

    public void Say(LocalisedText text) => Talk.WriteLine(text.In(language));

    public int Refuse(LocalisedText text, int code)
    {
        Say(text);
        return code;
    }

    public int Problems(IReadOnlyList<YamlProblem> problems)
    {
        foreach (var problem in problems) Talk.WriteLine(problem.Text.In(language));
        return ExitCodes.BadInput;
    }
}
