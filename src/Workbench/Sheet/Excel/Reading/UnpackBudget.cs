namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>What all parts of a workbook may still unpack to.</summary>
internal sealed class UnpackBudget
{
    private long _left = BookLimits.UnpackedBytesMax;

    /// <summary>Takes bytes; refuses the workbook when none are left.</summary>
    public void Take(int bytes)
    {
        _left -= bytes;
        if (_left < 0) throw Bomb();
    }

    public static BookRefusal Bomb() => BookRefusal.Of(
        4, new("展開すると大きすぎます（圧縮爆弾のおそれ）。", "Unpacked it is too large (perhaps a zip bomb)."),
        new("画像や余分なシートを除いて保存し直してください。", "Save it again without pictures and extra sheets."));
}
