using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Joulewise.Reporting.Html;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Joulewise.Reporting;

/// <summary>The report as one self-contained HTML page: no request leaves it.</summary>
public static class ReportHtml
{
    private static readonly Lazy<string> Styles = new(static () => EmbeddedText.Read("report.css"));

    private static readonly Lazy<string> Script = new(static () => EmbeddedText.Read("report.js"));

    private static readonly Lazy<string> ChartScript = new(ReadChartScript);

    /// <summary>Renders a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    /// <returns>The page, lines ended by line feeds; the same document always gives the same text.</returns>
    /// <exception cref="ArgumentException">An anchor is used twice, a row does not fit its table, or a cited source is not listed.</exception>
    public static async Task<string> RenderAsync(ReportDocument document, CancellationToken cancellationToken = default)
    {
        string body = await RenderBodyAsync(document).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        bool hasCharts = document.Chapters.Any(static chapter => chapter.Blocks.Any(static block => block is ChartBlock));
        string[] scripts = hasCharts ? [ChartScript.Value, Script.Value] : [Script.Value];
        StringBuilder page = new(body.Length + Styles.Value.Length + scripts.Sum(static script => script.Length) + 2048);
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy(scripts)).Append("\">\n");
        page.Append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.Append("<meta name=\"description\" content=\"").Append(HtmlEncoder.Default.Encode(document.Question)).Append("\">\n");
        page.Append("<meta name=\"generator\" content=\"Joulewise ").Append(HtmlEncoder.Default.Encode(document.Header.ToolVersion)).Append("\">\n");
        page.Append("<link rel=\"icon\" href=\"data:,\">\n");
        page.Append("<title>").Append(HtmlEncoder.Default.Encode(document.Title)).Append("</title>\n");
        page.Append("<style>\n").Append(Styles.Value).Append("</style>\n</head>\n<body>\n");
        page.Append(body);
        foreach (string script in scripts)
        {
            page.Append("\n<script>").Append(script).Append("</script>");
        }

        return page.Append("\n</body>\n</html>\n").ToString();
    }

    /// <summary>Renders what stands between the page's body tags, without scripts.</summary>
    /// <param name="document">The report.</param>
    /// <returns>Markup.</returns>
    internal static async Task<string> RenderBodyAsync(ReportDocument document)
    {
        ReportCheck.Verify(document);
        ServiceCollection services = new();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        ServiceProvider provider = services.BuildServiceProvider();
        await using ConfiguredAsyncDisposable disposal = provider.ConfigureAwait(false);
        HtmlRenderer renderer = new(provider, NullLoggerFactory.Instance);
        await using ConfiguredAsyncDisposable rendererDisposal = renderer.ConfigureAwait(false);
        ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ReportBody.Context)] = new ReportContext(document),
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            Microsoft.AspNetCore.Components.Web.HtmlRendering.HtmlRootComponent root = await renderer.RenderComponentAsync<ReportBody>(parameters).ConfigureAwait(false);
            return root.ToHtmlString().ReplaceLineEndings("\n");
        }).ConfigureAwait(false);
    }

    /// <summary>Allows the page's own scripts, each by its hash, inline styles, and nothing from elsewhere.</summary>
    private static string Policy(string[] scripts)
    {
        IEnumerable<string> hashes = scripts.Select(static script => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))) + "'");
        return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src " + string.Join(' ', hashes) + "; base-uri 'none'; form-action 'none'";
    }

    /// <summary>The chart library without the glue its package appends, which loads and evaluates text.</summary>
    private static string ReadChartScript()
    {
        string bundle = EmbeddedText.Read("echarts.js").ReplaceLineEndings("\n");
        int glue = bundle.IndexOf("\nwindow.vizorECharts = {", StringComparison.Ordinal);
        return glue < 0 ? bundle : bundle[..(glue + 1)];
    }
}
