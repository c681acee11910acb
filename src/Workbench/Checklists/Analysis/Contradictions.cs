using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>Finds answers that cannot be true beside another answer, or beside the model.</summary>
internal static class Contradictions
{
    /// <summary>Every contradiction, in the order of the pairs, then of the entries.</summary>
    /// <param name="entries">Entries of every checklist.</param>
    /// <param name="conflicts">Answers that cannot both be true.</param>
    /// <param name="system">Id of the System: an answer on the whole is held against those of each Component.</param>
    public static IReadOnlyList<Contradiction> Find(
        IEnumerable<ChecklistEntry> entries, IReadOnlyList<AnswerConflict> conflicts, string system)
    {
        var kept = entries.Where(e => e.Kept is not null).DistinctBy(e => (e.Item.AnswerId, e.At)).ToList();
        return [.. Answers(kept, conflicts, system), .. kept.Select(Model).OfType<Contradiction>()];
    }

    private static IEnumerable<Contradiction> Answers(
        List<ChecklistEntry> kept, IReadOnlyList<AnswerConflict> conflicts, string system)
    {
        var byKey = kept.ToDictionary(e => (e.Item.AnswerId, e.At));
        var byItem = kept.ToLookup(e => e.Item.AnswerId, StringComparer.Ordinal);
        return from conflict in conflicts
               from entry in byItem[conflict.Item]
               where entry.Kept!.Answer == conflict.Answer
               from other in Others(entry, conflict.With)
               where other.Kept!.Answer == conflict.WithAnswer
               select new Contradiction(ContradictionKind.Answers, entry, other, conflict.Why);

        IEnumerable<ChecklistEntry> Others(ChecklistEntry entry, string with)
        {
            if (entry.At == system) return byItem[with];
            return new[] { entry.At, system }.Select(at => byKey.GetValueOrDefault((with, at)))
                .OfType<ChecklistEntry>();
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
