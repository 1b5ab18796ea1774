using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Searching;

public sealed class SearchRunTests
{
    /// <summary>What bounds leave out is never the best and never on the frontier: the answer is that of looking at every configuration, to the last bit.</summary>
    [Fact]
    public void Run_AnyQuestion_FindsWhatLookingAtEveryConfigurationFinds() =>
        AnyQuestion.Questions.Sample(ShouldEqualTheWholeSpace, iter: 20, threads: 1);

    [Fact]
    public void Run_DeepSeekOnARack_FindsWhatLookingAtEveryConfigurationFinds() =>
        ShouldEqualTheWholeSpace(Searches.Ask("deepseek-r1", 36, "nvidia-gb300") with
        {
            TtftLimit = Duration.FromSeconds(3),
            TpotLimit = Duration.FromMilliseconds(25),
            Engines = ["trtllm"],
            KvPrecisions = ["fp8"],
            PowerCaps = false,
            Speculation = false,
        });

    /// <summary>A small feed, so that the whole space with power limits can be looked at: a lower limit makes room for more accelerators.</summary>
    [Theory]
    [InlineData(DrawBasis.Provisioned, Objective.Joules)]
    [InlineData(DrawBasis.Provisioned, Objective.Cost)]
    [InlineData(DrawBasis.Provisioned, Objective.Throughput)]
    [InlineData(DrawBasis.ExpectedPeak, Objective.Joules)]
    [InlineData(DrawBasis.ExpectedPeak, Objective.Cost)]
    [InlineData(DrawBasis.ExpectedPeak, Objective.Throughput)]
    public void Run_LimitsBehindAFeed_FindWhatLookingAtEveryConfigurationFinds(DrawBasis draw, Objective objective) =>
        ShouldEqualTheWholeSpace(Searches.Ask("qwen3-8b", 1, "nvidia-h200-sxm") with
        {
            Supply = Searches.Behind(0.003, draw),
            Objective = objective,
            TtftLimit = Duration.FromSeconds(1),
            TpotLimit = Duration.FromMilliseconds(15),
            Engines = ["vllm"],
            KvPrecisions = ["fp8"],
        });

    [Fact]
    public void Run_ThirtyTwoAccelerators_WorksOutFewOfTheConfigurations()
    {
        IReadOnlyList<GroupResult> groups = Searches.Run(Searches.Ask("qwen3-8b", 32, "nvidia-h200-sxm") with { TpotLimit = Duration.FromMilliseconds(20) });

        double share = (double)groups.Sum(g => g.Evaluated) / groups.Sum(g => g.Configurations);
        share.ShouldBeInRange(1e-5, 0.2);
    }

    /// <summary>Groups one after the other, last first, on one thread.</summary>
    [Fact]
    public void Run_OnManyThreads_FindsWhatOneThreadFinds()
    {
        SearchQuestion question = Searches.Ask("gpt-oss-20b", 8, "nvidia-h200-sxm", "nvidia-b200") with { TtftLimit = Duration.FromSeconds(2) };
        IReadOnlyList<GroupResult> many = Searches.Run(question);
        IReadOnlyList<SearchGroup> groups = Searches.Groups(question);
        Workers workers = Searches.WorkersOf(question);

        for (int i = groups.Count - 1; i >= 0; i--)
        {
            GroupResult one = new GroupSearch(workers, question, groups[i], prunes: true).Run(TestContext.Current.CancellationToken);

            ShouldBeAlike(many[i], one);
            many[i].Evaluated.ShouldBe(one.Evaluated);
            many[i].Closest.ShouldBe(one.Closest);
        }
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => SearchRun.Run(Searches.Ask("qwen3-8b", 8, "nvidia-h200-sxm"), Searches.Catalogue, Searches.Predictor, out _, source.Token));
    }

    private static void ShouldEqualTheWholeSpace(SearchQuestion question)
    {
        IReadOnlyList<GroupResult> pruned = Searches.Run(question);
        IReadOnlyList<GroupResult> whole = Searches.Run(question, prunes: false);

        pruned.Count.ShouldBe(whole.Count);
        for (int i = 0; i < whole.Count; i++)
        {
            ShouldBeAlike(pruned[i], whole[i]);
            whole[i].Evaluated.ShouldBe(whole[i].Configurations);
            pruned[i].Evaluated.ShouldBeLessThanOrEqualTo(whole[i].Evaluated);
        }

        Reasons.Of(question, pruned).ShouldBe(Reasons.Of(question, whole));
    }

    private static void ShouldBeAlike(GroupResult one, GroupResult other)
    {
        one.Best.ShouldBe(other.Best);
        one.Front.Points.ShouldBe(other.Front.Points);
        one.Configurations.ShouldBe(other.Configurations);
        one.Misfit.ShouldBe(other.Misfit);
    }
}
