using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model;

/// <summary>
/// The System file as JSON schema (draft 2020-12), for editors. Generated from what the parser itself reads; ids that
/// lead nowhere and other faults between parts are found by the parser alone.
/// </summary>
public static class SystemSchema
{
    /// <summary>The schema's own id.</summary>
    public const string Id = "https://yuimori.example/schema/system-1.json";

    /// <summary>The schema's text; ends with a new line.</summary>
    public static string Json() => SchemaText.Of(
        RawSystem.Shape, Id, "Yuimori System file, version 1 / 結守システムファイル 第1版");
}
