namespace Yuimori.Catalogue.Yaml;

/// <summary>
/// Says in plain words what YAML wanted. The parser's own sentence is matched by a part of it; when none matches,
/// a general rule is shown, so a new version of the parser can only make the help vaguer, never wrong.
/// </summary>
internal static class SyntaxHelp
{
    /// <summary>Our own sentence for the parser's failure without one: a bracket is still open.</summary>
    public const string BracketOpen = "a bracket is still open";

    private static readonly (string Part, string Ja, string En)[] Known =
    [
        ("multiline plain scalar, found invalid mapping",
            "前の行も「名前: 値」の形（コロンの後に半角スペース）",
            "the line above also in the form \"name: value\", with a space after the colon"),
        ("found invalid mapping",
            "行の字下げをそろえ、「: 」を含む値は引用符で囲む",
            "lines of one block indented alike, and a value that contains \": \" in quotes"),
        ("did not find expected key",
            "「名前: 値」の形で、同じまとまりの行は同じ字下げ", "the form \"name: value\", lines of one block indented alike"),
        ("did not find expected '-'",
            "一覧の各行を同じ字下げの「- 」で始める", "each line of a list beginning with \"- \", indented alike"),
        ("block sequence entries are not allowed",
            "一覧はキーの次の行から「- 」で始める", "a list that begins on the line after its key"),
        ("expected ',' or ']'", "項目の間の「,」と、閉じる「]」", "\",\" between items and a closing \"]\""),
        ("expected ',' or '}'", "項目の間の「,」と、閉じる「}」", "\",\" between items and a closing \"}\""),
        (BracketOpen, "閉じる括弧「]」または「}」", "a closing \"]\" or \"}\""),
        ("cannot start any token",
            "「@」「`」などの記号で始まる値は引用符で囲む", "quotes around a value that begins with a sign such as @ or `"),
        ("unknown escape character",
            "使える「\\」の書き方（\\n、\\\"、\\\\など）、または単一引用符",
            "a known escape such as \\n, \\\" or \\\\, or single quotes"),
        ("quoted scalar", "値を閉じる引用符", "a quote that closes the value"),
        ("double-quoted scalar", "値を閉じる引用符", "a quote that closes the value"),
        ("expected node content", "値（空の項目や余分な括弧は書かない）", "a value, with no empty item or stray bracket"),
        ("<document end>", "引用符で囲んだ値の後は改行", "a new line after a quoted value"),
        ("anchor or alias",
            "「*」「&」で始まる値は引用符で囲む", "quotes around a value that begins with * or &"),
    ];

    /// <summary>The help for the parser's sentence.</summary>
    public static (string Ja, string En) For(string message)
    {
        foreach (var (part, ja, en) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase)) return (ja, en);
        }

        return ("「名前: 値」または「- 値」の行を、正しい字下げで", "lines of the form \"name: value\" or \"- value\", properly indented");
    }
}
