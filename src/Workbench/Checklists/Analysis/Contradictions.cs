using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>Finds answers that cannot be true beside another answer, or beside the model.</summary>
internal static class Contradictions
{
    public static IReadOnlyList<Contradiction> Find(
        IEnumerable<ChecklistEntry> entries, IReadOnlyList<AnswerConflict> conflicts)
    {
        var kept = entries.Where(e => e.Kept is not null).DistinctBy(e => (e.Item.AnswerId, e.At)).ToList();
        return [.. Answers(kept, conflicts), .. kept.Select(Model).OfType<Contradiction>()];
    }

    private static IEnumerable<Contradiction> Answers(
        List<ChecklistEntry> kept, IReadOnlyList<AnswerConflict> conflicts)
    {
        var byKey = kept.ToDictionary(e => (e.Item.AnswerId, e.At));
        var byItem = kept.ToLookup(e => e.Item.AnswerId, StringComparer.Ordinal);
        foreach (var conflict in conflicts)
        {
            foreach (var entry in byItem[conflict.Item].Where(e => e.Kept!.Answer == conflict.Answer))
            {
                if (byKey.TryGetValue((conflict.With, entry.At), out var other)
                    && other.Kept!.Answer == conflict.WithAnswer)
                    yield return new Contradiction(ContradictionKind.Answers, entry, other, conflict.Why);
            }
        }
    }

    private static Contradiction? Model(ChecklistEntry entry)
    {
        if (entry.Suggestion is not { IsFirm: true } seen || !Opposite(entry.Kept!.Answer, seen.Answer)) return null;
        var (word, suggested) = (
            ChecklistWords.Answer.LabelOf(entry.Kept.Answer), ChecklistWords.Answer.LabelOf(seen.Answer));
        return new Contradiction(ContradictionKind.Model, entry, null, new LocalisedText(
            $"回答は「{word.Ja}」だが、モデルは「{suggested.Ja}」を示す。{seen.Why.Ja}",
            $"The answer is {word.En}, the model shows {suggested.En}. {seen.Why.En}"));
    }

    /// <summary>Partly is between the two and contradicts neither.</summary>
    private static bool Opposite(ChecklistAnswer answer, ChecklistAnswer seen) => (answer, seen) switch
    {
        (ChecklistAnswer.Yes, ChecklistAnswer.No) or (ChecklistAnswer.No, ChecklistAnswer.Yes) => true,
        (ChecklistAnswer.Ten, ChecklistAnswer.Zero) or (ChecklistAnswer.Zero, ChecklistAnswer.Ten) => true,
        (ChecklistAnswer.Ten, ChecklistAnswer.Five) => true,
        (ChecklistAnswer.NotApplicable, not ChecklistAnswer.NotApplicable) => true,
        _ => false,
    };
}
