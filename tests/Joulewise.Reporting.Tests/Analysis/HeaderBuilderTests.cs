using System.Text.Json;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

public sealed class HeaderBuilderTests
{
    /// <summary>Section I of the report standard: the fields that a machine-readable header must carry.</summary>
    [Fact]
    public void Build_Default_JsonCarriesEveryFieldOfTheStandard()
    {
        using JsonDocument json = JsonDocument.Parse(ReportJson.Serialize(Question.Default));
        foreach (string field in new[]
        {
            "report_id", "tool_version", "git_commit", "generated_utc", "functional_unit", "token_basis", "boundary_layer", "capacity_basis",
            "sla/ttft_ms", "sla/tpot_ms", "sla/percentile", "model/repo", "model/revision", "model/precision", "model/kv_precision",
            "quality/metric", "quality/value", "quality/reference", "quality/ratio", "workload/isl", "workload/osl", "workload/arrival", "workload/cache_hit",
            "hardware/0/sku", "hardware/0/count", "hardware/0/cap_w", "hardware/0/cooling", "hardware/0/inlet_c",
            "software/0/engine", "software/0/version", "software/0/driver", "software/0/date",
            "measurement/0/instrument", "measurement/0/rate_hz", "measurement/0/window_s", "measurement/0/repeats", "measurement/0/void_windows", "measurement/0/crosscheck_pct",
            "results/0/metric", "results/0/value", "results/0/unit", "results/0/lo", "results/0/hi", "results/0/level", "results/0/grade", "results/0/source_id",
            "results/0/estimated", "results/0/extrapolated", "results/0/model", "results/0/workload",
            "sensitivity/0/break_even", "exclusions/0/reason", "sources/0/id", "sources/0/url", "sources/0/commit", "sources/0/accessed", "sources/0/licence",
        })
        {
            JsonElement element = json.RootElement;
            foreach (string name in field.Split('/'))
            {
                element = int.TryParse(name, out int index) ? element[index] : element.GetProperty(name);
            }
        }
    }

    [Fact]
    public void Build_Default_SaysWhatTheFiguresAreOf()
    {
        ReportHeader header = Question.Default.Header;

        header.FunctionalUnit.ShouldBe("one output token of DeepSeek-R1 at 40 output tokens/s per user (median), fixed 8192/1024");
        (header.BoundaryLayer, header.CapacityBasis, header.TokenBasis).ShouldBe(("Facility", "WithIdle", "Output"));
        header.Sla.TpotMs.ShouldBe(25);
        header.Sla.TtftMs.ShouldBe(10_000);
        header.Model.Precision.ShouldBe("fp8");
        header.Model.Revision.ShouldBe("not recorded");
        header.Workload.IslTokens.ShouldBe(7372.8);
        header.Workload.OslTokens.ShouldBe(921.6);
        header.Workload.CacheHit.ShouldBe(0);
        header.Hardware.Count.ShouldBe(8);
        header.Software.Count.ShouldBe(8);
        header.Measurement.Count.ShouldBe(8);
        header.ToolVersion.ShouldBe("1.2.3");
        header.GitCommit.ShouldBe("0123abc");
    }

    /// <summary>The newest date of the embedded rows, by the evidence itself.</summary>
    [Fact]
    public void Build_Default_SpeaksForTheNewestEvidence() =>
        Question.Default.Header.GeneratedUtc.ShouldBe(Question.Evidence.Select(p => p.Date).Where(d => d.Length == 10).Max(StringComparer.Ordinal) + "T00:00:00Z");

    [Fact]
    public void Build_PromptsRepeated_LeavesTheCacheHitRateOpen() =>
        Question.Of([.. Rows.Metered.Select(r => r with { QualityFlags = ["repeated_prompts"] })]).Header.Workload.CacheHit.ShouldBeNull();

    [Fact]
    public void Build_NoPromiseOnFirstToken_LeavesItOpen() =>
        Question.Of(Rows.Metered, new ReportRequest { TtftLimit = null }).Header.Sla.TtftMs.ShouldBeNull();

    [Fact]
    public void Build_Metered_NamesTheCounterAndItsRate()
    {
        MeasurementIdentity measurement = Question.Of(Rows.Metered).Header.Measurement[0];

        measurement.Instrument.ShouldContain("telemetry");
        measurement.RateHz.ShouldBe(1);
        measurement.Repeats.ShouldBe("single run");
    }

    [Fact]
    public void Build_SameQuestion_HasTheSameId() => Id(new ReportRequest()).ShouldBe(Id(new ReportRequest { Command = "joulewise report --out elsewhere" }));

    [Fact]
    public void Build_AnotherQuestion_HasAnotherId()
    {
        Ratio busy = Ratio.FromFraction(0.6501);
        ReportRequest request = new() { OtherInteractivities = [] };
        string[] ids =
        [
            Id(request),
            Id(request with { Interactivity = TokenRate.FromPerSecond(40.001) }),
            Id(request with { Site = "finland" }),
            Id(request with { Utilisation = (request.Utilisation.Low, busy, request.Utilisation.High) }),
            Id(request with { Accelerators = ["nvidia-b200", "nvidia-h100-sxm"] }),
            Id(request with { OtherInteractivities = [TokenRate.FromPerSecond(30)] }),
            Id(request with { Workload = "1k/1k" }),
            Question.Of([.. Rows.Metered.Take(8)], request).Header.ReportId,
        ];

        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
    }

    private static string Id(ReportRequest request) => Question.Of(Rows.Metered, request).Header.ReportId;
}
