using System.Text.Json;
using Joulewise.Reporting;
using NJsonSchema;

namespace Joulewise.Cli.Tests.Commands;

public sealed class DefaultReportTests(ReportFixture report) : IClassFixture<ReportFixture>
{
    private static readonly string[] Ranked =
    [
        "nvidia-h100-sxm", "nvidia-h200-sxm", "nvidia-b200", "nvidia-b300", "nvidia-gb200", "nvidia-gb300", "amd-mi300x", "amd-mi325x", "amd-mi355x",
    ];

    [Fact]
    public void Report_WithoutOptions_WritesThreeFilesAndNamesThem()
    {
        report.First.ShouldSucceed();
        report.FirstFiles.Select(file => file.Split(' ')[0]).ShouldBe(new[] { "html", "json", "md" }.Select(e => Path.Combine("work", "joulewise-report", "report." + e)));
        string[] lines = report.First.Out.ReplaceLineEndings("\n").Split('\n');
        lines[0].ShouldMatch("^At 40 tokens/s per user.* DeepSeek-R1 in fp8 .* J per output token .*grade");
        lines.ShouldContain(Path.Combine("joulewise-report", "report.html"), StringComparer.Ordinal);
        lines.ShouldContain(Path.Combine("joulewise-report", "report.json"), StringComparer.Ordinal);
        lines.ShouldContain(Path.Combine("joulewise-report", "report.md"), StringComparer.Ordinal);
    }

    [Fact]
    public void Report_Json_PrintsTheSameBytesAsTheFileOfTheRunBefore()
    {
        report.Second.ShouldSucceed();
        report.Second.Out.ShouldBe(File.ReadAllText(Path.Combine(report.Folder, "report.json")));
    }

    [Fact]
    public async Task Report_Json_FitsThePublishedSchema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);

        schema.Validate(report.Second.Out).Select(e => e.ToString()).Take(3).ShouldBeEmpty();
    }

    [Fact]
    public void Report_Json_GivesEveryAskedAcceleratorAFigureWithIntervalGradeAndSource()
    {
        JsonElement[] headlines =
        [
            .. report.Second.Json().GetProperty("results").EnumerateArray().Where(r =>
                r.GetProperty("metric").ValueEquals("joules_per_output_token")
                && r.GetProperty("boundary_layer").ValueEquals("Facility")
                && r.GetProperty("capacity_basis").ValueEquals("WithIdle")
                && r.GetProperty("value").ValueKind == JsonValueKind.Number),
        ];

        Ranked.Except(headlines.Select(r => r.GetProperty("subject").GetString()!), StringComparer.Ordinal).ShouldBeEmpty();
        headlines.ShouldAllBe(r =>
            r.GetProperty("lo").GetDouble() <= r.GetProperty("value").GetDouble()
            && r.GetProperty("value").GetDouble() <= r.GetProperty("hi").GetDouble()
            && r.GetProperty("grade").GetString()!.Length == 1
            && r.GetProperty("source_ids").GetArrayLength() > 0
            && r.GetProperty("token_basis").ValueEquals("Output"));
    }

    [Fact]
    public void Report_Json_HasTheServingModelWhereNobodyMeasuredAndNeverRanksIt()
    {
        JsonElement json = report.Second.Json();
        JsonElement[] modelled = [.. json.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("parity").ValueEquals("modelled"))];

        modelled.ShouldNotBeEmpty();
        modelled.ShouldAllBe(r => r.GetProperty("rank").ValueKind == JsonValueKind.Null && !r.GetProperty("grade").ValueEquals("C"));
        json.GetProperty("sources").EnumerateArray().ShouldContain(s => s.GetProperty("id").ValueEquals("serving-model"));
        json.GetProperty("chapters").EnumerateArray().ShouldContain(c => c.GetProperty("id").ValueEquals("unmeasured"));
    }
}
