using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Answers;

public sealed class ReasonsTests
{
    private static readonly SearchQuestion Small = Searches.Ask("qwen3-8b", 4, "nvidia-h200-sxm") with { Engines = ["vllm"], KvPrecisions = ["fp8"] };

    [Fact]
    public void Of_WeightsThatDoNotFit_SaysByHowMuch() =>
        Reason(Searches.Ask("deepseek-r1", 2, "nvidia-h100-sxm")).ShouldMatch("^does not fit: each of 2 accelerators needs .* GB too few");

    /// <summary>The least that is told can be had, and a little less can't.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_TooStrictTtft_NamesTheLeastThatCanBeHad(bool aggregated, bool disaggregated)
    {
        SearchQuestion question = Small with { Aggregated = aggregated, Disaggregated = disaggregated, TtftLimit = Duration.FromMilliseconds(1) };

        double least = Least(Reason(question), "no configuration keeps the promise on TTFT: the least is ", " s");

        Searches.Answer(question with { TtftLimit = Duration.FromSeconds(least + 0.0006) }).Ranked.ShouldNotBeEmpty();
        Reason(question with { TtftLimit = Duration.FromSeconds(least - 0.0006) }).ShouldStartWith("no configuration keeps the promise on TTFT");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_TooStrictTpot_NamesTheLeastThatCanBeHad(bool aggregated, bool disaggregated)
    {
        SearchQuestion question = Small with { Aggregated = aggregated, Disaggregated = disaggregated, TpotLimit = Duration.FromMicroseconds(10) };

        double least = Least(Reason(question), "no configuration keeps the promise on TPOT: the least is ", " ms");

        Searches.Answer(question with { TpotLimit = Duration.FromMilliseconds(least + 0.006) }).Ranked.ShouldNotBeEmpty();
        Reason(question with { TpotLimit = Duration.FromMilliseconds(least - 0.006) }).ShouldStartWith("no configuration keeps the promise on TPOT");
    }

    [Fact]
    public void Of_TooStrictGap_NamesTheLeastThatCanBeHad()
    {
        SearchQuestion question = Small with { GapLimit = Duration.FromMicroseconds(10), TpotLimit = Duration.FromMilliseconds(50) };

        double least = Least(Reason(question), "no configuration keeps the promise on the longest gap: the least gap is ", " ms");

        Searches.Answer(question with { GapLimit = Duration.FromMilliseconds(least + 0.006) }).Ranked.ShouldNotBeEmpty();
        Reason(question with { GapLimit = Duration.FromMilliseconds(least - 0.006) }).ShouldStartWith("no configuration keeps the promise on the longest gap");
    }

    /// <summary>Each promise can be kept, both at once can't: the least gap beside the promise on the first token is told.</summary>
    [Fact]
    public void Of_PromisesThatContradict_NamesTheLeastGapWithTheOtherKept()
    {
        SearchQuestion aggregated = Small with { Supply = new Supply(1, null, DrawBasis.Provisioned), Disaggregated = false, PowerCaps = false, InputTokens = 8000 };
        double ttft = Least(Reason(aggregated with { TtftLimit = Duration.FromMilliseconds(1) }), "no configuration keeps the promise on TTFT: the least is ", " s");
        double gap = Least(Reason(aggregated with { GapLimit = Duration.FromMicroseconds(10) }), "no configuration keeps the promise on the longest gap: the least gap is ", " ms");

        // The first token comes soonest of whole prompts, the gap is shortest of short chunks.
        string reason = Reason(aggregated with { TtftLimit = Duration.FromSeconds(ttft + 0.0006), GapLimit = Duration.FromMilliseconds(gap + 0.006) });

        reason.ShouldMatch(@"^no configuration keeps the promises on TTFT and on the longest gap: the least gap with the one on TTFT kept is [0-9.]+ ms$");
    }

    [Fact]
    public void Of_NoPrice_AsksForOne()
    {
        SearchQuestion question = Searches.Ask("qwen3-8b", 1, "nvidia-l40s") with { Objective = Objective.Cost };

        Reason(question with { Precisions = ["bf16"] }).ShouldBe("no owned price is published: --price gives one");
        Searches.Answer(question with { PricePerAcceleratorHour = MoneyRate.FromDollarsPerHour(1) }).Ranked.ShouldNotBeEmpty();
    }

    [Fact]
    public void Of_FeedBelowOneReplica_SaysSo() =>
        Reason(Small with { Supply = Searches.Behind(0.0001) }).ShouldBe("not one replica fits behind the feed");

    [Fact]
    public void Of_UnknownPower_SaysSo()
    {
        SearchQuestion question = Searches.Ask("qwen3-8b", 1, "nvidia-h200-sxm") with { Disaggregated = false, Engines = ["vllm"], KvPrecisions = ["fp8"] };
        IReadOnlyList<GroupResult> unrated = [.. Searches.Run(question).Select(g => g with { Best = null, Group = g.Group with { Place = Unrated(g.Group.Place, question) } })];

        Reasons.Of(question, unrated).ShouldHaveSingleItem().Reason.ShouldBe("no rated power is known");
        Reasons.Of(question with { Objective = Objective.Throughput, Supply = Searches.Behind(1) }, unrated).ShouldHaveSingleItem().Reason
            .ShouldBe("no rated power is known to count accelerators behind the feed by");
    }

    [Fact]
    public void Of_OneOfTwoAccelerators_NamesThatOneOnly() =>
        Searches.Answer(Searches.Ask("deepseek-r1", 2, "nvidia-h100-sxm", "nvidia-b300") with { Precisions = ["fp8"] }).Refused
            .Select(r => r.Accelerator).ShouldContain(a => a == "nvidia-h100-sxm");

    private static Place Unrated(Place place, SearchQuestion question) => new(
        place.Accelerator,
        place.Shape with { TdpWatts = double.NaN },
        place.System,
        place.PowerOf(1),
        place.PowerOf(1),
        question.Boundary,
        place.Price);

    private static string Reason(SearchQuestion question)
    {
        SearchResult result = Searches.Answer(question);
        result.Ranked.ShouldBeEmpty();
        return result.Refused.ShouldHaveSingleItem().Reason;
    }

    private static double Least(string reason, string before, string after)
    {
        reason.ShouldStartWith(before);
        reason.ShouldEndWith(after);
        return double.Parse(reason[before.Length..^after.Length], CultureInfo.InvariantCulture);
    }
}
