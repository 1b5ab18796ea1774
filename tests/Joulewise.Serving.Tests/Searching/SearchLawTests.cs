using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Searching;

/// <summary>What holds for every question, whatever the model of serving says.</summary>
public sealed class SearchLawTests
{
    private static readonly Gen<double> Looser = Gen.Double[1, 4];

    [Fact]
    public void Run_LooserPromises_NeverWorsenTheBestNorUncoverTheFrontier() =>
        Gen.Select(AnyQuestion.Questions, Looser, Looser, Looser).Sample(
            (question, ttft, tpot, gap) => ShouldBeAsGood(question, question with
            {
                TtftLimit = Times(question.TtftLimit, ttft),
                TpotLimit = Times(question.TpotLimit, tpot),
                GapLimit = Times(question.GapLimit, gap),
            }),
            iter: 12,
            threads: 1);

    [Fact]
    public void Run_AnotherAccelerator_NeverWorsensTheBest() =>
        Gen.Select(AnyQuestion.Questions, Gen.OneOf("nvidia-b200", "nvidia-h100-sxm", "amd-mi325x")).Sample(
            (question, other) => ShouldBeAsGood(question, question with { Accelerators = [.. question.Accelerators, Searches.Catalogue.FindAccelerator(other)] }),
            iter: 12,
            threads: 1);

    /// <summary>Of more accelerators there are more configurations and as many replicas of each; unused ones are paid for, so cost is another matter.</summary>
    [Fact]
    public void Run_MoreAccelerators_NeverGiveLessOutputNorTakeMoreEnergy() =>
        Gen.Select(AnyQuestion.Questions.Where(q => q.Supply.Accelerators is not null && q.Objective != Objective.Cost), Gen.Int[1, 8]).Sample(
            (question, more) => ShouldBeAsGood(question, question with { Supply = question.Supply with { Accelerators = question.Supply.Accelerators + more } }),
            iter: 8,
            threads: 1);

    /// <summary>Twice as many hold every configuration at least twice: it costs no more for a token.</summary>
    [Fact]
    public void Run_TwiceTheAccelerators_NeverCostMore() =>
        AnyQuestion.Questions.Where(q => q.Supply.Accelerators is <= 8).Select(q => q with { Objective = Objective.Cost }).Sample(
            question => ShouldBeAsGood(question, question with { Supply = question.Supply with { Accelerators = 2 * question.Supply.Accelerators } }),
            iter: 8,
            threads: 1);

    [Fact]
    public void Run_MorePower_NeverWorsensTheBest() =>
        Gen.Select(AnyQuestion.Questions.Where(q => q.Model.Id is "qwen3-8b"), Gen.Double[-3, 1], Looser).Sample(
            (question, megawatts, factor) =>
            {
                double feed = Math.Pow(10, megawatts);
                SearchQuestion fed = question with { Supply = Searches.Behind(feed, question.Supply.Draw), PowerCaps = false };
                ShouldBeAsGood(fed, fed with { Supply = Searches.Behind(feed * factor, question.Supply.Draw) });
            },
            iter: 5,
            threads: 1);

    /// <summary>A restricted search looks at a part of the space.</summary>
    [Fact]
    public void Run_WithoutPowerLimitsOrAMode_IsNeverBetter() =>
        AnyQuestion.Questions.Sample(
            question =>
            {
                SearchQuestion all = question with { PowerCaps = true, Supply = new Supply(8, null, DrawBasis.Provisioned) };
                ShouldBeAsGood(all with { PowerCaps = false }, all);
                ShouldBeAsGood(all with { Disaggregated = false }, all);
                ShouldBeAsGood(all with { Aggregated = false }, all);
            },
            iter: 5,
            threads: 1);

    private static void ShouldBeAsGood(SearchQuestion narrow, SearchQuestion wide)
    {
        IReadOnlyList<GroupResult> before = Searches.Run(narrow);
        IReadOnlyList<GroupResult> after = Searches.Run(wide);

        Searches.BestScore(after).ShouldBeLessThanOrEqualTo(Searches.BestScore(before));
        Front front = Searches.FrontOf(after);
        foreach (Found found in Searches.FrontOf(before).Points)
        {
            front.Covers(found.Outcome.TpotSeconds, found.Joules).ShouldBeTrue();
        }
    }

    private static Duration? Times(Duration? limit, double factor) => limit is { } time ? Duration.FromSeconds(time.InSeconds * factor) : null;
}
