using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Checklists;

/// <summary>Which answers an item can have.</summary>
internal static class AnswerRules
{
    public static bool Fits(AnswerKind kind, ChecklistAnswer answer) => answer switch
    {
        ChecklistAnswer.NotApplicable => true,
        ChecklistAnswer.Ten or ChecklistAnswer.Five or ChecklistAnswer.Zero => kind == AnswerKind.Points,
        _ => kind == AnswerKind.YesNo,
    };

    public static LocalisedText Expected(AnswerKind kind)
    {
        var words = Enum.GetValues<ChecklistAnswer>().Where(a => Fits(kind, a)).Select(ChecklistWords.Answer.WordOf);
        return new(string.Join("、", words) + "のいずれか", "one of " + string.Join(", ", words));
    }
}
