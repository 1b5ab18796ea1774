using Microsoft.Playwright;

namespace Joulewise.Reporting.Tests.Html;

/// <summary>One headless Chromium for the tests of a class, when the machine has one.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (ChromiumFinder.OnThisMachine.Find() is string path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Timeout = 180_000,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of the given width, or the test is skipped with the reason.</summary>
    public async Task<IPage> OpenAsync(int width, ColorScheme scheme, bool scripts = true)
    {
        Assert.SkipWhen(_browser is null, "no Chromium on this machine: " + ChromiumFinder.OnThisMachine.Advice());
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(180_000);
        return await context.NewPageAsync();
    }
}
