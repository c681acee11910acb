using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>The sheet file as JSON schema (draft 2020-12), for editors; made of what the parser itself reads.</summary>
public static class SheetFileSchema
{
    /// <summary>The schema's own id.</summary>
    public const string Id = "https://yuimori.example/schema/sheet-1.json";

    /// <summary>The schema's text; ends with a new line.</summary>
    public static string Json() =>
        SchemaText.Of(RawSheet.Shape, Id, "Yuimori evaluation sheet, version 1 / 結守評価シート 第1版");
}
