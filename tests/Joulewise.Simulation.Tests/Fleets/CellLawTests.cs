using CsCheck;
using Joulewise.Modeling;

namespace Joulewise.Simulation.Tests.Fleets;

/// <summary>What holds in every cell, whatever its router, engine, caches and failures.</summary>
public sealed class CellLawTests
{
    [Fact]
    public void Requests_WhateverHappens_AreAnsweredOnceAndWhole() => CellScenario.Any.Sample(
        scenario =>
        {
            Recorder recorder = new();
            Cell cell = scenario.Make(recorder);
            scenario.Run(cell);

            recorder.Answers.Select(a => (int)a.Ordinal).Order().ShouldBe(Enumerable.Range(0, scenario.Requests.Length));
            cell.IsDone.ShouldBeTrue();
            cell.Homeless.ShouldBe(0);
            cell.Figures.Classes.Sum(c => c.Arrived).ShouldBe(scenario.Requests.Length);
            cell.Figures.Classes.Sum(c => c.Finished).ShouldBe(scenario.Requests.Length);
            cell.Figures.Classes.Sum(c => c.OutputTokens).ShouldBe(scenario.Asked);
            (cell.Figures.Tokens - cell.Figures.DiscardedTokens).ShouldBe(scenario.Asked);
        },
        iter: 1500);

    /// <summary>Every token but the first of an answer comes some time after the one before it.</summary>
    [Fact]
    public void TokensWithGaps_WhateverHappens_AreAllButTheFirst() => CellScenario.Any.Where(s => !s.RestartsLost).Sample(
        scenario =>
        {
            Cell cell = scenario.Make(new Recorder());
            scenario.Run(cell);

            cell.Figures.Itl.Count.ShouldBe(scenario.Asked - scenario.Requests.Length);
        },
        iter: 500);

    [Fact]
    public void Workers_AfterTheLastAnswer_HoldNothing() => CellScenario.Any.Sample(
        scenario =>
        {
            Cell cell = scenario.Make(new Recorder());
            scenario.Run(cell);

            foreach (Worker worker in cell.Units.Select(u => u.Worker))
            {
                worker.IsIdle.ShouldBeTrue();
                (worker.Requests, worker.WaitingCount, worker.Decoding, worker.QueuedTokens).ShouldBe((0, 0, 0, 0L));
                foreach (Rank rank in worker.Ranks)
                {
                    (rank.Blocks.Free + rank.SpareBlocks).ShouldBe(rank.Blocks.Total);
                    (rank.Decoding, rank.ContextTokens, rank.FinishSteps).ShouldBe((0, 0L, 0L));
                    rank.Blocks.GrowthOf(0, 1_000).ShouldBe(0);
                }
            }
        },
        iter: 500);

    [Fact]
    public void Events_RunAgain_AreTheSame() => CellScenario.Any.Sample(
        scenario =>
        {
            Cell one = scenario.Make(new Recorder());
            Cell other = scenario.Make(new Recorder());
            scenario.Run(one);
            scenario.Run(other);

            other.Figures.Hash.Value.ShouldBe(one.Figures.Hash.Value);
            other.Figures.Hash.Events.ShouldBe(one.Figures.Hash.Events);
        },
        iter: 200);

    /// <summary>Where a run is looked at changes nothing, what is answered stays answered, and nobody idles while a request waits that could run.</summary>
    [Fact]
    public void Windows_HoweverCut_SeeTheSameEventsAndNoIdleWorkerWithWork() => Gen.Select(CellScenario.Any, Gen.Double[0.003, 0.3]).Sample(
        (scenario, window) =>
        {
            CellScenario plain = scenario with { Drains = [] };
            Cell whole = plain.Make(new Recorder());
            Cell cut = plain.Make(new Recorder());
            plain.Run(whole);
            long finished = 0;
            for (double now = window; now < 15; now += window)
            {
                cut.RunUntil(now);
                long still = cut.Figures.Classes.Sum(c => c.Finished);
                still.ShouldBeGreaterThanOrEqualTo(finished);
                finished = still;
                foreach (Unit unit in cut.Units.Where(u => u.Worker.IsIdle))
                {
                    // A cache that is being sent may hold what the first in the queue needs.
                    bool sends = unit.Worker.Requests > unit.Worker.WaitingCount;
                    (sends || unit.Worker.WaitingCount == 0).ShouldBeTrue();
                }
            }

            cut.RunUntil(1e9);
            cut.Figures.Hash.Value.ShouldBe(whole.Figures.Hash.Value);
        },
        iter: 150);

    [Fact]
    public void Answers_WhateverHappens_ComeInTheOrderOfTime() => CellScenario.Any.Sample(
        scenario =>
        {
            Recorder recorder = new();
            Cell cell = scenario.Make(recorder);
            scenario.Run(cell);

            foreach (Recorder.Answer answer in recorder.Answers)
            {
                answer.FirstSeconds.ShouldBeGreaterThan(answer.ArrivalSeconds);
                answer.FinishSeconds.ShouldBeGreaterThanOrEqualTo(answer.FirstSeconds);
                if (answer.Output > 1)
                {
                    answer.FinishSeconds.ShouldBeGreaterThan(answer.FirstSeconds);
                }
            }
        },
        iter: 300);

    /// <summary>Where prompts don't share steps with answers, none is filled faster than alone on an idle worker.</summary>
    [Fact]
    public void FirstTokens_WithoutPrefixes_TakeAtLeastTheTimeOfThePrompt() => CellScenario.Any.Where(s => s is { Engine: EngineKind.Sglang, Page: 0 }).Sample(
        scenario =>
        {
            Recorder recorder = new();
            Cell cell = scenario.Make(recorder);
            scenario.Run(cell);

            foreach (Recorder.Answer answer in recorder.Answers)
            {
                double prompt = SimulationFixture.Dense.Steps.SecondsOf(new StepLoad(0, 0, 0, answer.Input, answer.Input, 0.5 * answer.Input)).Total;
                (answer.FirstSeconds - answer.ArrivalSeconds).ShouldBeGreaterThanOrEqualTo(prompt * (1 - 1e-9));
            }
        },
        iter: 100);

    /// <summary>L = λW (Little 1961): requests in hand, counted at regular times, against the times of requests.</summary>
    [Theory]
    [InlineData(nameof(RoutingPolicy.RoundRobin))]
    [InlineData(nameof(RoutingPolicy.LeastLoaded))]
    public void RequestsInHand_LongRun_AreTheirRateTimesTheirTime(string routing)
    {
        const double Seconds = 2000;
        const double Rate = 8;
        MathNet.Numerics.Random.Xoshiro256StarStar random = new(11);
        Cell cell = new(CellCase.Setup(Enum.Parse<RoutingPolicy>(routing), CellCase.Pool(EnginePolicy.Of(EngineKind.Vllm, 64, 2048), 60_000, 2)), new Recorder());
        double now = 0;
        while (now < Seconds)
        {
            now -= Math.Log(1 - random.NextDouble()) / Rate;
            CellCase.Accept(cell, now, random.Next(100, 1500), random.Next(10, 500));
        }

        double inHand = 0;
        int samples = 0;
        for (double at = 0.05; at < Seconds; at += 0.05, samples++)
        {
            cell.RunUntil(at);
            inHand += cell.Units.Sum(u => u.Worker.Requests);
        }

        double mean = inHand / samples;
        cell.RunUntil(1e9);
        ClassFigures figures = cell.Figures.Classes[0];

        // Requests in hand at both ends are a few of sixteen thousand.
        mean.ShouldBe(figures.Arrived / Seconds * figures.EndToEnd.MeanSeconds, 0.01 * mean);
    }
}
