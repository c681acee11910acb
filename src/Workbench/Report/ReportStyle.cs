using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Report;

/// <summary>The style sheet inside of the report. It fetches nothing.</summary>
internal static class ReportStyle
{
    private const string Rules = """
        :root{color-scheme:light dark;--bg:#fff;--soft:#f2f5f8;--ink:#17202b;--quiet:#536070;--rule:#d5dce3;
        --link:#235a90;--critical:#9b1c15;--major:#8a4b00;--minor:#235a90;--good:#0c5f3d;--mark:#fff3c4}
        @media (prefers-color-scheme:dark){
        :root{--bg:#0e1318;--soft:#1a222b;--ink:#e8edf3;--quiet:#a6b3c1;--rule:#33404d;
        --link:#8fc0ee;--critical:#ffb0a8;--major:#efc06a;--minor:#8fc0ee;--good:#86e0b4;--mark:#3d3613}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.65 "Hiragino Sans","Noto Sans JP",
        "Noto Sans CJK JP","Yu Gothic UI",system-ui,sans-serif;font-variant-numeric:tabular-nums}
        .page{max-width:1480px;margin:0 auto;padding:1.5rem 2rem 4rem}
        .switch{position:absolute;opacity:0;width:1px;height:1px}
        #language-ja:checked~.page [lang=en],#language-en:checked~.page [lang=ja]{display:none}
        .top{display:flex;justify-content:space-between;align-items:center;gap:1rem}
        .languages{display:flex;border:1px solid var(--rule);border-radius:6px;overflow:hidden}
        .languages label{padding:.15rem .8rem;cursor:pointer;color:var(--quiet)}
        #language-ja:checked~.page .label-ja,#language-en:checked~.page .label-en
        {background:var(--soft);color:var(--ink);font-weight:700}
        #language-ja:focus-visible~.page .label-ja,#language-en:focus-visible~.page .label-en
        {outline:2px solid var(--link);outline-offset:-2px}
        a{color:var(--link);text-underline-offset:.15em}
        a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
        .kicker{margin:0;color:var(--quiet);letter-spacing:.04em}
        h1{margin:.1rem 0 .8rem;font-size:2rem;line-height:1.25}
        h2{margin:2.6rem 0 .8rem;padding-bottom:.3rem;border-bottom:1px solid var(--rule);font-size:1.3rem}
        h3{margin:0;font-size:1.05rem}
        h4{margin:.8rem 0 .1rem;font-size:.85rem;color:var(--quiet)}
        p{margin:.3rem 0}
        .facts{display:flex;flex-wrap:wrap;gap:.3rem 1.8rem;margin:0}
        .facts div{min-width:0}
        .facts dt{font-size:.8rem;color:var(--quiet)}
        .facts dd{margin:0;overflow-wrap:anywhere}
        nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:1rem 0 0;padding:.5rem 0 0;list-style:none;
        border-top:1px solid var(--rule)}
        code{font:.86em/1.5 ui-monospace,"SFMono-Regular",Consolas,"Noto Sans Mono",monospace}
        td,dd,li,span[lang],code,cite{unicode-bidi:isolate}
        .quiet,.nothing{color:var(--quiet)}
        .sentence{font-size:1.15rem}
        .tiles{display:flex;flex-wrap:wrap;gap:.6rem;margin:.8rem 0 0;padding:0;list-style:none}
        .tiles li{display:flex;align-items:baseline;gap:.5rem;padding:.5rem 1rem;background:var(--soft);
        border-radius:8px}
        .tiles strong{font-size:1.5rem;line-height:1.2}
        .severity-critical{color:var(--critical)}
        .severity-major{color:var(--major)}
        .severity-minor{color:var(--minor)}
        .severity-unscored,.open,.rest{color:var(--quiet)}
        .decided{color:var(--good)}
        .picture{overflow-x:auto}
        .picture svg{max-width:100%;height:auto}
        @media (max-width:900px){.picture svg{max-width:none}}
        .scroll{overflow-x:auto}
        table{width:100%;border-collapse:collapse;font-size:.92rem}
        th{padding:.4rem .6rem;text-align:left;font-size:.8rem;color:var(--quiet);border-bottom:1px solid var(--rule);
        white-space:nowrap}
        td{padding:.55rem .6rem;vertical-align:top;border-bottom:1px solid var(--rule)}
        td:first-child{white-space:nowrap}
        .why{min-width:16rem}
        tr:target,article:target{background:var(--mark)}
        .under,.vector{display:block;color:var(--quiet)}
        .vector{overflow-wrap:anywhere;min-width:11rem}
        .score{display:inline-flex;gap:.35rem;white-space:nowrap}
        .chip{display:inline-block;padding:0 .6rem;border:1px solid currentColor;border-radius:99px;white-space:nowrap}
        .undecided{color:var(--critical);border-style:dashed}
        .tag{margin-right:.4rem;padding:0 .3rem;background:var(--soft);border-radius:4px;white-space:nowrap}
        .plain{margin:0;padding:0;list-style:none}
        p .tag{margin-left:.5rem}
        .plain .quiet{margin-left:.4rem}
        .plain .score{margin-left:.6rem}
        .blocks{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:1rem}
        article{padding:1rem 1.2rem;border:1px solid var(--rule);border-radius:8px}
        article ul{margin:.1rem 0;padding-left:1.2rem}
        article .plain{padding-left:0}
        .terms{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(30rem,100%),1fr));gap:.7rem 2rem;margin:0}
        .terms dt{font-weight:700}
        .terms dd{margin:0;color:var(--quiet)}
        cite{font-style:normal}
        @media (max-width:700px){.page{padding:1rem 1rem 3rem}h1{font-size:1.5rem}}
        @media print{:root{--bg:#fff;--soft:#f2f5f8;--ink:#000;--quiet:#444;--rule:#bbb;--link:#000;--critical:#9b1c15;
        --major:#8a4b00;--minor:#235a90;--good:#0c5f3d;--mark:#fff}
        @page{size:A4 landscape;margin:12mm}
        body{font-size:9.5pt}.page{max-width:none;padding:0}nav,.languages{display:none}
        a{text-decoration:none}h2{break-after:avoid}tr,article,.terms div{break-inside:avoid}
        thead{display:table-header-group}.scroll,.picture{overflow:visible}.picture svg{max-height:175mm;width:100%}}
        """;

    /// <summary>The report's rules and the picture's.</summary>
    public static string Css { get; } = (Rules + "\n" + PictureStyle.Css).ReplaceLineEndings("\n");
}
