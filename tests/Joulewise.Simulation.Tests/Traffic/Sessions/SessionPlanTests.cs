using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests;

public sealed class SessionPlanTests
{
    private static readonly SessionSpec Spec = new(4, new LengthSpec.Fixed(30), new LengthSpec.Fixed(20), 10) { SharedPrefixTokens = 64 };

    [Fact]
    public void SetBlocks_TurnAfterTurn_EachChainBeginsWithTheOneBefore()
    {
        SessionPlan plan = new(Spec with { MeanTurns = 6, HasFixedTurns = true }, 1, 0);
        TrafficRequest request = new() { Session = 9, InputTokens = 150 };
        plan.SetBlocks(request);
        ulong[] before = request.Blocks.ToArray();
        before.Length.ShouldBe(9);
        SessionTurn turn = default;
        int turns = 1;
        for (; plan.TryNext(9, turns, request.InputTokens + 20, ref turn); turns++)
        {
            turn.InputTokens.ShouldBe(request.InputTokens + 50);
            request.InputTokens = turn.InputTokens;
            plan.SetBlocks(request);
            request.Blocks.Length.ShouldBe(request.InputTokens / 16);
            request.Blocks[..before.Length].ToArray().ShouldBe(before);
            before = request.Blocks.ToArray();
        }

        turns.ShouldBe(6);
    }

    [Fact]
    public void SetBlocks_TwoSessionsOfAClass_ShareTheSystemPromptAlone()
    {
        SessionPlan plan = new(Spec, 1, 0);
        ulong[] first = Blocks(plan, 1);
        ulong[] second = Blocks(plan, 2);

        first[..4].ShouldBe(second[..4]);
        first[4..].Intersect(second[4..]).ShouldBeEmpty();
        Blocks(new SessionPlan(Spec, 1, 1), 1).Intersect(first).ShouldBeEmpty();
        first.Distinct().Count().ShouldBe(first.Length);
    }

    [Fact]
    public void TryNext_AskedInAnyOrder_AnswersTheSame()
    {
        Check.Sample(
            Gen.Select(Gen.Long, Gen.Long[1, 1000], Gen.Int[1, 5], Gen.Long[1, 1000]),
            (seed, session, turn, other) =>
            {
                SessionSpec spec = Spec with { NewInput = new LengthSpec.LogNormal(100, 1), ThinkCoefficientOfVariation = 2 };
                SessionPlan plan = new(spec, seed, 0);
                SessionTurn disturbance = default;
                plan.TryNext(other, 1, 10, ref disturbance);
                SessionTurn asked = default;
                bool is1 = plan.TryNext(session, turn, 500, ref asked);
                SessionTurn again = default;
                new SessionPlan(spec, seed, 0).TryNext(session, turn, 500, ref again).ShouldBe(is1);
                asked.ShouldBe(again);
                (!is1 || turn < plan.CountTurns(session)).ShouldBeTrue();
            },
            iter: 300);
    }

    /// <summary>A geometric number of turns from 1 with mean 4 has variance (1 − p)/p² = 12; the mean time to think is that asked for.</summary>
    [Fact]
    public void TryNext_ManySessions_HaveMeanTurnsAndTimes()
    {
        const int count = 100_000;
        SessionPlan plan = new(Spec, 3, 0);
        double[] turns = [.. Enumerable.Range(1, count).Select(s => (double)plan.CountTurns(s))];
        turns.Average().ShouldBe(4, 5 * Math.Sqrt(12.0 / count));
        turns.Min().ShouldBe(1);
        MathNet.Numerics.Statistics.ArrayStatistics.Variance(turns).ShouldBe(12, 0.5);

        foreach (double? variation in new double?[] { null, 0.5 })
        {
            SessionPlan thinking = new(Spec with { HasFixedTurns = true, ThinkCoefficientOfVariation = variation }, 3, 0);
            double sum = 0;
            for (int session = 1; session <= count; session++)
            {
                SessionTurn turn = default;
                thinking.TryNext(session, 1, 100, ref turn).ShouldBeTrue();
                sum += turn.ThinkSeconds;
            }

            (sum / count).ShouldBe(10, 10 * 5 * (variation ?? 1) / Math.Sqrt(count));
        }
    }

    [Fact]
    public void TryNext_PromptWouldExceedTheLongest_SessionEnds()
    {
        SessionPlan plan = new(Spec with { HasFixedTurns = true, MostInputTokens = 130 }, 1, 0);
        SessionTurn turn = default;

        plan.TryNext(1, 1, 100, ref turn).ShouldBeTrue();
        plan.TryNext(1, 1, 101, ref turn).ShouldBeFalse();
    }

    [Fact]
    public void New_FixedTurnsThatAreNotWhole_IsRefused() =>
        Should.Throw<InputException>(() => new SessionPlan(Spec with { MeanTurns = 2.5, HasFixedTurns = true }, 1, 0)).Message
            .ShouldBe("traffic: the fixed number of turns of a session is 2.5; accepted: 2 to 2");

    [Fact]
    public void Of_SessionsAndOtherTrafficInOneClass_IsRefused()
    {
        SyntheticSpec plain = Traffics.Poisson(1, 10);

        Should.Throw<InputException>(() => SessionPlans.Of(new MixSpec([plain, plain with { Sessions = Spec }]), 1)).Message
            .ShouldBe("traffic: class 0 has sessions and other traffic too; accepted: a class of their own for sessions");
        SessionPlans.Of(new MixSpec([plain, plain with { Sessions = Spec, ClassIndex = 1 }]), 1).Keys.ShouldBe([1]);
    }

    [Fact]
    public void Of_SessionsRepeated_IsRefused() =>
        Should.Throw<InputException>(() => SessionPlans.Of(new RepeatSpec(new ThinSpec(Traffics.Poisson(1, 10) with { Sessions = Spec }, 0.5), 100), 1)).Message
            .ShouldStartWith("traffic: synthetic sessions inside a repetition");

    private static ulong[] Blocks(SessionPlan plan, long session)
    {
        TrafficRequest request = new() { Session = session, InputTokens = 200 };
        plan.SetBlocks(request);
        return request.Blocks.ToArray();
    }
}
