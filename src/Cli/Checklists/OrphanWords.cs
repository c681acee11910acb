using Yuimori.Kernel.Text;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Cli.Checklists;

/// <summary>Why nothing asks for an answer, and what to do.</summary>
internal static class OrphanWords
{
    public static LocalisedText Of(OrphanReason reason) => reason switch
    {
        OrphanReason.NoItem => new(
            "この項目はもうありません。回答は残してあります。不要なら消してください。",
            "There is no such item any more. The answer is kept; remove it if it is not needed."),
        OrphanReason.NoPlace => new(
            "この構成要素はもうありません。IDを変えたのなら、回答のatを直してください。",
            "There is no such Component any more. If its id changed, change at in the answer."),
        OrphanReason.NotApplicable => new(
            "この項目は、ここには当てはまらなくなりました。回答は残してあります。",
            "The item no longer applies here. The answer is kept."),
        OrphanReason.WrongAnswer => new(
            "この項目にはない回答です。答え直してください。", "The item has no such answer; answer again."),
        _ => new(
            "同じことを問う別の項目に答えてください。回答はそちらに置きます。", "Answer the item that asks the same; answers are kept there."),
    };
}
