using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>Questions that the evidence answers in part or not at all: the report still comes out and says so.</summary>
public sealed class EdgeCaseTests
{
    [Fact]
    public void Build_NoRows_SaysThatNothingWasMeasured()
    {
        ReportDocument report = Question.Of([]);

        report.Answer.ShouldBe(
        [
            "No accelerator has a joules-per-token figure with DeepSeek-R1 under fixed 8192/1024 at 40 tokens/s per user, so there is no answer from evidence.",
            "Nothing was measured under this traffic.",
        ]);
        report.Header.GeneratedUtc.ShouldBe("1970-01-01T00:00:00Z");
        report.Results.ShouldBeEmpty();
        report.ShouldRender();
    }

    [Fact]
    public void Build_TrafficNobodyMeasured_SaysSo()
    {
        ReportDocument report = Question.Of(Rows.Metered, new ReportRequest { Workload = "100/100" });

        report.Answer[0].ShouldContain("under fixed 100/100 at 40 tokens/s per user, so there is no answer");
        report.Answer[^1].ShouldBe("The model was measured under fixed 8192/1024.");
        report.ShouldRender();
    }

    [Fact]
    public void Build_ModelNobodyMeasured_SaysSo()
    {
        ReportDocument report = Question.Of(Rows.Metered, new ReportRequest { Model = "gpt-oss-120b" });

        report.Answer[0].ShouldStartWith("No accelerator has a joules-per-token figure with gpt-oss-120b");
        report.Answer[^1].ShouldBe("Models that were measured under this traffic: deepseek-r1.");
        report.ShouldRender();
    }

    [Fact]
    public void Build_OneAccelerator_ComparesItWithNothing()
    {
        ReportDocument report = Question.Of(Rows.Metered, new ReportRequest { Accelerators = ["H100"] });

        report.Answer.Count.ShouldBe(3);
        report.Answer[0].ShouldContain("the only one with a figure");
        report.Answer[1].ShouldNotContain("ratio");
        report.Headline("nvidia-h100-sxm").Rank.ShouldBe(1);
        report.Sensitivity.ShouldBeEmpty();
        report.ShouldRender();
    }

    [Fact]
    public void Build_PrecisionNobodyMeasured_SaysSoAndStillShowsTheBest()
    {
        ReportDocument report = Question.Of(Rows.Metered, new ReportRequest { Precision = "int4" });

        report.Answer[0].ShouldContain("in int4 without speculative decoding, so there is no like-for-like answer");
        report.Answer[^1].ShouldContain("not quality-matched");
        report.Headline("nvidia-b200").Reason.ShouldBe("not measured in int4 without speculative decoding");
        report.Headline("nvidia-b200").Grade.ShouldBe("X");
        report.Headline("nvidia-b200", "best-published").Value.ShouldNotBeNull();
        report.ShouldRender();
    }

    [Fact]
    public void Build_PromiseBeyondAll_NamesTheFastestPoints()
    {
        ReportDocument report = Question.Of(Rows.Metered, new ReportRequest { Interactivity = TokenRate.FromPerSecond(5000) });

        report.Answer[0].ShouldContain("at 5,000 tokens/s per user, so there is no answer");
        report.Answer[1].ShouldContain("unreachable: fastest measured 80 tokens/s/user");
        report.Headline("nvidia-b200", "best-published").Value.ShouldBeNull();
        report.ShouldRender();
    }

    [Fact]
    public void Build_RateWithoutPower_DoesNotSayThatNothingWasMeasured()
    {
        ReportDocument report = Question.Of([.. Rows.Metered, Rows.Of("google-tpu-v7", 40, 90)], new ReportRequest { Accelerators = ["google-tpu-v7"] });

        report.Answer[0].ShouldStartWith("No accelerator has a joules-per-token figure");
        report.Answer[1].ShouldContain("TPU v7: board power not measured and no rating published");
        report.Table("ranking-main").Column("Output rate").ShouldHaveSingleItem().Text().ShouldBe("90 B");
        report.ShouldRender();
    }

    [Fact]
    public void Build_PromiseBelowAll_ReadsTheSlowestPointsAndFlagsThem()
    {
        ReportDocument report = Question.Of(Rows.Metered, new ReportRequest { Interactivity = TokenRate.FromPerSecond(1) });
        ReportResult headline = report.Headline("nvidia-b200");

        headline.Extrapolated.ShouldBeTrue();
        headline.Reason.ShouldBe("clamped to its slowest measured point, 20 tokens/s/user");
        report.Table("ranking-main").Column("Facility, with idle").ShouldAllBe(c => ((FigureCell)c).Flag == "clamped");
        report.ShouldRender();
    }

    [Fact]
    public void Build_OwnRowThatBeatsTheFront_BecomesTheReading()
    {
        MeasuredPoint own = Rows.Of("nvidia-h100-sxm", 40, 150, "-own").WithPower(480) with { Source = "our lab" };

        ReportDocument before = Question.Of(Rows.Metered);
        ReportDocument after = Question.Of([.. Rows.Metered, own]);

        after.Headline("nvidia-h100-sxm").Value!.Value.ShouldBeLessThan(before.Headline("nvidia-h100-sxm").Value!.Value);
        after.Headline("nvidia-h100-sxm").SourceIds.ShouldContain(own.Id, StringComparer.Ordinal);
        after.Sources.Single(s => string.Equals(s.Id, own.Id, StringComparison.Ordinal)).Title.ShouldBe("our lab");
        after.Header.EvidenceHash.ShouldNotBe(before.Header.EvidenceHash, StringComparer.Ordinal);
    }

    [Fact]
    public void Build_OwnRowThatIsBeaten_ChangesNoReading()
    {
        MeasuredPoint own = Rows.Of("nvidia-h100-sxm", 40, 60, "-own").WithPower(480);

        ReportResult before = Question.Of(Rows.Metered).Headline("nvidia-h100-sxm");
        Question.Of([.. Rows.Metered, own]).Headline("nvidia-h100-sxm").SourceIds.ShouldBe(before.SourceIds);
    }

    [Fact]
    public void Build_QueuesLongerThanPromised_AreLeftOutAndCounted()
    {
        MeasuredPoint queued = Rows.Of("nvidia-h100-sxm", 40, 150, "-queued").WithPower(480) with { Ttft = Duration.FromSeconds(30) };

        ReportDocument limited = Question.Of([.. Rows.Metered, queued]);
        ReportDocument free = Question.Of([.. Rows.Metered, queued], new ReportRequest { TtftLimit = null });

        limited.Headline("nvidia-h100-sxm").SourceIds.ShouldNotContain(queued.Id, StringComparer.Ordinal);
        free.Headline("nvidia-h100-sxm").SourceIds.ShouldContain(queued.Id, StringComparer.Ordinal);
        limited.Exclusions.Sum(e => e.Count).ShouldBe(1);
        limited.Chapter("limits").Words().ShouldContain("above 10 s are left out");
        free.Chapter("limits").Words().ShouldContain("time to first token is not limited");
    }

    [Fact]
    public void Build_AcceleratorOutsideTheCatalogue_IsShownAndNotRanked()
    {
        ReportDocument report = Question.Of([.. Rows.Metered, Rows.Of("acme-one", 40, 90)]);

        report.Headline("acme-one").Reason.ShouldBe("not in the catalogue");
        report.Table("coverage-table").Rows.Single(r => r.Cells[0].Text() is "acme-one").Cells[1].Text().ShouldBe("not in the catalogue");
        report.ShouldRender();
    }

    [Theory]
    [InlineData("accelerator")]
    [InlineData("model")]
    [InlineData("site")]
    [InlineData("workload")]
    public void Build_UnknownName_IsRefusedInOneLine(string what)
    {
        ReportRequest request = what switch
        {
            "accelerator" => new ReportRequest { Accelerators = ["nvidia-z900"] },
            "model" => new ReportRequest { Model = "no-such-model" },
            "site" => new ReportRequest { Site = "atlantis" },
            _ => new ReportRequest { Workload = "9k/9k" },
        };

        Should.Throw<InputException>(() => Question.Of(Rows.Metered, request)).Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Build_Cancelled_Stops() =>
        Should.Throw<OperationCanceledException>(() => ReportBuilder.Build(new ReportRequest(), Question.InputsOf(Rows.Metered), null, new CancellationToken(canceled: true)));

    [Fact]
    public void Build_TwoPromisesThatPrintAlike_KeepTheirResultsApart()
    {
        ReportDocument report = Question.Of(Rows.Metered, new ReportRequest { Interactivity = TokenRate.FromPerSecond(20.001) });

        report.Results.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(report.Results.Count);
        report.ShouldRender();
    }
}
