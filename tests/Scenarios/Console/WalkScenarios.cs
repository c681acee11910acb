using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Console;

/// <summary>A newcomer's first quarter of an hour in a real browser: wizard, map, rain, conflict, proof.</summary>
public sealed class WalkScenarios
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Newcomer_FromTheWizardToTheProof(string language)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var site = Site.Start();
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(language, 1280, 900, ColorScheme.Light);
        await SetUpAsync(page, await site.SetupAddressAsync(cancellation), language);
        await site.AwaitWorkAsync(cancellation);

        await MakeItRainAsync(page, site, cancellation);
        await page.GotoAsync($"{site.Address}detection/monitoring");
        var loser = language == "ja" ? "室温が28℃以上" : "At 28 °C or more";
        await Assertions.Expect(page.Locator("main").GetByText(loser).First).ToBeVisibleAsync(Patient);
        await Browser.ShootAsync(page, $"{language}-conflict");

        await page.GotoAsync($"{site.Address}proof");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync(Patient);
        await Browser.ShootAsync(page, $"{language}-proof");
        await page.GotoAsync($"{site.Address}journal");
        await Browser.ShootAsync(page, $"{language}-journal");

        // The sentence changes by itself, as the page is live: every judged requirement is proven once each drill has run.
        await page.GotoAsync(site.Address.ToString());
        var safe = page.Locator("main").GetByText(language == "ja" ? "安全です" : "It is safe", new() { Exact = true });
        await Assertions.Expect(safe).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await LookAtEverythingAsync(browser, page, site, language);
        browser.AssertNoErrors();
    }

    private static async Task SetUpAsync(IPage page, string address, string language)
    {
        await page.GotoAsync(address);
        await Browser.ShootAsync(page, $"{language}-setup-1");
        await page.CheckAsync($"input[name=language][value={language}]");
        await page.Locator("main button, form button").Last.ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await page.FillAsync("input[name=name]", Site.User);
        await page.FillAsync("input[name=password]", "password1");
        await Assertions.Expect(page.Locator("#strength")).Not.ToBeEmptyAsync();
        await page.FillAsync("input[name=password]", Site.Password);
        await page.FillAsync("input[name=again]", Site.Password);
        await Browser.ShootAsync(page, $"{language}-setup-2");
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync("input[name=site]", language == "ja" ? "結城の家" : "The Yuki home");
        await page.FillAsync("input[name=domain]", "yuki.home");
        await Browser.ShootAsync(page, $"{language}-setup-3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#component-window").First).ToBeVisibleAsync(Patient);
    }

    private static async Task MakeItRainAsync(IPage page, Site site, CancellationToken cancellation)
    {
        await PokeAsync(page, site, "pm25-meter", "pm25", "10");
        await PokeAsync(page, site, "thermo-hygrometer", "temperature", "31");
        await site.AwaitAsync(
            "F12.decided", e => e.Component.Value == "window" && e.Data["value"] == "open", "heat opens the window", cancellation);
        await PokeAsync(page, site, "point-weather", "rain", "5");
        await site.AwaitAsync(
            "F12.decided", e => e.Component.Value == "window" && e.Data["value"] == "closed", "rain closes it", cancellation);
    }

    private static async Task PokeAsync(IPage page, Site site, string sensor, string stream, string value)
    {
        await page.GotoAsync($"{site.Address}devices/{sensor}");
        var form = page.Locator($"form[action='/devices/{sensor}/poke']:has([name=stream][value='{stream}'])")
            .Or(page.Locator($"form[action='/devices/{sensor}/poke']:has(select[name=stream])")).First;
        if (await form.Locator("select[name=stream]").CountAsync() > 0) await form.Locator("select[name=stream]").SelectOptionAsync(stream);
        await form.Locator("[name=value]").First.FillAsync(value);
        await form.Locator("[name=seconds]").First.FillAsync("600");
        await form.Locator("button").Last.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/devices/{sensor}"));
    }

    private static async Task LookAtEverythingAsync(Browser browser, IPage signedIn, Site site, string language)
    {
        var session = await signedIn.Context.StorageStateAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 1280, 390 })
            {
                var page = await browser.OpenAsync(language, width, 900, scheme, session);
                foreach (var path in new[] { "", "detection/monitoring", "proof", "proof/FR-6", "journal", "design", "devices/point-weather" })
                {
                    var answer = await page.GotoAsync($"{site.Address}{path}");
                    Assert.Equal(200, answer!.Status);
                    var name = path.Length == 0 ? "home" : path.Replace('/', '-');
                    await Browser.ShootAsync(page, $"{language}-{name}-{width}-{scheme}");
                    var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");
                    Assert.True(overflow <= 0, $"/{path} at {width} px scrolls sideways by {overflow} px");
                }
            }
        }
    }
}
