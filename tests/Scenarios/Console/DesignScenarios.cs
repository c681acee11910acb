using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Console;

/// <summary>A maker at a desk: from an empty editor to a finished UC1 with decisions, picture, sheet and comparison.</summary>
public sealed partial class DesignScenarios
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 30_000 };

    private static readonly string[] Pages =
    [
        "drafts", "drafts/uc1", "drafts/uc1/map", "drafts/uc1/assess", "drafts/uc1/decide", "drafts/uc1/place",
        "drafts/uc1/checklists", "drafts/uc1/checklists/cryptography", "drafts/uc1/sheet?product=alpha", "drafts/uc1/sheet/compare",
        "drafts/uc1/sheet/requirements", "drafts/uc1/history", "compare",
    ];

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Maker_FromAnEmptyEditorToAFinishedUc1(string language)
    {
        await using var workbench = await WorkbenchProcess.StartAsync(TestContext.Current.CancellationToken);
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(language, 1280, 900, ColorScheme.Light);
        await page.GotoAsync(workbench.Opening);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await page.FillAsync("#name", "uc1");
        await page.SelectOptionAsync("#start", "empty");
        await page.ClickAsync("form[action='/design/drafts'] button.primary");

        await CompleteAsync(page);
        await WriteAsync(page, Uc1WithoutDecisions());
        await Browser.ShootAsync(page, $"{language}-design-editor");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.Locator(".notice.met")).ToBeVisibleAsync(Patient);

        await DecideAsync(page, workbench);
        await page.GotoAsync($"{workbench.Address}design/drafts/uc1/map");
        await Assertions.Expect(page.Locator(".picture svg")).ToBeVisibleAsync(Patient);
        await JudgeAsync(page, workbench, "alpha", "10");
        await JudgeAsync(page, workbench, "beta", "5");
        await page.GotoAsync($"{workbench.Address}design/drafts/uc1/sheet/compare");
        await Assertions.Expect(page.Locator("thead", new() { HasText = "alpha" }).First).ToContainTextAsync("beta");
        await Assertions.Expect(page.Locator(".state.failed").First).ToBeVisibleAsync(Patient);

        await LookAtEverythingAsync(browser, page, workbench, language);
        browser.AssertNoErrors();
    }

    [Fact]
    public async Task TwoPeople_TheSecondSaveShowsTheDifference()
    {
        await using var workbench = await WorkbenchProcess.StartAsync(TestContext.Current.CancellationToken);
        await using var browser = await Browser.StartAsync();
        var first = await browser.OpenAsync("en", 1280, 900, ColorScheme.Light);
        await first.GotoAsync(workbench.Opening);
        await first.FillAsync("#name", "shared");
        await first.ClickAsync("form[action='/design/drafts'] button.primary");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync($"{workbench.Address}design/drafts/shared");
        await Assertions.Expect(second.Locator(".cm-content")).ToBeVisibleAsync(Patient);

        await ReplaceAsync(first, "id: my-system", "id: their-system");
        await first.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(first.Locator(".notice.met")).ToBeVisibleAsync(Patient);
        await ReplaceAsync(second, "capacity: small", "capacity: tiny");
        await second.Keyboard.PressAsync("Control+s");

        await Assertions.Expect(second.Locator("h1")).ToHaveTextAsync("Somebody else has saved");
        await Browser.ShootAsync(second, "en-design-merge");
        await second.ClickAsync("button.primary");
        await Assertions.Expect(second.Locator(".notice.met")).ToBeVisibleAsync(Patient);
        var text = await File.ReadAllTextAsync(Path.Combine(workbench.Folder, "shared.system.yaml"), TestContext.Current.CancellationToken);
        Assert.Contains("id: their-system", text, StringComparison.Ordinal);
        Assert.Contains("capacity: tiny", text, StringComparison.Ordinal);
    }

    // The schema completes keys and values; ids of the file are offered where one is asked for.
    private static async Task CompleteAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("#editor")).ToHaveAttributeAsync("data-ready", "true");
        await page.Locator(".cm-content").ClickAsync();
        await OfferedAsync(page, "yu", "yuimori");
        await page.Keyboard.TypeAsync("1\nsystem:\n  id: x\n");
        await OfferedAsync(page, "fi", "field");
        await OfferedAsync(page, "ve", "vehicle");
        await page.Keyboard.TypeAsync("\n");
        await page.Keyboard.PressAsync("Home");
        await PasteAsync(page, "components:\n  - id: car\n  - id: gate\nlinks:\n  - id: l\n");
        await page.Keyboard.TypeAsync("    ");
        await OfferedAsync(page, "fr", "from");
        await OfferedAsync(page, "ga", "gate");
        await Assertions.Expect(page.Locator("#side .problem-row").First).ToBeVisibleAsync(Patient);
        await Assertions.Expect(page.Locator(".cm-lint-marker").First).ToBeVisibleAsync(Patient);
    }

    private static async Task OfferedAsync(IPage page, string typed, string word)
    {
        await page.Keyboard.TypeAsync(typed);
        await Assertions.Expect(page.Locator(".cm-tooltip-autocomplete li[aria-selected]")).ToHaveTextAsync(new Regex($"^{word}"), new() { Timeout = 15_000 });

        // CodeMirror ignores an acceptance in the first moments of a list, so that a quick typist does not take it by accident.
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 150))");
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await PasteAsync(page, text);
        await Assertions.Expect(page.Locator("#side .picture svg")).ToBeVisibleAsync(Patient);
        await Assertions.Expect(page.Locator("#side .short-findings li").First).ToBeVisibleAsync(Patient);
    }

    private static Task PasteAsync(IPage page, string text) => page.EvaluateAsync(
        """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.querySelector('.cm-content').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);

    private static async Task DecideAsync(IPage page, WorkbenchProcess workbench)
    {
        await page.GotoAsync($"{workbench.Address}design/drafts/uc1/decide");
        await page.ClickAsync("#mark-all");
        await page.CheckAsync("input[name=decision][value=treat]");
        await page.CheckAsync("input[name=means][value=software]");
        await page.FillAsync("#reason-ja", "F3・F4・F10で防ぐ。");
        await page.FillAsync("#reason-en", "F3, F4 and F10 guard against it.");
        await page.SelectOptionAsync("#priority", "high");
        await page.ClickAsync("button[name=act][value=decide]");
        await Assertions.Expect(page.Locator(".notice.met")).ToBeVisibleAsync(Patient);
        await page.GotoAsync($"{workbench.Address}design/drafts/uc1/decide?state=undecided");
        await Assertions.Expect(page.Locator("input[name=risk]")).ToHaveCountAsync(0);
    }

    private static async Task JudgeAsync(IPage page, WorkbenchProcess workbench, string product, string level)
    {
        var sheet = $"{workbench.Address}design/drafts/uc1/sheet";
        await page.GotoAsync(sheet);
        var form = page.Locator("form[action$='/sheet/products']");
        if (!await form.IsVisibleAsync()) await page.Locator("details", new() { Has = form }).Locator("summary").ClickAsync();
        await page.FillAsync("#id", product);
        await page.ClickAsync("form[action$='/sheet/products'] button.primary");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"product={product}"));
        var levels = page.Locator("select.level");
        for (var i = 0; i < 5; i++) await levels.Nth(i).SelectOptionAsync(level);
        await page.ClickAsync("#levels button.primary");
        await Assertions.Expect(page.Locator($"select.level-of-{level}")).ToHaveCountAsync(5);
    }

    private static async Task ReplaceAsync(IPage page, string old, string now)
    {
        await page.Locator(".cm-content").ClickAsync();
        await page.EvaluateAsync(
            """
            ([old, now]) => {
              const view = globalThis.yuimoriEditor;
              const at = view.state.doc.toString().indexOf(old);
              view.dispatch({ changes: { from: at, to: at + old.length, insert: now } });
            }
            """,
            new[] { old, now });
    }

    private static async Task LookAtEverythingAsync(Browser browser, IPage opened, WorkbenchProcess workbench, string language)
    {
        var session = await opened.Context.StorageStateAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 1280, 390 })
            {
                var page = await browser.OpenAsync(language, width, 900, scheme, session);
                foreach (var path in Pages)
                {
                    var answer = await page.GotoAsync($"{workbench.Address}design/{path}");
                    Assert.Equal(200, answer!.Status);
                    await Browser.ShootAsync(page, $"{language}-design-{NotInNames().Replace(path, "-")}-{width}-{scheme}");
                    var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
                    Assert.True(overflow <= 0, $"/design/{path} at {width} px scrolls sideways by {overflow} px");
                }
            }
        }
    }

    private static string Uc1WithoutDecisions()
    {
        var path = Path.Combine(Artifacts.Root, "samples", "uc1-vehicle-home", "vehicle-home.system.yaml");
        return DecisionSection().Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), "", 1);
    }

    [GeneratedRegex(@"^decisions:\n(?:[ #].*\n|\n)*", RegexOptions.Multiline)]
    private static partial Regex DecisionSection();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
