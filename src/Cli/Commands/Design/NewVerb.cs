using System.CommandLine;
using Yuimori.Catalogue.Yaml;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Starting;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design new [FILE]</c>: lists the samples, or starts a System file from one.</summary>
internal static class NewVerb
{
    public static Command Create()
    {
        var file = new Argument<string?>("file")
        {
            Description = "*.system.yaml to write; without it, the samples are listed "
                + "/ 作成するファイル（省略するとサンプルの一覧）",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = new Option<string>("--from")
        {
            Description = $"sample to start from (default: {SampleLibrary.EmptyId}) / もとにするサンプル",
            DefaultValueFactory = static _ => SampleLibrary.EmptyId,
        };
        var language = CommandText.LanguageOption();
        var command = new Command("new", "start a System file / システムファイルを作り始める") { file, from, language };
        command.SetAction(parsed =>
        {
            var run = new NewRun(
                parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error,
                CommandText.Parse(parsed.GetValue(language)));
            return parsed.GetValue(file) is { } target ? run.Start(parsed.GetValue(from)!, target) : run.List();
        });
        return command;
    }

    private sealed class NewRun(TextWriter output, TextWriter error, Language language)
    {
        public int List()
        {
            if (!SampleLibrary.List().TryGet(out var samples, out var problem))
                return Refuse(problem.Safe, ExitCodes.Failed);
            foreach (var sample in samples)
            {
                output.WriteLine($"{sample.Id,-22} {Terminal.Safe(sample.Name.In(language))}");
                if (sample.About is { } about) output.WriteLine($"{"",-22} {Terminal.Safe(about.In(language))}");
            }

            return ExitCodes.Ok;
        }

        public int Start(string id, string target)
        {
            if (!SampleLibrary.List().TryGet(out var samples, out var problem))
                return Refuse(problem.Safe, ExitCodes.Failed);
            if (samples.FirstOrDefault(s => s.Id == id) is not { } sample) return Unknown(id, samples);
            if (!SampleCopier.Copy(sample, target).TryGet(out var written, out var failure))
                return Refuse(failure.Safe, failure.Code == "SMP-02" ? ExitCodes.Usage : ExitCodes.Failed);
            foreach (var path in written) output.WriteLine(path);
            output.WriteLine(new LocalisedText(
                $"次の一歩：yuimori design check {target}", $"Next: yuimori design check {target}").In(language));
            return ExitCodes.Ok;
        }

        private int Unknown(string id, IReadOnlyList<Sample> samples)
        {
            var list = string.Join(", ", samples.Select(s => s.Id));
            var near = NearestWord.Find(id, samples.Select(s => s.Id));
            var (ja, en) = near is null ? ("", "") : ($"もしかして「{near}」ですか？", $" Did you mean \"{near}\"?");
            return Refuse(
                new($"「{id}」というサンプルはありません（{list}）。{ja}", $"There is no sample \"{id}\" ({list}).{en}"),
                ExitCodes.Usage);
        }

        private int Refuse(LocalisedText text, int code)
        {
            error.WriteLine(text.In(language));
            return code;
        }
    }
}
