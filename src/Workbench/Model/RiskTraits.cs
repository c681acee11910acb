using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>対象機器 and the six characteristics of a risk (source-002 table 4-1).</summary>
/// <param name="Device">対象機器: the kind of device.</param>
/// <param name="Scope">分野固有・共通.</param>
/// <param name="Class">脅威の分類, in the words of the table.</param>
/// <param name="Interface">接続I/F（侵入ルート）.</param>
/// <param name="Who">誰がつなげたか.</param>
/// <param name="Whom">何が危害をうけたか.</param>
/// <param name="Where">どこで発生したか.</param>
public sealed record RiskTraits(
    LocalisedText Device,
    RiskScope Scope,
    LocalisedText Class,
    LocalisedText Interface,
    LocalisedText Who,
    LocalisedText Whom,
    LocalisedText Where);

/// <summary>Whether a risk belongs to one field.</summary>
public enum RiskScope
{
    /// <summary>分野固有.</summary>
    Field = 1,

    /// <summary>共通.</summary>
    Common = 2,
}
