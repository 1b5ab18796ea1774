using Joulewise.Modeling;

namespace Joulewise.Simulation.Tests.Fleets;

/// <summary>Workers that fill caches and send them to workers that decode.</summary>
public sealed class DisaggregationTests
{
    private const int Prompt = 800;
    private const double BytesPerToken = 131_072;
    private const double BytesPerSecond = 1e9;
    private const double SendSeconds = 0.003;
    private const double Transfer = Prompt * BytesPerToken / BytesPerSecond;

    private static readonly EnginePolicy Policy = EnginePolicy.Of(EngineKind.Sglang, 64, 8192);

    [Fact]
    public void FirstToken_OneRequest_ComesWithTheCache()
    {
        Recorder.Answer answer = Run(cell => CellCase.Accept(cell, 1, Prompt, 3))[0];
        double pass = PassOf(Prompt, Prompt / 2.0);

        answer.FirstSeconds.ShouldBe(1 + pass + Transfer + SendSeconds, 1e-9);
        StepTable steps = SimulationFixture.Dense.Steps;
        answer.FinishSeconds.ShouldBe(answer.FirstSeconds + steps.DecodeSeconds(1, 1, Prompt) + steps.DecodeSeconds(1, 1, Prompt + 1), 1e-9);
    }

    [Fact]
    public void FirstToken_CachesOfOnePass_GoOneAfterAnother()
    {
        // The first request starts alone; the three behind it are filled in one pass and share the link.
        Recorder.Answer[] answers = Run(cell =>
        {
            for (int i = 0; i < 4; i++)
            {
                CellCase.Accept(cell, 0, Prompt, 2);
            }
        });
        double first = PassOf(Prompt, Prompt / 2.0);
        double link = first + Transfer;
        answers[0].FirstSeconds.ShouldBe(link + SendSeconds, 1e-9);
        link = Math.Max(link, first + PassOf(3 * Prompt, Prompt / 2.0));
        for (int i = 1; i < 4; i++)
        {
            link += Transfer;
            answers[i].FirstSeconds.ShouldBe(link + SendSeconds, 1e-9);
        }
    }

    [Fact]
    public void FirstToken_TwoWorkersThatFill_HaveALinkEach()
    {
        Recorder.Answer[] answers = Run(
            cell =>
            {
                CellCase.Accept(cell, 0, Prompt, 2);
                CellCase.Accept(cell, 0, Prompt, 2);
            },
            fillers: 2);

        answers[1].FirstSeconds.ShouldBe(answers[0].FirstSeconds, 1e-9);
    }

    [Fact]
    public void OneToken_NeedsNoWorkerThatDecodes()
    {
        Recorder.Answer answer = Run(cell => CellCase.Accept(cell, 0, Prompt, 1))[0];

        answer.FinishSeconds.ShouldBe(answer.FirstSeconds);
    }

    [Fact]
    public void Failure_WhileTheCacheIsSent_FillsItAgain()
    {
        double sending = PassOf(Prompt, Prompt / 2.0) + (Transfer / 2);
        Cell? made = null;
        Recorder.Answer answer = Run(
            cell =>
            {
                made = cell;
                CellCase.Accept(cell, 0, Prompt, 4);
                cell.PlanFailure(0, sending, 0.5);
            },
            fillers: 2)[0];

        answer.Losses.ShouldBe(1);
        made!.Figures.Migrations.ShouldBe(1);
        made.Figures.SentTokens.ShouldBe(2 * Prompt);

        // That it is lost is seen when it does not come; the other worker fills and sends it.
        double missed = PassOf(Prompt, Prompt / 2.0) + Transfer + SendSeconds;
        answer.FirstSeconds.ShouldBe(2 * missed, 1e-9);
    }

    [Fact]
    public void Failure_OfAWorkerThatDecodes_FillsWhatTheUserHasAgain()
    {
        Recorder.Answer untouched = Run(cell => CellCase.Accept(cell, 0, Prompt, 200))[0];
        double failure = untouched.FirstSeconds + (0.5 * (untouched.FinishSeconds - untouched.FirstSeconds));
        Cell? made = null;
        Recorder.Answer answer = Run(
            cell =>
            {
                made = cell;
                CellCase.Accept(cell, 0, Prompt, 200);
                cell.PlanFailure(1, failure, 0.25);
            })[0];

        answer.FirstSeconds.ShouldBe(untouched.FirstSeconds);
        answer.SeenSeconds.ShouldBe(untouched.SeenSeconds);
        answer.SeenSeconds.ShouldBeGreaterThan(answer.FirstSeconds);
        answer.Losses.ShouldBe(1);
        made!.Figures.Tokens.ShouldBe(200);

        // The half of the answer that the user has is filled and sent with the prompt, which gives one token more; then the repair is over.
        int had = (int)made.Figures.SentTokens - (2 * Prompt);
        had.ShouldBeInRange(95, 105);
        double rest = Enumerable.Range(had, 199 - had).Sum(i => SimulationFixture.Dense.Steps.DecodeSeconds(1, 1, Prompt + i));
        answer.FinishSeconds.ShouldBe(failure + 0.25 + rest, 1e-9);
    }

    /// <summary>A cache that comes from another worker does not come from the memory of the host.</summary>
    [Fact]
    public void Failure_OfAWorkerThatDecodesAndSwaps_CostsNoSwap()
    {
        Recorder.Answer answer = Run(Fill)[0];
        Recorder.Answer swapping = Run(Fill, policy: Policy with { SwapSecondsPerToken = 1 })[0];

        swapping.Losses.ShouldBe(1);
        swapping.FinishSeconds.ShouldBe(answer.FinishSeconds, 1e-9);

        static void Fill(Cell cell)
        {
            CellCase.Accept(cell, 0, Prompt, 200);
            cell.PlanFailure(1, 0.5, 0.25);
        }
    }

    /// <summary>Two requests that fill the cache between them: the newer goes to the host and comes back when the older is done.</summary>
    [Fact]
    public void Swap_OfAWorkerThatDecodes_CostsTheWayThereAndBack()
    {
        const double SecondsPerToken = 1e-3;
        Recorder.Answer[] free = Run(Fill, policy: Policy with { SwapSecondsPerToken = 0 }, cacheTokens: 1650);
        Recorder.Answer[] swapping = Run(Fill, policy: Policy with { SwapSecondsPerToken = SecondsPerToken }, cacheTokens: 1650);
        double delay = swapping[1].FinishSeconds - free[1].FinishSeconds;

        // Out and in again with a context of some 825 tokens.
        swapping[1].Losses.ShouldBe(1);
        delay.ShouldBeInRange(2 * 810 * SecondsPerToken, 2 * 850 * SecondsPerToken);
        (swapping[0].FinishSeconds - free[0].FinishSeconds).ShouldBe(delay / 2, 1e-9);

        static void Fill(Cell cell)
        {
            CellCase.Accept(cell, 0, Prompt, 100);
            CellCase.Accept(cell, 0, Prompt, 100);
        }
    }

    private static double PassOf(int tokens, double attended) => SimulationFixture.Dense.Steps.SecondsOf(new StepLoad(0, 0, 0, tokens, tokens, attended)).Total;

    private static Recorder.Answer[] Run(Action<Cell> fill, int fillers = 1, EnginePolicy? policy = null, long cacheTokens = 100_000)
    {
        PoolSetup prefill = CellCase.Pool(Policy, 100_000, fillers, PoolRole.Prefill) with { CacheBytesPerToken = BytesPerToken, SendBytesPerSecond = BytesPerSecond, SendSeconds = SendSeconds };
        Recorder recorder = new();
        Cell cell = new(CellCase.Setup(RoutingPolicy.RoundRobin, prefill, CellCase.Pool(policy ?? Policy, cacheTokens, 1, PoolRole.Decode) with { FirstToken = new FirstTokenDelay(0, 8, 0.001) }), recorder);
        fill(cell);
        cell.RunUntil(1e6);
        cell.IsDone.ShouldBeTrue();
        return [.. recorder.Answers.OrderBy(a => a.Ordinal)];
    }
}
