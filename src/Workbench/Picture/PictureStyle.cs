using System.Text;
using Yuimori.Workbench.Picture.Drawing;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>
/// The style sheet of the picture. A page restyles it by setting <c>--picture-NAME</c> on any element around the
/// picture; a <c>data-theme="light"</c> or <c>"dark"</c> there overrides what the reader's system prefers.
/// </summary>
public static class PictureStyle
{
    /// <summary>The sheet for a page that carries it itself (<see cref="PictureOptions.EmbedStyle"/> false).</summary>
    public static string Css { get; } = Build();

    private const string FontFamily =
        "\"Hiragino Sans\",\"Hiragino Kaku Gothic ProN\",\"Noto Sans JP\",\"Noto Sans CJK JP\"," +
        "\"Yu Gothic UI\",\"Yu Gothic\",Meiryo,system-ui,sans-serif";

    private const string Rules = """
        .yp-canvas{fill:var(--yp-canvas)}
        .yp-band{fill:var(--yp-band)}
        .yp-face{fill:var(--yp-card);stroke:var(--yp-border);stroke-width:1}
        .yp-nested>.yp-face,.yp-nested>a>.yp-face{fill:var(--yp-nested)}
        .yp-zone{fill:none;stroke:var(--yp-zone);stroke-width:1.2;stroke-dasharray:6 3}
        .yp-focus>.yp-face,.yp-focus>a>.yp-face{stroke:var(--yp-line);stroke-width:2.5}
        .yp-stack{fill:var(--yp-card);stroke:var(--yp-border);stroke-width:1}
        .yp-asset{fill:none;stroke:var(--yp-border);stroke-width:1}
        .yp-gem{fill:var(--yp-gem)}
        .yp-gem-open{fill:none;stroke:var(--yp-gem);stroke-width:1.3}
        .yp-hit{fill:none;stroke:none;stroke-width:11;pointer-events:stroke}
        .yp-rule{stroke:var(--yp-border);stroke-width:1}
        .yp-tile{fill:var(--yp-band)}
        .yp-icon{fill:none;stroke:var(--yp-quiet);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
        .yp-met>.yp-flag,.yp-met>a>.yp-flag{fill:var(--yp-met)}
        .yp-failed>.yp-face,.yp-failed>a>.yp-face
        {fill:var(--yp-failed-surface);stroke:var(--yp-failed);stroke-width:2.5}
        .yp-failed>.yp-flag,.yp-failed>a>.yp-flag{fill:var(--yp-failed)}
        .yp-stale>.yp-face,.yp-stale>a>.yp-face{stroke:var(--yp-stale);stroke-width:1.5}
        .yp-stale>.yp-flag,.yp-stale>a>.yp-flag{fill:var(--yp-stale)}
        .yp-unknown>.yp-flag,.yp-unknown>a>.yp-flag{fill:var(--yp-unknown)}
        .yp-planned>.yp-face,.yp-planned>a>.yp-face{stroke:var(--yp-unknown);stroke-width:1.5;stroke-dasharray:5 4}
        .yp-mark{stroke-width:1.8;stroke-linejoin:round;fill:none}
        .yp-mark-met{fill:var(--yp-met);stroke:var(--yp-met)}
        .yp-mark-failed{fill:var(--yp-failed);stroke:var(--yp-failed)}
        .yp-mark-stale{stroke:var(--yp-stale)}
        .yp-mark-stale-half{fill:var(--yp-stale)}
        .yp-mark-unknown{stroke:var(--yp-unknown)}
        .yp-mark-planned{stroke:var(--yp-unknown);stroke-dasharray:2.5 2.2}
        .yp text.yp-word-met{fill:var(--yp-met)}
        .yp text.yp-word-failed{fill:var(--yp-failed)}
        .yp text.yp-word-stale{fill:var(--yp-stale)}
        .yp text.yp-word-unknown,.yp text.yp-word-planned{fill:var(--yp-unknown)}
        .yp-line{fill:none;stroke-width:1.8;stroke-linejoin:round}
        .yp-line-protected{stroke:var(--yp-line)}
        .yp-line-encrypted{stroke:var(--yp-line)}
        .yp-line-unprotected{stroke:var(--yp-open);stroke-dasharray:7 4}
        .yp-line-unknown{stroke:var(--yp-vague);stroke-dasharray:1.6 4;stroke-linecap:round;stroke-width:2}
        .yp-head-protected{fill:var(--yp-line)}
        .yp-head-encrypted{fill:var(--yp-line)}
        .yp-head-unprotected{fill:var(--yp-open)}
        .yp-head-unknown{fill:var(--yp-vague)}
        .yp-link:hover .yp-line{stroke-width:3.2}
        .yp-lock{fill:none;stroke-width:1.4;stroke-linejoin:round;stroke-linecap:round}
        .yp-lock-protected{stroke:var(--yp-line)}
        .yp-lock-encrypted{stroke:var(--yp-line)}
        .yp-lock-body{fill:var(--yp-line)}
        .yp-lock-unprotected{stroke:var(--yp-open)}
        .yp-lock-unknown{stroke:var(--yp-vague)}
        .yp-leader{fill:none;stroke:var(--yp-quiet);stroke-width:1}
        .yp-threat .yp-note{fill:var(--yp-threat-surface)}
        .yp-threat .yp-sign{fill:var(--yp-threat-ink)}
        .yp .yp-threat text{fill:var(--yp-threat-ink)}
        .yp-sign-open{fill:none;stroke-width:1.5;stroke-linejoin:round}
        .yp-threat .yp-sign-open{stroke:var(--yp-threat-ink)}
        .yp-measure .yp-sign-open{stroke:var(--yp-measure-ink)}
        .yp-sign-check{fill:none;stroke:var(--yp-measure-surface);stroke-width:1.5;stroke-linecap:round}
        .yp-major .yp-note{fill:var(--yp-major-surface)}
        .yp-major .yp-sign{fill:var(--yp-major-ink)}
        .yp .yp-major text{fill:var(--yp-major-ink)}
        .yp-minor .yp-note{fill:var(--yp-minor-surface)}
        .yp-minor .yp-sign-open{stroke:var(--yp-minor-ink)}
        .yp .yp-minor text{fill:var(--yp-minor-ink)}
        .yp-measure .yp-note{fill:var(--yp-measure-surface)}
        .yp-measure .yp-sign{fill:var(--yp-measure-ink)}
        .yp .yp-measure text{fill:var(--yp-measure-ink)}
        .yp-more .yp-note{fill:none}
        .yp a:hover text,.yp a:focus text{text-decoration:underline}
        .yp a:focus .yp-note,.yp a:focus .yp-face,.yp a:focus .yp-row{stroke:var(--yp-ink);stroke-width:2}
        .yp-row{fill:none;pointer-events:all}
        """;

    private static string Build()
    {
        var css = new StringBuilder();
        css.Append(".yp{").Append(Variables(PicturePalette.Light)).Append("}\n");
        css.Append("@media (prefers-color-scheme:dark){.yp{").Append(Variables(PicturePalette.Dark)).Append("}}\n");
        css.Append("[data-theme=light] .yp,.yp.yp-light{").Append(Variables(PicturePalette.Light)).Append("}\n");
        css.Append("[data-theme=dark] .yp,.yp.yp-dark{").Append(Variables(PicturePalette.Dark)).Append("}\n");

        // Last: paper is white, whatever the page's theme.
        css.Append("@media print{.yp,[data-theme] .yp,.yp.yp-dark{");
        css.Append(Variables(PicturePalette.Light)).Append("}}\n");
        css.Append(".yp text{font-family:").Append(FontFamily).Append(";fill:var(--yp-ink);");
        css.Append("font-variant-numeric:tabular-nums;white-space:pre}\n");
        foreach (var style in TextStyle.All)
        {
            css.Append('.').Append(style.Class).Append("{font-size:").Append(style.Size).Append("px;font-weight:");
            css.Append(style.Bold ? "700" : "400").Append("}\n");
        }

        css.Append(".yp text.yp-t-kind,.yp text.yp-t-note,.yp text.yp-t-peer,.yp text.yp-t-band,.yp text.yp-t-zone");
        css.Append("{fill:var(--yp-quiet)}\n");
        return css.Append(Rules).Append('\n').ToString().ReplaceLineEndings("\n");
    }

    private static string Variables(PicturePalette palette) => string.Concat(
        palette.Variables.Select(colour => $"--yp-{colour.Name}:var(--picture-{colour.Name},{colour.Value});"));
}
