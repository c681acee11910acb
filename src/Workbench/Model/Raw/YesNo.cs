using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>Value of a yes/no stream.</summary>
internal enum YesNo
{
    No = 0,
    Yes = 1,
}

/// <summary>Its words.</summary>
internal static class YesNoWords
{
    public static WordList<YesNo> Words { get; } = new(
        (YesNo.Yes, "yes", "はい", "yes"), (YesNo.No, "no", "いいえ", "no"));
}
