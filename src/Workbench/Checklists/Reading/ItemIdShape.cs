using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists.Reading;

/// <summary>The id of a checklist item.</summary>
internal static class ItemIdShape
{
    public static PatternShape Instance { get; } = new(
        "[A-Z][A-Z0-9]{0,15}-[A-Z0-9][A-Z0-9.-]{0,15}", ReadCodes.BadId,
        new("「CRY-3」「CSA-1.18」のような項目のID", "the id of an item, such as CRY-3 or CSA-1.18"));
}
