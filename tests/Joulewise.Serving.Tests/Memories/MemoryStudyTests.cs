using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Memories;

public sealed class MemoryStudyTests
{
    private static readonly MemoryStudy Study = new(new ConfigurationSearch(Searches.Catalogue, Searches.Predictor));

    private static readonly SearchQuestion Question = Searches.Ask("qwen3-32b", 2, "nvidia-h200-sxm") with
    {
        TpotLimit = Duration.FromMilliseconds(30),
        Objective = Objective.Throughput,
        Engines = ["vllm"],
        Disaggregated = false,
        PowerCaps = false,
        Pipelines = false,
    };

    private static readonly Lazy<MemoryResponse> Response = new(() => Study.Run(Question, MemoryStudy.Factors, CancellationToken.None).ShouldNotBeNull());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_MoreMemory_NeverServesLess(bool capacity)
    {
        IReadOnlyList<MemoryPoint> points = capacity ? Response.Value.Capacity : Response.Value.Bandwidth;

        points.Select(p => p.OutputTokensPerSecond).ShouldBeInOrder(SortDirection.Ascending);
        points.Single(p => p.Change == MemoryChange.None).Best.ShouldBe(Response.Value.Sold);
    }

    /// <summary>A decode step that waits for memory: half as fast again must serve a good part of that more, and no promise lets it serve more than twice.</summary>
    [Fact]
    public void Run_FasterMemory_ServesMore()
    {
        Response.Value.Sold.Binding.Resource.ShouldBe("bandwidth");
        Response.Value.GainOf(new MemoryChange(1, 1.5)).ShouldBeInRange(1.1, 2);
    }

    [Fact]
    public void Run_EveryPoint_IsOfTheKindThatIsBestAsSold()
    {
        ServingConfiguration sold = Response.Value.Sold.Configuration;

        foreach (ServingConfiguration one in Response.Value.Capacity.Concat(Response.Value.Bandwidth).Select(p => p.Best.ShouldNotBeNull().Configuration))
        {
            (one.Engine, one.Precision, one.KvPrecision, one.IsDisaggregated).ShouldBe((sold.Engine, sold.Precision, sold.KvPrecision, sold.IsDisaggregated));
        }
    }

    /// <summary>As sold, 141 GB less 9 % hold 64 GB of 16-bit weights; a quarter of it, 37 GB by the driver's count, does not.</summary>
    [Fact]
    public void At_MemoryTooSmallForTheWeights_HasNoAnswer()
    {
        SearchQuestion alone = Question with { Supply = Question.Supply with { Accelerators = 1 } };
        SearchPoint sold = Study.Sold(alone, CancellationToken.None).ShouldNotBeNull();

        Study.At(alone, sold, new MemoryChange(0.25, 1), CancellationToken.None).Best.ShouldBeNull();
    }

    [Fact]
    public void Run_PromiseNobodyKeeps_HasNoResponse() =>
        Study.Run(Question with { TpotLimit = Duration.FromMicroseconds(1) }, MemoryStudy.Factors, CancellationToken.None).ShouldBeNull();

    [Fact]
    public void Run_TwoAccelerators_IsRefused() =>
        Should.Throw<ArgumentException>(() => Study.Run(Searches.Ask("qwen3-8b", 2, "nvidia-h200-sxm", "nvidia-b200"), MemoryStudy.Factors, CancellationToken.None));

    [Fact]
    public void GainOf_MemoryNobodyAskedAbout_IsRefused() =>
        Should.Throw<ArgumentException>(() => Response.Value.GainOf(new MemoryChange(3, 3))).Message.ShouldContain("3 x size");
}
