using Yuimori.Workbench.Model;

namespace Yuimori.Fuzz.Workbench;

/// <summary>Target: the System file's reader.</summary>
public static class SystemFileTarget
{
    /// <summary>One input: the bytes of a file. It is a model or a list of problems, each with a place, in both languages.</summary>
    public static void Run(ReadOnlySpan<byte> input)
    {
        var parsed = SystemFile.Parse(input, "fuzz.system.yaml");
        if (parsed.IsOk == parsed.Problems.Count > 0)
            throw new InvalidOperationException("A file is both good and bad.");
        foreach (var problem in parsed.Problems)
        {
            if (problem.Position.Line < 1 || problem.Position.Column < 1)
                throw new InvalidOperationException($"A problem stands nowhere: {problem.Code}");
            if (problem.Text.Ja.Any(char.IsControl) || problem.Text.En.Any(char.IsControl))
                throw new InvalidOperationException($"A problem carries a control character: {problem.Code}");
        }
    }
}
