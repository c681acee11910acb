using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>Something that logs should contain.</summary>
/// <param name="Id">Such as <c>F5-L1</c>.</param>
/// <param name="Use">What the analysis of it serves.</param>
/// <param name="Text">What is recorded.</param>
/// <param name="Source">Where it stands.</param>
public sealed record LogContent(string Id, LogUse Use, LocalisedText Text, string Source);

/// <summary>What the analysis of a log serves.</summary>
public enum LogUse
{
    /// <summary>セキュリティ解析.</summary>
    Security,

    /// <summary>セーフティ解析.</summary>
    Safety,

    /// <summary>リライアビリティ解析.</summary>
    Reliability,
}
