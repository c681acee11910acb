using System.Text;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange;
using Yuimori.Workbench.Model;

namespace Yuimori.Fuzz.Exchange;

/// <summary>Target: the readers of other tools' files, each behind the finder of formats.</summary>
public static class ImportTarget
{
    /// <summary>
    /// One input: the bytes of a file. It becomes a System file that reads without a problem, or a list of problems, each
    /// with a place, in both languages.
    /// </summary>
    public static void Run(byte[] input)
    {
        var read = Importer.Read(input, "fuzz.file", null, Language.Japanese);
        if (read.IsOk == read.Problems.Count > 0) throw new InvalidOperationException("A file is both good and bad.");
        foreach (var problem in read.Problems)
        {
            if (problem.Position.Line < 1 || problem.Position.Column < 1)
                throw new InvalidOperationException($"A problem stands nowhere: {problem.Code}");
            if (problem.Code == "EX-90") throw new InvalidOperationException($"A conversion does not read back: {problem.Text.En}");
            if (problem.Text.Ja.Any(char.IsControl) || problem.Text.En.Any(char.IsControl))
                throw new InvalidOperationException($"A problem carries a control character: {problem.Code}");
        }

        if (read.IsOk && !SystemFile.Parse(Encoding.UTF8.GetBytes(read.Value.Yaml), "fuzz.system.yaml").IsOk)
            throw new InvalidOperationException("What was written does not read.");
    }
}
