using Joulewise.Catalog;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>The report that the program makes without options, from the embedded evidence.</summary>
public sealed class DefaultReportTests
{
    /// <summary>The accelerators with sound rows in fp8 without speculative decoding at 40 tokens/s per user.</summary>
    private static readonly string[] Ranked =
    [
        "nvidia-h100-sxm", "nvidia-h200-sxm", "nvidia-b200", "nvidia-gb200", "nvidia-gb300", "amd-mi300x", "amd-mi325x", "amd-mi355x",
    ];

    public static TheoryData<string, string> RankedAccelerators => new(
        Ranked.Select(a => (a, "like-for-like")).Concat([.. Ranked.Append("nvidia-b300").Select(a => (a, "best-published"))]));

    [Theory]
    [MemberData(nameof(RankedAccelerators))]
    public void Build_Default_RanksWithAllThatMustStandBesideAFigure(string accelerator, string parity)
    {
        ReportResult headline = Question.Default.Headline(accelerator, parity, at: 40);

        headline.Value.ShouldNotBeNull();
        headline.Lo!.Value.ShouldBeLessThan(headline.Hi!.Value);
        headline.Level.ShouldBe(0.9);
        headline.Rank.ShouldNotBeNull();
        headline.Grade.ShouldBeOneOf("A", "B", "C", "D");
        headline.TokenBasis.ShouldBe("Output");
        headline.SourceIds.ShouldNotBeEmpty();
        headline.Model.ShouldBe("deepseek-r1");
        headline.Workload.ShouldBe("fixed 8192/1024");
    }

    [Fact]
    public void Build_Default_RanksNothingElse() =>
        Question.Default.Results.Where(r => r is { Parity: "like-for-like", Rank: not null, InteractivityTokensPerSPerUser: 40.0, Model: "deepseek-r1" })
            .Select(r => r.Subject).Order(StringComparer.Ordinal).ShouldBe(Ranked.Order(StringComparer.Ordinal));

    /// <summary>B300's fp8 rows near 40 are of a sweep that InferenceX's own listing flags as suspect: grade E, quoted with its rate.</summary>
    [Fact]
    public void Build_Default_NamesWhyB300IsNotRankedLikeForLike()
    {
        Question.Default.Headline("nvidia-b300", at: 40).Reason.ShouldContain("suspect runs: quoted, not ranked");
        TableBlock table = Question.Default.Table("ranking-main");
        table.Rows.Single(r => r.Cells[0].Text() is "B300 SXM").Cells.OfType<FigureCell>().ShouldHaveSingleItem().Grade.ShouldBe("E");
    }

    [Fact]
    public void Build_Default_ShowsTpuAndGaudiWhereTheyWereMeasured()
    {
        Question.Default.Chapter("model-qwen3.5-397b-a17b").Words().ShouldContain("TPU v7");
        Question.Default.Chapter("unofficial").Words().ShouldContain("Gaudi 3");
    }

    [Fact]
    public void Build_Default_CoverageHoldsEveryAcceleratorOfTheCatalogue()
    {
        string[] rows = [.. Question.Default.Table("coverage-table").Rows.Select(r => r.Cells[0].Text())];

        rows.Order(StringComparer.Ordinal).ShouldBe(
            Question.Catalogue.Accelerators.Select(a => AcceleratorNames.Short(Question.Catalogue, a.Id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Build_Default_FigureCellsStandInsideTheirIntervalsWithGradeAndSource()
    {
        FigureCell[] cells = [.. Question.Default.Chapters.SelectMany(c => c.Blocks).OfType<TableBlock>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).OfType<FigureCell>()];

        cells.Length.ShouldBeGreaterThan(500);
        cells.Where(c => !(c.Low <= c.Value && c.Value <= c.High)).ShouldBeEmpty();
        cells.Where(c => c.Grade is not ("A" or "B" or "C" or "D" or "E")).ShouldBeEmpty();
        cells.Where(c => c.SourceIds.Count == 0).ShouldBeEmpty();
        Question.Default.Results.Where(r => r.Value is { } value && !(r.Lo <= value && value <= r.Hi)).ShouldBeEmpty();
    }

    [Fact]
    public void Build_Default_SourcesAreTheOnesCited()
    {
        ReportDocument report = Question.Default;
        HashSet<string> listed = new(report.Sources.Select(s => s.Id), StringComparer.Ordinal);
        string[] cited =
        [
            .. report.Results.SelectMany(r => r.SourceIds),
            .. report.Chapters.SelectMany(c => c.Blocks).OfType<TableBlock>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).OfType<FigureCell>().SelectMany(c => c.SourceIds),
            .. report.Header.Measurement.Select(m => m.SourceId),
        ];

        listed.Count.ShouldBe(report.Sources.Count);
        listed.SetEquals(cited).ShouldBeTrue();
    }

    [Fact]
    public void Build_Default_ResultsHaveIdsOfTheirOwn() =>
        Question.Default.Results.GroupBy(r => r.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).ShouldBeEmpty();

    [Fact]
    public void Build_Default_SensitivityNamesPairsOfTheRanking() =>
        Question.Default.Sensitivity.SelectMany(s => s.Pair.Split(" over ")).Except(Ranked, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public async Task Build_Default_JsonIsValidByTheSchema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);

        new JsonSchemaValidator().Validate(ReportJson.Serialize(Question.Default), schema).ShouldBeEmpty();
    }

    [Fact]
    public async Task Build_Twice_GivesTheSameBytes()
    {
        ReportDocument again = ReportBuilder.Build(new ReportRequest(), Question.InputsOf([.. Question.Evidence.Reverse()]), cancellation: TestContext.Current.CancellationToken);

        ReportJson.Serialize(again).ShouldBe(ReportJson.Serialize(Question.Default));
        ReportMarkdown.Render(again).ShouldBe(ReportMarkdown.Render(Question.Default));
        (await ReportHtml.RenderAsync(again, TestContext.Current.CancellationToken)).ShouldBe(await ReportHtml.RenderAsync(Question.Default, TestContext.Current.CancellationToken));
    }

    /// <summary>The wall logs of two submissions: 10,401 W over 102,909 tokens/s (v5.1, 8 B200) and 6,153 W, 0.2436 J/token (v4.1, 8 H200 MaxQ).</summary>
    [Theory]
    [InlineData("8 x B200 SXM 180GB", 10_401, 0.1011)]
    [InlineData("8 x H200 SXM 141GB", 6_153, 0.2436)]
    public void Build_Default_MlperfWallFiguresAreThere(string system, double watts, double joules)
    {
        TableRow row = Question.Default.Table("mlperf-wall-table").Rows
            .Single(r => string.Equals(r.Cells[0].Text(), system, StringComparison.Ordinal) && r.Cells[1].Text().EndsWith(", offline", StringComparison.Ordinal));

        Figure(row, 4).Value.ShouldBe(watts, watts * 0.005);
        Figure(row, 5).Value.ShouldBe(joules, joules * 0.005);
        Figure(row, 4).Grade.ShouldBe("A");
        (Figure(row, 5).Value * Figure(row, 6).Value).ShouldBe(1e6, 1);
    }

    [Fact]
    public void Build_Default_MlperfTablesHoldNoOpenSubmission() =>
        Question.Default.Sources.Where(s => s.Title.Contains("MLPerf", StringComparison.Ordinal) && s.Title.Contains(" open ", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Build_Default_AnswerIsThreeSentencesWithGrades()
    {
        IReadOnlyList<string> answer = Question.Default.Answer;

        answer.Count.ShouldBe(3);
        answer.ShouldAllBe(s => s.EndsWith('.') && s.Contains("grade ", StringComparison.Ordinal));
        answer[0].ShouldContain("J per output token [");
        answer[1].ShouldContain("output tokens/s [");
        answer[2].ShouldContain("not a comparative claim");
    }

    /// <summary>What report-standard asks of every comparison and this evidence cannot give.</summary>
    [Theory]
    [InlineData("Who asked and who paid")]
    [InlineData("Quality parity")]
    [InlineData("Model revision")]
    [InlineData("activation precision")]
    [InlineData("driver")]
    [InlineData("firmware")]
    [InlineData("power cap")]
    [InlineData("inlet temperature")]
    [InlineData("KV caches take")]
    [InlineData("Acceptance rates")]
    [InlineData("failed requests")]
    [InlineData("median time to first token above 10 s")]
    [InlineData("closed loop")]
    [InlineData("prefix-cache hits")]
    [InlineData("single runs")]
    [InlineData("Warm-up")]
    [InlineData("voided windows")]
    [InlineData("600 s")]
    [InlineData("accuracy class")]
    [InlineData("cross-checked")]
    [InlineData("Idle and load traces")]
    [InlineData("Tuning effort")]
    [InlineData("size not estimated here")]
    [InlineData("Embodied carbon")]
    [InlineData("Sensitivity to power cap, prefix-cache hits and output length")]
    [InlineData("years of depreciation")]
    [InlineData("no market-based instrument")]
    [InlineData("no independent panel")]
    [InlineData("What would change the answer")]
    public void Build_Default_LimitsNameWhatIsNotMet(string item) => Question.Default.Chapter("limits").Words().ShouldContain(item);

    [Fact]
    public void Build_Default_ChaptersStandInTheOrderThatAReaderNeeds() =>
        Question.Default.Chapters.Select(c => c.Id).ShouldBe(
        [
            "ranking", "operating-point", "frontiers", "joules", "cost", "progress", "sensitivity",
            "model-gpt-oss-120b", "model-llama-3.1-70b", "model-qwen3.5-397b-a17b",
            "measured-energy", "mlperf", "unofficial", "coverage", "method", "limits", "reproduce",
        ]);

    [Fact]
    public void Build_Progress_CountsUpToTheEnd()
    {
        Steps all = new();
        Steps few = new();

        ReportBuilder.Build(new ReportRequest(), Question.InputsOf(Rows.Metered), all, TestContext.Current.CancellationToken);
        ReportBuilder.Build(new ReportRequest { IncludeOtherModels = false }, Question.InputsOf(Rows.Metered), few, TestContext.Current.CancellationToken);

        foreach (Steps steps in new[] { all, few })
        {
            steps.Seen.Select(s => s.Done).ShouldBe(Enumerable.Range(0, steps.Seen.Count));
            steps.Seen[^1].Done.ShouldBe(steps.Seen[^1].Of);
        }
    }

    private static FigureCell Figure(TableRow row, int column) => row.Cells[column].ShouldBeOfType<FigureCell>();

    private sealed class Steps : IProgress<ReportProgress>
    {
        public List<ReportProgress> Seen { get; } = [];

        public void Report(ReportProgress value) => Seen.Add(value);
    }
}
