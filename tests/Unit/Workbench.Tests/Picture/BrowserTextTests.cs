using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Tests.Picture;

/// <summary>Compares the estimated geometry with what a browser draws, with whatever fonts this machine has.</summary>
public sealed partial class BrowserTextTests
{
    private const string Browser = "/usr/bin/chromium";

    // In the page: each text's drawn box against the room that the layout kept for it, and against all other texts.
    private const string Probe = """
        const found = [];
        for (const svg of document.querySelectorAll('svg')) {
          const boxes = [...svg.querySelectorAll('text')].map(t => ({ b: t.getBBox(), t: t.firstChild.textContent }));
          const lines = [...svg.querySelectorAll('.yp-line, .yp-leader')];
          boxes.forEach((one, i) => boxes.slice(i + 1).forEach(two => {
            const w = Math.min(one.b.x + one.b.width, two.b.x + two.b.width) - Math.max(one.b.x, two.b.x);
            const h = Math.min(one.b.y + one.b.height, two.b.y + two.b.height) - Math.max(one.b.y, two.b.y);
            if (w > 0.5 && h > 1) found.push('overlap: ' + one.t + ' | ' + two.t + ' ' + w + 'x' + h);
          }));
          for (const face of svg.querySelectorAll('.yp-node')) {
            const r = face.querySelector(':scope > rect.yp-face').getBBox();
            for (const t of face.querySelectorAll(':scope > text')) {
              const b = t.getBBox();
              if (b.x < r.x || b.x + b.width > r.x + r.width) found.push('outside: ' + t.textContent);
            }
          }
          for (const note of svg.querySelectorAll('.yp-callout')) {
            const r = note.querySelector('rect').getBBox();
            for (const t of note.querySelectorAll('text')) {
              const b = t.getBBox();
              if (b.x < r.x || b.x + b.width > r.x + r.width) found.push('outside: ' + t.textContent);
            }
          }
          for (const line of lines) {
            const length = line.getTotalLength();
            for (let at = 0; at <= length; at += 3) {
              const p = line.getPointAtLength(at);
              for (const { b, t } of boxes) {
                if (p.x > b.x && p.x < b.x + b.width && p.y > b.y + 1 && p.y < b.y + b.height - 1) {
                  found.push('crossed: ' + t);
                }
              }
            }
          }
        }
        const texts = document.querySelectorAll('text').length;
        document.body.setAttribute('data-found', JSON.stringify({ texts, found }));
        """;

    [Fact]
    public async Task Render_InBrowser_NoDrawnTextOverlapsLeavesItsCardOrIsCrossed()
    {
        Assert.SkipUnless(File.Exists(Browser), $"{Browser} is not installed: nothing can draw the picture here.");
        var pictures = Enumerable.Range(1, 6).SelectMany(seed => new[] { Language.Japanese, Language.English }.Select(
            language => PictureRenderer.Render(
                RandomPictures.Make(seed * 7919), language, new PictureOptions { IdPrefix = $"p{seed}{language}-" })));
        var result = await RunAsync($"<!doctype html><meta charset=\"utf-8\"><body>{string.Concat(pictures)}" +
            $"<script>{Probe}</script></body>");
        Assert.True(result.Texts > 500, $"only {result.Texts} texts were drawn");
        Assert.Empty(result.Found.Distinct().Take(10));
    }

    private static async Task<Findings> RunAsync(string page)
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("yuimori-picture-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(file, page, cancel);
            using var browser = Process.Start(new ProcessStartInfo(Browser,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--user-data-dir={folder.FullName}/profile",
                "--dump-dom", file,
            ])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var talk = browser.StandardError.ReadToEndAsync(cancel);
            var dom = await browser.StandardOutput.ReadToEndAsync(cancel);
            await browser.WaitForExitAsync(cancel);
            var found = FoundAttribute().Match(dom);
            Assert.True(found.Success, $"the browser said nothing: {await talk}");
            return JsonSerializer.Deserialize<Findings>(
                System.Net.WebUtility.HtmlDecode(found.Groups[1].Value), JsonSerializerOptions.Web)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("data-found=\"([^\"]*)\"", RegexOptions.None, 5_000)]
    private static partial Regex FoundAttribute();

    private sealed record Findings(int Texts, IReadOnlyList<string> Found);
}
