using System.Text;

namespace Yuimori.Workbench.Picture.Text;

/// <summary>
/// Advance widths in 1/1000 em without a font. For each character the widest of three free fonts that browsers fall
/// back to (a CJK face, a Helvetica-like face, a Verdana-like face): text is then never wider than its slot.
/// </summary>
internal static class GlyphWidths
{
    private const int FullWidth = 1000;

    // Any other letter, and a combining mark too: a font that lacks it draws an empty box of its own.
    private const int Fallback = 1150;
    private const int HalfWidthKatakana = 560;

    private static readonly int[] Regular =
    [
        318, 401, 474, 838, 636, 950, 780, 278, 390, 390, 500, 838, 318, 361, 318, 392, // space to /
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, // 0 to ?
        1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 535, 667, 557, 863, 748, 787, // @ to O
        667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 392, 390, 838, 559, // P to _
        606, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 284, 974, 634, 612, // ` to o
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838, // p to ~
    ];

    private static readonly int[] Bold =
    [
        348, 456, 574, 838, 696, 1002, 872, 325, 457, 457, 523, 838, 380, 415, 380, 387,
        696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611,
        1007, 774, 762, 734, 830, 683, 683, 821, 837, 372, 568, 775, 637, 995, 837, 850,
        733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 387, 457, 838, 567,
        626, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
        716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
    ];

    /// <summary>The advance of one character in 1/1000 em.</summary>
    public static int Of(Rune rune, bool bold)
    {
        var code = rune.Value;
        if (code is >= 0x20 and < 0x7F)
        {
            return bold ? Bold[code - 0x20] : Regular[code - 0x20];
        }

        if (code is >= 0xFF61 and <= 0xFF9F)
        {
            return HalfWidthKatakana;
        }

        // The signs of units (degree, square, micro, middle dot) are narrow in every font.
        return code switch
        {
            0xB0 or 0xB2 or 0xB3 or 0xB5 or 0xB7 or 0xB9 => 720,

            // Without a font for the script, the vowels AM are drawn as two empty boxes.
            0x0E33 or 0x0EB3 => 2 * Fallback,
            > 0xFFFF when !IsEastAsian(code) => 1500,
            _ when IsEastAsian(code) => FullWidth,
            _ => Fallback,
        };
    }

    /// <summary>Whether the character is a full-width East Asian one: one em in every font.</summary>
    public static bool IsEastAsian(int code) => code
        is (>= 0x2E80 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F)
        or (>= 0xFF01 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x20000 and <= 0x3FFFD);
}
