using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Tests.SampleSystems;

/// <summary>Tables 4-1 to 4-3 of the guide: every cell that UC1 gives is the cell that the guide prints.</summary>
public sealed class Uc1TablesTests
{
    /// <summary>Where the guide is printed wrongly or shortened, and what stands in ours.</summary>
    private static readonly (string Table, int Row, int Column, string Printed, string Ours)[] Errata =
    [
        ("4-1", 5, 2, "同上", "異常操作による人体への悪影響(e.g.過剰な光)、住居・家財の災害(e.g.火事・盗難)"),
        ("4-1", 6, 2, "同上", "異常操作による人体への悪影響(e.g.過剰な光)、住居・家財の災害(e.g.火事・盗難)"),
        ("4-1", 9, 2, "異常操作による人体への悪影響(e.g.大音量)交通事故(e.g.エンジン停止)",
            "異常操作による人体への悪影響(e.g.大音量)、交通事故(e.g.エンジン停止)"),
        ("4-2", 5, 2, "同上", "異常操作による人体への悪影響(e.g.過剰な光)、住居・家財の災害(e.g.火事・盗難)"),
        ("4-2", 6, 2, "同上", "異常操作による人体への悪影響(e.g.過剰な光)、住居・家財の災害(e.g.火事・盗難)"),
        ("4-2", 9, 2, "異常操作による人体への悪影響(e.g.大音量)交通事故(e.g.エンジン停止)",
            "異常操作による人体への悪影響(e.g.大音量)、交通事故(e.g.エンジン停止)"),
        ("4-3", 15, 0, "【機能要件 12】自律的な終了や一時的な利用禁止ができる", "【機能要件 11】自律的な終了や一時的な利用禁止ができる"),
    ];

    /// <summary>Risks that table 4-3 calls by other words than table 4-1 does: the number says which is meant.</summary>
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["他の家/音声認識装置からの操作(3)"] = "他の家／音声認識装置からの誤操作情報(3)",
        ["他の車/音声操作システムからの操作(6)"] = "他の車／音声操作システムからの誤操作情報(6)",
        ["家/音声認識装置からの異常操作(2)"] = "家／音声認識装置からの異常操作情報(2)",
        ["車/音声操作システムからの異常操作(5)"] = "車／音声操作システムからの異常操作情報(5)",
        ["情報漏えい(7)"] = "クラウドサーバの情報漏洩(7)",
    };

    /// <summary>Functions that table 4-3 names with a remark: a file names Functions by their ids.</summary>
    private static readonly Dictionary<string, string> Remarks = new(StringComparer.Ordinal)
    {
        ["認証機能（メッセージ）"] = "認証機能",
        ["リモートアップデート機能（ローカルなアップデート含む）"] = "リモートアップデート機能",
    };

    private static readonly Lazy<DesignResult> Uc1 = new(
        static () => Guideline.Analyse(Samples.Read("uc1-vehicle-home/vehicle-home")));

    [Theory]
    [InlineData("4-1")]
    [InlineData("4-2")]
    public void Tables_Uc1_EveryCellIsAsPrinted(string id)
    {
        var printed = Transcript.Rows($"table-{id}.tsv");
        var ours = Table(id);

        Assert.Equal(printed[0].Select(Transcript.Plain), ours.Columns.Select(c => Transcript.Plain(c.Name.Ja)));
        Assert.Equal(printed.Count - 1, ours.Rows.Count);
        foreach (var (i, row) in ours.Rows.Index())
        {
            var expected = printed[i + 1].Select((cell, column) => Corrected(id, i + 1, column, cell));
            Assert.Equal(expected.Select(Transcript.Plain), row.Select(c => Transcript.Plain(c.Ja)));
        }
    }

    [Fact]
    public void Tables_Uc1_EveryCellOfTable43IsAsPrinted()
    {
        var printed = Transcript.Rows("table-4-3.tsv");
        var ours = Table("4-3");
        Assert.Equal(printed[0].Select(Transcript.Plain), ours.Columns.Select(c => Transcript.Plain(c.Name.Ja)));
        var expected = printed.Skip(1).SelectMany(static (cells, i) => Risks(cells[1])
            .Select(r => (Row: i + 1, Cells: (string[])[cells[0], r, .. cells[2..]]))).ToList();

        Assert.Equal(expected.Count, ours.Rows.Count);
        foreach (var (row, (number, cells)) in ours.Rows.Zip(expected))
        {
            string[] wanted =
            [
                Corrected("4-3", number, 0, cells[0]), ShortNames.GetValueOrDefault(cells[1], cells[1]), cells[2], cells[3],
                string.Join('、', cells[4].Split(' ').Select(f => Remarks.GetValueOrDefault(f, f)).Select(WithId)),
            ];
            Assert.Equal(wanted.Select(Slash), row.Select(c => Slash(c.Ja)));
        }
    }

    [Fact]
    public void Errata_AreWhatTheGuidePrints()
    {
        foreach (var (table, row, column, printed, ours) in Errata)
        {
            Assert.Equal(printed, Transcript.Rows($"table-{table}.tsv")[row][column]);
            Assert.NotEqual(printed, ours);
        }

        var cells = Transcript.Rows("table-4-3.tsv").Skip(1).ToList();
        Assert.All(ShortNames.Keys, name => Assert.Contains(cells, c => Risks(c[1]).Contains(name)));
        Assert.All(Remarks.Keys, name => Assert.Contains(cells, c => c[4].Split(' ').Contains(name)));
    }

    /// <summary>Each row of tables 4-1 and 4-2 stands in the guide's own text, cell after cell.</summary>
    [Theory]
    [InlineData("table-4-1.tsv")]
    [InlineData("table-4-2.tsv")]
    public void Transcript_EveryRow_StandsInTheGuide(string name)
    {
        if (Transcript.Source("002") is not { } guide) return;

        foreach (var row in Transcript.Rows(name).Skip(1))
            Assert.Contains(Transcript.Plain(string.Concat(row)), guide, StringComparison.Ordinal);
    }

    /// <summary>The guide's cells of table 4-3 are taller than a line, so that its text mixes them; each stands there.</summary>
    [Fact]
    public void Transcript_EveryCellOfTable43_StandsInTheGuide()
    {
        if (Transcript.Source("002") is not { } guide) return;
        var from = guide.IndexOf("表4-3IoT高信頼化機能の適用例", StringComparison.Ordinal);
        var table = guide[from..guide.IndexOf("リスクに対して共通的に必要な項目", StringComparison.Ordinal)];
        string[] mixed =
        [
            "正当性を確認し正当でない場合は通信遮断、ユーザ通知",
        ];

        foreach (var cell in Transcript.Rows("table-4-3.tsv").Skip(1).SelectMany(r => r).Distinct().Except(mixed))
        {
            var part = cell.Contains(' ', StringComparison.Ordinal) && !cell.StartsWith('【') && !cell.Contains('（', StringComparison.Ordinal)
                ? cell.Split(' ')[0] : cell;
            Assert.Contains(Transcript.Plain(part), table, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Tables_Uc1_EnglishSaysSomethingInEveryCell() => Assert.All(
        RiskTables.Of(Uc1.Value, Guideline.Catalogue, withFound: false).SelectMany(t => t.Rows).SelectMany(r => r),
        cell =>
        {
            Assert.NotEmpty(cell.En);
            Assert.DoesNotMatch(@"[\u3040-\u30ff\u4e00-\u9fff]", cell.En);
        });

    private static DesignTable Table(string id) =>
        RiskTables.Of(Uc1.Value, Guideline.Catalogue, withFound: false).Single(t => t.Id == id);

    private static string Corrected(string table, int row, int column, string printed)
    {
        var erratum = Array.Find(Errata, e => (e.Table, e.Row, e.Column) == (table, row, column));
        return erratum.Ours ?? printed;
    }

    /// <summary>One cell of the guide names two risks; each has a row of ours.</summary>
    private static IEnumerable<string> Risks(string cell) => cell == "情報漏えい(7)、通信データの改ざん、なりすまし(9)"
        ? ["情報漏えい(7)", "通信データの改ざん、なりすまし(9)"] : [cell];

    private static string WithId(string name)
    {
        var function = Guideline.Catalogue.Functions.Single(f => f.Name.Text.Ja == name);
        return $"{function.Id} {name}";
    }

    /// <summary>Table 4-3 prints a narrow slash where table 4-1 has a wide one.</summary>
    private static string Slash(string text) => Transcript.Plain(text);
}
