using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists.Reading;

/// <summary>Gathers checklist files, holds them against the guideline and one another, and builds the set.</summary>
internal sealed class ChecklistSetBuilder(GuidelineCatalogue catalogue)
{
    private const int NoFiles = 0;
    private const int UnknownItem = 30;
    private const int Twice = 31;
    private const int ChainedSame = 32;
    private const int WrongAnswer = 33;

    private readonly List<YamlProblem> _problems = [];
    private readonly List<(RawChecklist Raw, ReadContext Context, Checklist Built)> _files = [];

    public void Add(Checked<YamlNode> yaml, string path)
    {
        if (!yaml.IsOk)
        {
            _problems.AddRange(yaml.Problems);
            return;
        }

        var problems = new YamlProblems(path, YamlLimits.Default);
        var context = new ReadContext(problems, ChecklistSet.CodePrefix);
        if (RawChecklist.Shape.TryRead(yaml.Value, context, out var raw))
        {
            var built = new ChecklistBuilder(catalogue, context).Build(raw, Path.GetFileNameWithoutExtension(path));
            if (problems.List.Count == 0) _files.Add((raw, context, built));
        }

        _problems.AddRange(problems.List.OrderBy(p => p.Position));
    }

    public Checked<ChecklistSet> Build(string folder)
    {
        if (_problems.Count > 0) return Checked<ChecklistSet>.Bad(_problems);
        if (_files.Count == 0) return Checked<ChecklistSet>.Bad([Empty(folder)]);
        var items = Items();
        foreach (var (raw, context, _) in _files) Check(raw, context, items);
        foreach (var (_, context, _) in _files) _problems.AddRange(context.Problems.List.OrderBy(p => p.Position));
        return _problems.Count > 0
            ? Checked<ChecklistSet>.Bad(_problems)
            : Checked<ChecklistSet>.Ok(new ChecklistSet(
                [.. _files.Select(f => f.Built)], [.. _files.SelectMany(f => f.Raw.Conflicts ?? []).Select(Conflict)]));
    }

    private Dictionary<string, ChecklistItem> Items()
    {
        var items = new Dictionary<string, ChecklistItem>(StringComparer.Ordinal);
        foreach (var (raw, context, built) in _files)
        {
            foreach (var (item, written) in built.Items.Zip(raw.Items))
            {
                if (items.TryAdd(item.Id, item)) continue;
                context.Add(
                    Twice, written.Id.Position, new("同じIDの項目が2つあります。", "Two items have the same id."), item.Id,
                    new("全チェックリストで重複しないID", "an id that no item of any checklist has"));
            }
        }

        return items;
    }

    private static void Check(RawChecklist raw, ReadContext context, Dictionary<string, ChecklistItem> items)
    {
        foreach (var same in raw.Items.Select(i => i.Same).OfType<At<string>>())
        {
            if (Known(same, context, items) is { Same: not null })
            {
                context.Add(
                    ChainedSame, same.Position, new("指した項目が、さらに別の項目を指しています。", "The item named refers on to another."),
                    same.Value, new("sameのない項目", "an item without same"));
            }
        }

        foreach (var conflict in raw.Conflicts ?? [])
        {
            Answers(conflict.Item, conflict.Answer, context, items);
            Answers(conflict.With, conflict.WithAnswer, context, items);
        }
    }

    private static void Answers(
        At<string> id, At<ChecklistAnswer> answer, ReadContext context, Dictionary<string, ChecklistItem> items)
    {
        if (Known(id, context, items) is not { } item || AnswerRules.Fits(item.Kind, answer.Value)) return;
        context.Add(
            WrongAnswer, answer.Position, new("この項目にはない回答です。", "The item has no such answer."),
            ChecklistWords.Answer.WordOf(answer.Value), AnswerRules.Expected(item.Kind));
    }

    private static ChecklistItem? Known(At<string> id, ReadContext context, Dictionary<string, ChecklistItem> items)
    {
        if (items.TryGetValue(id.Value, out var item)) return item;
        context.Add(
            UnknownItem, id.Position, new("この項目はありません。", "There is no such item."), id.Value,
            new("チェックリストにある項目のID", "the id of an item of a checklist"), NearestWord.Find(id.Value, items.Keys));
        return null;
    }

    private static AnswerConflict Conflict(RawConflict raw) =>
        new(raw.Item.Value, raw.Answer.Value, raw.With.Value, raw.WithAnswer.Value, raw.Why);

    private static YamlProblem Empty(string folder) => new(
        $"{ChecklistSet.CodePrefix}-{NoFiles:00}", folder, YamlPosition.Start,
        new("チェックリストがありません。", "There are no checklists."), "",
        new($"*.yamlのチェックリスト（{ChecklistSet.FilesMax}個まで）があるフォルダ",
            $"a folder with checklists as *.yaml, at most {ChecklistSet.FilesMax}"));
}
