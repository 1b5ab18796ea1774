using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Joulewise.Reporting.Tests.Samples;
using Microsoft.Playwright;

namespace Joulewise.Reporting.Tests.Html;

public sealed class ReportPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("joulewise-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Page_AtAnyWidthAndScheme_IsAccessibleQuietAndFits(int width, ColorScheme scheme)
    {
        IPage page = await browser.OpenAsync(width, scheme);
        List<string> noises = Listen(page);
        await LoadAsync(page, SampleReport.Create());
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        AxeResult result = await page.RunAxe();

        result.Violations.Select(static violation => violation.Id + ": " + string.Join(" | ", violation.Nodes.Take(3).Select(static node => node.Html))).ShouldBeEmpty();
        result.Passes.Length.ShouldBeGreaterThan(20);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        noises.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_Charts_AreDrawnAsVectors()
    {
        IPage page = await browser.OpenAsync(1280, ColorScheme.Light);
        await LoadAsync(page, SampleReport.Create());

        (await page.Locator("figure.chart").CountAsync()).ShouldBe(6);
        (await page.Locator("figure.chart .plot svg path").CountAsync()).ShouldBeGreaterThan(100);
        (await page.Locator("canvas").CountAsync()).ShouldBe(0);
        (await page.Locator("details.data[open]").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Page_LegendButton_HidesItsSeriesByKeyboard()
    {
        IPage page = await browser.OpenAsync(1280, ColorScheme.Light);
        await LoadAsync(page, SampleReport.Create());
        ILocator marks = page.Locator("#frontier-energy .plot svg path");
        int before = await marks.CountAsync();
        ILocator button = page.Locator("#frontier-energy .legend button").First;

        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        (await button.GetAttributeAsync("aria-pressed")).ShouldBe("false");
        (await marks.CountAsync()).ShouldBeLessThan(before);
        await page.Keyboard.PressAsync("Enter");
        (await button.GetAttributeAsync("aria-pressed")).ShouldBe("true");
        (await marks.CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Page_FirstTab_OffersToSkipToTheReport()
    {
        IPage page = await browser.OpenAsync(1280, ColorScheme.Light);
        await LoadAsync(page, SampleReport.Create());

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to the report");
        await page.Keyboard.PressAsync("Enter");

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    [Fact]
    public async Task Page_ThemeButton_SwitchesTheColours()
    {
        IPage page = await browser.OpenAsync(1280, ColorScheme.Light);
        await LoadAsync(page, SampleReport.Create());
        string light = await BackgroundAsync(page);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colours" }).ClickAsync();

        string.Equals(await BackgroundAsync(page), light, StringComparison.Ordinal).ShouldBeFalse();
        (await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colours" }).CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Page_WithoutScripts_ShowsChartsAsTables()
    {
        IPage page = await browser.OpenAsync(1280, ColorScheme.Light, scripts: false);
        await LoadAsync(page, SampleReport.Create());

        (await page.Locator("#frontier-energy-data table").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("#frontier-energy .drawn").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("button.theme").IsVisibleAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Page_EdgeCases_AreDrawnQuietlyAndFit(int width)
    {
        IPage page = await browser.OpenAsync(width, ColorScheme.Light);
        List<string> noises = Listen(page);
        await LoadAsync(page, EdgeReport.Create());
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        (await page.Locator("figure.chart .plot svg").CountAsync()).ShouldBe(5);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        noises.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_HostileTexts_RunNothingAndShowThemselves()
    {
        IPage page = await browser.OpenAsync(1280, ColorScheme.Light);
        List<string> noises = Listen(page);
        await LoadAsync(page, HostileReport.Create());

        (await page.EvaluateAsync<bool>("'taken' in window")).ShouldBeFalse();
        (await page.Locator("img").CountAsync()).ShouldBe(0);
        (await page.Locator("figure.chart .plot svg").CountAsync()).ShouldBe(5);
        (await page.TitleAsync()).ShouldStartWith("</script><img");
        noises.ShouldBeEmpty();
    }

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static List<string> Listen(IPage page)
    {
        List<string> noises = [];
        page.Console += (_, message) => noises.Add(message.Type + ": " + message.Text);
        page.PageError += (_, fault) => noises.Add(fault);
        page.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                noises.Add("request: " + request.Url);
            }
        };
        return noises;
    }

    private async Task LoadAsync(IPage page, ReportDocument document)
    {
        string path = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(path, await ReportHtml.RenderAsync(document));
        await page.GotoAsync(new Uri(path).AbsoluteUri);
    }
}
