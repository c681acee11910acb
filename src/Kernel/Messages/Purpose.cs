using System.Text.Json.Serialization;
using Yuimori.Kernel.Json;

namespace Yuimori.Kernel.Messages;

/// <summary>
/// What a Controller's order serves. A lower number wins every conflict (F12/IC-3.2, UC4): life before property before
/// comfort before entertainment. Frozen: on the wire and in the Journal.
/// </summary>
[JsonConverter(typeof(KebabEnumConverter<Purpose>))]
public enum Purpose
{
    /// <summary>人命.</summary>
    Life = 1,

    /// <summary>財産.</summary>
    Property = 2,

    /// <summary>快適性.</summary>
    Comfort = 3,

    /// <summary>エンターテイメント.</summary>
    Entertainment = 4,
}
