using Joulewise.Modeling;
using Joulewise.Serving;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Joulewise.Reporting.Tests.Analysis.Memory;

public sealed class MemoryTopicTests
{
    private static readonly Lazy<ReportInputs> Inputs = new(() =>
    {
        Predictor predictor = Predictor.Load(Question.Catalogue, Question.Evidence);
        return Question.Embedded with { Predictor = predictor, PredictorErrors = predictor.HeldOutErrors, Search = new ConfigurationSearch(Question.Catalogue, predictor) };
    });

    private static readonly ReportRequest Request = new() { Topic = ReportTopic.Memory, Accelerators = ["h200", "mi355x", "gb300"] };

    private static readonly Lazy<ReportDocument> Report = new(() => Build(Request));

    [Fact]
    public void Build_Chapters_AreTheTopicsAndTheCommonOnes() =>
        Report.Value.Chapters.Select(c => c.Id).ShouldBe(
        [
            "memory-room", "memory-worth", "memory-context", "memory-cache", "memory-generations", "memory-check",
            "coverage", "method", "limits", "reproduce",
        ]);

    [Fact]
    public void Build_Header_NamesTheTopic() => Report.Value.Header.Topic.ShouldBe("memory");

    [Fact]
    public void Build_Answer_HasThreeGradedSentences()
    {
        Report.Value.Answer.Count.ShouldBe(3);
        Report.Value.Answer.ShouldAllBe(s => s.Contains("grade ", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_EveryTable_NamesEveryAccelerator()
    {
        string[] names = [.. Report.Value.Table("memory-room-table").Column("Accelerator").Select(Question.Text)];

        names.Length.ShouldBe(3);
        foreach (string table in (string[])["memory-yield-table", "memory-worth-table", "memory-context-table", "memory-cache-precision", "memory-cache-reuse"])
        {
            Report.Value.Table(table).Column("Accelerator").Select(Question.Text).Distinct(StringComparer.Ordinal).ShouldBe(names, table);
        }
    }

    /// <summary>A GB/s is worth what the modelled gain says: price of an hour times gain over a quarter of the bandwidth, over four years of 8,766 hours.</summary>
    [Fact]
    public void Build_WorthOfBandwidth_FollowsFromItsGain()
    {
        TableBlock table = Report.Value.Table("memory-worth-table");
        int row = table.Column("Accelerator").Select(Question.Text).ToList().FindIndex(n => n.StartsWith("H200", StringComparison.Ordinal));
        double gain = ((FigureCell)table.Column("A quarter more bandwidth")[row]).Value;
        double price = Question.Catalogue.NewestPriceOf("nvidia-h200-sxm", "owned", "hyperscaler")!.Cost.Value.InDollarsPerHour;

        ((FigureCell)table.Column("A GB/s is worth")[row]).Value.ShouldBe(price * (gain - 1) * 4 * 8766 / (0.25 * 4800), 1e-6);
    }

    [Fact]
    public void Build_SuccessorsOfTheAsked_AreCompared() =>
        Report.Value.Table("memory-generations-table").Column("To").Select(Question.Text).ShouldContain(n => n.StartsWith("Rubin", StringComparison.Ordinal));

    [Fact]
    public async Task Build_Json_FitsThePublishedSchema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);

        new JsonSchemaValidator().Validate(ReportJson.Serialize(Report.Value), schema).ShouldBeEmpty();
    }

    [Fact]
    public void Build_Twice_GivesTheSameBytes() =>
        ReportJson.Serialize(Build(Request)).ShouldBe(ReportJson.Serialize(Report.Value));

    [Fact]
    public void Build_WithoutASearch_SaysThatNothingIsKnown()
    {
        ReportDocument report = Build(Request, Question.Embedded);

        report.Answer.ShouldHaveSingleItem().ShouldContain("grade X");
        report.Chapters[0].Id.ShouldBe("coverage");
    }

    /// <summary>Nothing serves a token in a nanosecond: every accelerator is there with the reason.</summary>
    [Fact]
    public void Build_PromiseNobodyKeeps_SaysWhyForEach()
    {
        ReportDocument report = Build(Request with { Accelerators = ["h200"], Interactivity = Question.PerSecond(90_000) });

        report.Answer.ShouldHaveSingleItem().ShouldContain("memory cannot be valued");
        report.Table("memory-room-table").Column("Weights").ShouldHaveSingleItem().ShouldBeOfType<MissingCell>().Reason.ShouldNotBeEmpty();
    }

    /// <summary>One report on everything: anchors are unique, or rendering it would be refused.</summary>
    [Fact]
    public void Build_AllTopics_RendersInOneReport()
    {
        ReportDocument report = Build(Request with { Topic = ReportTopic.All, IncludeOtherModels = false });

        ReportMarkdown.Render(report).ShouldContain("## What the memory holds, and what binds");
        string[] chapters = [.. report.Chapters.Select(c => c.Id)];
        chapters[0].ShouldBe("ranking");
        chapters.Distinct(StringComparer.Ordinal).Count().ShouldBe(chapters.Length);
        report.Header.Topic.ShouldBe("all");
    }

    private static ReportDocument Build(ReportRequest request, ReportInputs? inputs = null) =>
        ReportBuilder.Build(request, inputs ?? Inputs.Value, cancellation: TestContext.Current.CancellationToken);
}
