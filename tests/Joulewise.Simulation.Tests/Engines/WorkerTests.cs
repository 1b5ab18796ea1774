using Joulewise.Modeling;
using Joulewise.Simulation.Tests.Fleets;

namespace Joulewise.Simulation.Tests.Engines;

public sealed class WorkerTests
{
    private static readonly StepTable Steps = SimulationFixture.Dense.Steps;

    private static readonly EnginePolicy Policy = EnginePolicy.Of(EngineKind.Vllm, 64, 4096);

    /// <summary>A clock that is set while a run is under way holds from the next run on, also where an arrival ends the run early.</summary>
    [Fact]
    public void DecodeStretch_SetDuringARun_HoldsFromTheNext()
    {
        (Cell cell, Recorder recorder) = Make(CellCase.Pool(Policy, 100_000));
        CellCase.Accept(cell, 0, 100, 900);
        cell.RunUntil(1);
        cell.Units[0].Worker.DecodeStretch = 3;
        cell.Units[0].Worker.PrefillStretch = 2;
        CellCase.Accept(cell, 1, 50, 1);
        cell.RunUntil(1e6);

        double now = PassOf(100);
        int context = 100;
        for (; now < 1; context++)
        {
            now += Steps.DecodeSeconds(1, 1, context);
        }

        (double total, double prompts) = Steps.SecondsOf(new StepLoad(1, 1, context, 50, 50, 25));
        now += (3 * (total - prompts)) + (2 * prompts);
        recorder.Answers.Single(a => a.Ordinal == 1).FirstSeconds.ShouldBe(now, 1e-9 * now);
        for (context++; context < 100 + 900 - 1; context++)
        {
            now += 3 * Steps.DecodeSeconds(1, 1, context);
        }

        recorder.Answers.Single(a => a.Ordinal == 0).FinishSeconds.ShouldBe(now, 1e-9 * now);
    }

    [Fact]
    public void FirstTokenDelay_OneRequest_IsAddedToItsQueueAndPrompt()
    {
        FirstTokenDelay delay = new(0.02, 5, 0.003);
        (Cell cell, Recorder recorder) = Make(CellCase.Pool(Policy, 100_000) with { FirstToken = delay });
        CellCase.Accept(cell, 2, 1000, 10);
        cell.RunUntil(1e6);

        // No step had decoded when the first token came: that of one short sequence stands for it.
        double seen = 2 + 0.02 + PassOf(1000) + (5 * Steps.DecodeSeconds(1, 1, 1024)) + 0.003;
        recorder.Answers[0].SeenSeconds.ShouldBe(seen, 1e-9);
        cell.Figures.Classes[0].Ttft.MeanSeconds.ShouldBe(seen - 2, 1e-9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Prefixes_AfterAFailureOrStandby_AreGone(bool fails)
    {
        (Cell cell, _) = Make(CellCase.Pool(Policy with { PageTokens = 32 }, 100_000));
        ulong[] hashes = [1, 2, 3];
        CellCase.Accept(cell, 0, 100, 2, 0, hashes);
        CellCase.Accept(cell, 1, 100, 2, 0, hashes);
        cell.RunUntil(2);
        cell.Figures.CachedTokens.ShouldBe(96);

        if (fails)
        {
            cell.PlanFailure(0, 2, 1);
        }
        else
        {
            cell.Drain(cell.Units[0]);
            cell.Start(cell.Units[0]);
        }

        CellCase.Accept(cell, 4, 100, 2, 0, hashes);
        cell.RunUntil(6);
        cell.Figures.CachedTokens.ShouldBe(96);
        cell.IsDone.ShouldBeTrue();
    }

    /// <summary>Of a prompt that is cached whole, the last token is still worked out: it makes the first of the answer.</summary>
    [Fact]
    public void Prefixes_WholePromptKept_LeavesOneToken()
    {
        (Cell cell, Recorder recorder) = Make(CellCase.Pool(Policy with { PageTokens = 32 }, 100_000));
        ulong[] hashes = [1, 2, 3];
        CellCase.Accept(cell, 0, 96, 2, 0, hashes);
        CellCase.Accept(cell, 1, 96, 2, 0, hashes);
        cell.RunUntil(2);

        cell.Figures.CachedTokens.ShouldBe(95);
        (recorder.Answers[1].FirstSeconds - 1).ShouldBe(Steps.SecondsOf(new StepLoad(0, 0, 0, 1, 1, 95.5)).Total, 1e-12);
    }

    [Fact]
    public void LargerThanTheCache_RequestsRunAlone()
    {
        (Cell cell, Recorder recorder) = Make(CellCase.Pool(Policy, 320));
        CellCase.Accept(cell, 0, 1000, 500);
        CellCase.Accept(cell, 0.001, 1000, 500);
        cell.RunUntil(1e6);

        recorder.Answers.Select(a => a.Ordinal).ShouldBe([0, 1]);
        recorder.Answers[1].FirstSeconds.ShouldBe(recorder.Answers[0].FinishSeconds + PassOf(1000), 1e-9);
        cell.Figures.Preemptions.ShouldBe(0);
    }

    /// <summary>Work of a failed worker ends with the failure: what it had told users stays told.</summary>
    [Fact]
    public void Failure_WithinARun_KeepsTheTokensThatWereThere()
    {
        (Cell cell, _) = Make(CellCase.Pool(Policy, 100_000));
        CellCase.Accept(cell, 0, 100, 900);
        cell.PlanFailure(0, 1, 10);
        cell.RunUntil(2);

        int tokens = 1;
        for (double now = PassOf(100) + Steps.DecodeSeconds(1, 1, 100); now <= 1; tokens++)
        {
            now += Steps.DecodeSeconds(1, 1, 100 + tokens);
        }

        // The steps of a run are taken as of equal length: the last may be off by one.
        cell.Figures.Tokens.ShouldBeInRange(tokens - 1, tokens + 1);
        cell.Units[0].Worker.Work.ActiveSeconds.ShouldBe(1, 1e-9);
    }

    private static double PassOf(int tokens) => Steps.SecondsOf(new StepLoad(0, 0, 0, tokens, tokens, 0.5 * tokens)).Total;

    private static (Cell Cell, Recorder Recorder) Make(PoolSetup pool)
    {
        Recorder recorder = new();
        return (new Cell(CellCase.Setup(RoutingPolicy.RoundRobin, pool), recorder), recorder);
    }
}
