using System.Text.Json;
using ApprovalTests;
using Joulewise.Reporting.Tests.Samples;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Joulewise.Reporting.Tests.Json;

public sealed class ReportJsonTests
{
    [Fact]
    public void Serialize_Sample_IsApproved() =>
        Approvals.VerifyWithExtension(ReportJson.Serialize(SampleReport.Create()), ".json");

    [Fact]
    public void Serialize_Twice_GivesTheSameText() =>
        ReportJson.Serialize(SampleReport.Create()).ShouldBe(ReportJson.Serialize(SampleReport.Create()));

    [Fact]
    public void Serialize_AnyReport_EndsWithOneLineFeedAndHoldsNoCarriageReturn()
    {
        string json = ReportJson.Serialize(SampleReport.Create());

        json.ShouldEndWith("}\n");
        json.ShouldNotContain('\r');
    }

    [Fact]
    public void Serialize_Header_HasTheNamesOthersReadItBy()
    {
        using JsonDocument json = JsonDocument.Parse(ReportJson.Serialize(SampleReport.Create()));
        JsonElement root = json.RootElement;

        foreach (string path in new[]
        {
            "report_id", "tool_version", "git_commit", "generated_utc", "functional_unit", "token_basis", "boundary_layer", "capacity_basis",
            "sla.ttft_ms", "sla.tpot_ms", "sla.percentile", "model.repo", "model.revision", "model.precision", "model.kv_precision",
            "quality.metric", "quality.value", "quality.reference", "quality.ratio", "workload.isl", "workload.osl", "workload.arrival", "workload.cache_hit",
            "hardware.sku", "hardware.count", "hardware.cap_w", "hardware.cooling", "hardware.inlet_c",
            "software.engine", "software.version", "software.driver", "software.date",
            "measurement.instrument", "measurement.rate_hz", "measurement.window_s", "measurement.repeats", "measurement.void_windows", "measurement.crosscheck_pct",
            "results.metric", "results.value", "results.unit", "results.lo", "results.hi", "results.level", "results.grade", "results.source_id", "results.estimated", "results.extrapolated",
            "sensitivity", "exclusions", "sources.id", "sources.url", "sources.commit", "sources.accessed", "sources.licence",
        })
        {
            Has(root, path).ShouldBeTrue(path);
        }
    }

    [Theory]
    [InlineData(0.834512789, "0.834513")]
    [InlineData(1234567.0, "1234570")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    public void Serialize_Numbers_AreRoundedToSixDigitsOrNull(double value, string expected)
    {
        ReportDocument sample = SampleReport.Create();
        ReportDocument document = sample with { Sensitivity = [sample.Sensitivity[0] with { BreakEven = value }] };

        ReportJson.Serialize(document).ShouldContain("\"break_even\": " + expected + ",");
    }

    [Fact]
    public async Task Schema_SampleReports_AreValid()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);

        Complaints(schema, ReportJson.Serialize(SampleReport.Create())).ShouldBeEmpty();
        Complaints(schema, ReportJson.Serialize(Emptied())).ShouldBeEmpty();
        Complaints(schema, ReportJson.Serialize(EdgeReport.Create() with { Answer = ["None."] })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"report_id\"", "\"report_ident\"")]
    [InlineData("\"boundary_layer\": \"facility (L3), node wall (L1b) beside it\"", "\"boundary_layer\": null")]
    [InlineData("\"grade\": \"C\"", "\"grade\": \"C+\"")]
    [InlineData("\"kind\": \"missing\"", "\"kind\": \"absent\"")]
    [InlineData("\"tpot_ms\": 25", "\"tpot_ms\": \"25 ms\"")]
    [InlineData("\"estimated\": true", "\"estimated\": true, \"surprise\": 1")]
    public async Task Schema_BrokenReport_IsRefused(string part, string replacement)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);
        string json = ReportJson.Serialize(SampleReport.Create());
        int at = json.IndexOf(part, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);

        Complaints(schema, json.Remove(at, part.Length).Insert(at, replacement)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Schema_Id_IsTheOneReportsName()
    {
        using JsonDocument schema = JsonDocument.Parse(ReportJson.Schema);

        schema.RootElement.GetProperty("$id").GetString().ShouldBe(ReportJson.SchemaId);
    }

    private static ReportDocument Emptied() => SampleReport.Create() with
    {
        Chapters = [],
        Results = [],
        Sensitivity = [],
        Exclusions = [],
        Sources = [],
    };

    private static ICollection<ValidationError> Complaints(JsonSchema schema, string json) =>
        new JsonSchemaValidator().Validate(json, schema);

    private static bool Has(JsonElement element, string path)
    {
        foreach (string name in path.Split('.'))
        {
            JsonElement owner = element.ValueKind == JsonValueKind.Array ? element[0] : element;
            if (!owner.TryGetProperty(name, out element))
            {
                return false;
            }
        }

        return true;
    }
}
