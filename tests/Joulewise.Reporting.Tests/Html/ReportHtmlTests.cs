using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ApprovalTests;
using Joulewise.Reporting.Tests.Samples;

namespace Joulewise.Reporting.Tests.Html;

public sealed class ReportHtmlTests
{
    [Fact]
    public async Task RenderBody_Sample_IsApproved() =>
        Approvals.VerifyWithExtension(await ReportHtml.RenderBodyAsync(SampleReport.Create()), ".html");

    [Fact]
    public async Task Render_Twice_GivesTheSameText()
    {
        string first = await ReportHtml.RenderAsync(SampleReport.Create(), TestContext.Current.CancellationToken);
        string second = await ReportHtml.RenderAsync(SampleReport.Create(), TestContext.Current.CancellationToken);

        second.ShouldBe(first);
        first.ShouldNotContain('\r');
    }

    [Fact]
    public async Task Render_Sample_LoadsNothing()
    {
        string page = await ReportHtml.RenderAsync(SampleReport.Create(), TestContext.Current.CancellationToken);
        string markup = WithoutScripts(page);

        Regex.Matches(markup, @"<(?:script|img|iframe|object|embed|video|audio|source|track|form|base)\b", RegexOptions.IgnoreCase).ShouldBeEmpty();
        Regex.Matches(markup, @"\s(?:src|srcset|action|poster|data)\s*=", RegexOptions.IgnoreCase).ShouldBeEmpty();
        Regex.Matches(markup, @"<link[^>]*>").Select(static match => match.Value).ShouldBe(["<link rel=\"icon\" href=\"data:,\">"]);
        Regex.Matches(markup, @"url\(|@import", RegexOptions.IgnoreCase).ShouldBeEmpty();
    }

    [Fact]
    public async Task Render_Policy_AllowsExactlyTheScriptsOfThePage()
    {
        string page = await ReportHtml.RenderAsync(SampleReport.Create(), TestContext.Current.CancellationToken);
        string[] scripts = [.. Regex.Matches(page, "<script>(?<text>.*?)</script>", RegexOptions.Singleline).Select(static match => match.Groups["text"].Value)];
        string policy = Regex.Match(page, "http-equiv=\"Content-Security-Policy\" content=\"(?<text>[^\"]*)\"").Groups["text"].Value;

        scripts.Length.ShouldBe(2);
        policy.ShouldStartWith("default-src 'none';");
        Regex.Matches(policy, "'sha256-(?<text>[^']*)'").Select(static match => match.Groups["text"].Value)
            .ShouldBe(scripts.Select(static script => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))));
        policy.ShouldNotContain("unsafe-eval");
    }

    [Fact]
    public async Task Render_ChartLibrary_ComesWithoutTheLoaderOfItsPackage()
    {
        string page = await ReportHtml.RenderAsync(SampleReport.Create(), TestContext.Current.CancellationToken);

        page.ShouldContain("registerCustomSeries");
        page.ShouldContain("Apache License, Version 2.0");
        page.ShouldNotContain("vizorECharts");
        page.ShouldNotContain("fetch(");
    }

    [Fact]
    public async Task Render_WithoutCharts_LeavesTheChartLibraryOut()
    {
        ReportDocument document = SampleReport.Create() with { Chapters = [] };

        (await ReportHtml.RenderAsync(document, TestContext.Current.CancellationToken)).ShouldNotContain("Apache License, Version 2.0");
    }

    [Fact]
    public async Task Render_HostileTexts_StayText()
    {
        string page = await ReportHtml.RenderAsync(HostileReport.Create(), TestContext.Current.CancellationToken);
        string[] plain = [.. Regex.Matches(page, "<script type=\"application/json\">(?<text>.*?)</script>", RegexOptions.Singleline).Select(static match => match.Groups["text"].Value)];

        plain.Length.ShouldBe(5);
        plain.ShouldAllBe(static json => !json.Contains('<'));
        string markup = Regex.Replace(WithoutScripts(page), "\"[^\"]*\"", "\"\"");
        markup.ShouldNotContain("<img");
        Regex.Matches(markup, @"<[a-z][^>]*\son[a-z]+\s*=", RegexOptions.IgnoreCase).ShouldBeEmpty();
        WithoutScripts(page).ShouldNotContain("href=\"javascript");
    }

    [Fact]
    public async Task RenderBody_Headings_NeverSkipALevel()
    {
        string body = await ReportHtml.RenderBodyAsync(SampleReport.Create());
        int[] levels = [.. Regex.Matches(body, "<h(?<text>[1-6])[ >]").Select(static match => match.Groups["text"].Value[0] - '0')];

        levels[0].ShouldBe(1);
        levels.Count(static level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(static pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public async Task RenderBody_Citations_PointAtListedSources()
    {
        string body = await ReportHtml.RenderBodyAsync(SampleReport.Create());
        HashSet<string> anchors = Regex.Matches(body, " id=\"(?<text>[^\"]*)\"").Select(static match => match.Groups["text"].Value).ToHashSet(StringComparer.Ordinal);

        string[] targets = [.. Regex.Matches(body, "href=\"#(?<text>[^\"]*)\"").Select(static match => match.Groups["text"].Value).Distinct(StringComparer.Ordinal)];

        targets.Contains("source-1", StringComparer.Ordinal).ShouldBeTrue();
        targets.ShouldAllBe(target => anchors.Contains(target));
    }

    private static string WithoutScripts(string page) =>
        Regex.Replace(page, "<script(?: type=\"application/json\")?>.*?</script>", string.Empty, RegexOptions.Singleline);
}
