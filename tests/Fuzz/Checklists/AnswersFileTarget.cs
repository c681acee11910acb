using System.Text;
using Yuimori.Workbench.Checklists.Files;

namespace Yuimori.Fuzz.Checklists;

/// <summary>Target: the answers file's reader and writer.</summary>
public static class AnswersFileTarget
{
    /// <summary>One input: the bytes of a file. What is read can be written, and reads back as the same.</summary>
    public static void Run(ReadOnlySpan<byte> input)
    {
        var parsed = ChecklistFile.Parse(input, "fuzz.checklists.yaml", "uc4-door-window");
        if (parsed.IsOk == parsed.Problems.Count > 0)
            throw new InvalidOperationException("A file is both good and bad.");
        foreach (var problem in parsed.Problems)
        {
            if (problem.Position.Line < 1 || problem.Position.Column < 1)
                throw new InvalidOperationException($"A problem stands nowhere: {problem.Code}");
            if (problem.Text.Ja.Any(char.IsControl) || problem.Text.En.Any(char.IsControl))
                throw new InvalidOperationException($"A problem carries a control character: {problem.Code}");
        }

        if (!parsed.IsOk) return;
        var text = ChecklistFile.Text(parsed.Value, "uc4-door-window");
        var again = ChecklistFile.Parse(Encoding.UTF8.GetBytes(text), "fuzz.checklists.yaml", "uc4-door-window");
        if (!again.IsOk || !again.Value.Entries.SequenceEqual(parsed.Value.Entries))
            throw new InvalidOperationException("Answers change when they are written and read again.");
    }
}
