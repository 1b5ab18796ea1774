using Joulewise.Modeling;
using MathNet.Numerics.Random;

namespace Joulewise.Simulation.Tests.Fleets;

/// <summary>A worker that serves one prompt after another is a queue with one server, of which textbooks know the wait (Kleinrock, Queueing Systems I, 1975, chapters 3 and 5).</summary>
public sealed class QueueingTests
{
    private const int Requests = 100_000;

    private static readonly EnginePolicy OneByOne = EnginePolicy.Of(EngineKind.Vllm, 1, int.MaxValue) with { CountsDecode = false };

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.8)]
    public void Wait_PoissonArrivalsOfEqualPrompts_IsThatOfMD1(double rho)
    {
        const int Prompt = 2000;
        double service = ServiceOf(Prompt);
        double expected = service * rho / (2 * (1 - rho));

        MeanWaitOf(rho / service, () => Prompt, Prompt).ShouldBe(expected, BoundOf(rho) * service);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.8)]
    public void Wait_PoissonArrivalsOfExponentialWork_IsThatOfMM1(double rho)
    {
        // Prompts so long that their time is far above that of the shortest one, of whatever length takes the time that was drawn.
        const double Service = 4;
        Xoshiro256StarStar random = new(5);
        double expected = Service * rho / (1 - rho);

        MeanWaitOf(rho / Service, () => PromptOf(-Service * Math.Log(1 - random.NextDouble())), 0).ShouldBe(expected, (BoundOf(rho) + 0.01) * Service);
    }

    [Fact]
    public void Wait_RegularArrivals_IsNone()
    {
        const int Prompt = 2000;
        Recorder recorder = new();
        Cell cell = new(CellCase.Setup(RoutingPolicy.RoundRobin, CellCase.Pool(OneByOne, int.MaxValue)), recorder);
        double service = ServiceOf(Prompt);
        for (int i = 0; i < 1000; i++)
        {
            CellCase.Accept(cell, i * 1.001 * service, Prompt, 1);
        }

        cell.RunUntil(1e9);
        recorder.Answers.ShouldAllBe(a => Math.Abs(a.FinishSeconds - a.ArrivalSeconds - service) < 1e-9);
    }

    /// <summary>Of equal prompts, turns give each to the worker that is free first: there is no better way. Of unequal ones, the fewest requests tell more than turns (Winston 1977).</summary>
    [Fact]
    public void Wait_TwoWorkers_IsLeastInTurnsOfEqualPromptsAndWithTheFewestRequestsOfOthers()
    {
        double service = ServiceOf(2000);
        double turns = MeanWaitOf(1.4 / service, () => 2000, 2000, RoutingPolicy.RoundRobin, 2);
        double least = MeanWaitOf(1.4 / service, () => 2000, 2000, RoutingPolicy.LeastLoaded, 2);
        turns.ShouldBeLessThan(least);
        least.ShouldBeLessThan(service * 0.7 / (2 * 0.3));

        const double Service = 4;
        Xoshiro256StarStar random = new(5);
        int Prompt() => PromptOf(-Service * Math.Log(1 - random.NextDouble()));
        turns = MeanWaitOf(1.4 / Service, Prompt, 0, RoutingPolicy.RoundRobin, 2);
        least = MeanWaitOf(1.4 / Service, Prompt, 0, RoutingPolicy.LeastLoaded, 2);
        least.ShouldBeLessThan(turns);
        turns.ShouldBeLessThan(Service * 0.7 / 0.3);

        // One queue for both (M/M/2) waits least: ρ²/(1 - ρ²) services.
        least.ShouldBeGreaterThan(Service * 0.49 / 0.51);
    }

    private static double MeanWaitOf(double rate, Func<int> promptOf, int warmTokens, RoutingPolicy routing = RoutingPolicy.RoundRobin, int workers = 1)
    {
        Xoshiro256StarStar random = new(3);
        Recorder recorder = new();
        Cell cell = new(CellCase.Setup(routing, CellCase.Pool(OneByOne, int.MaxValue, workers)), recorder);
        double now = 0;
        double work = 0;
        for (int i = 0; i < Requests; i++)
        {
            now -= Math.Log(1 - random.NextDouble()) / rate;
            int prompt = promptOf();
            work += warmTokens == prompt ? 0 : ServiceOf(prompt);
            CellCase.Accept(cell, now, prompt, 1);
            if (i % 1000 == 0)
            {
                cell.RunUntil(now);
            }
        }

        cell.RunUntil(1e12);
        double total = recorder.Answers.Sum(a => a.FinishSeconds - a.ArrivalSeconds);
        return (total - (warmTokens > 0 ? Requests * ServiceOf(warmTokens) : work)) / Requests;
    }

    private static double ServiceOf(int tokens) => SimulationFixture.Dense.Steps.SecondsOf(new StepLoad(0, 0, 0, tokens, tokens, 0.5 * tokens)).Total;

    private static int PromptOf(double seconds)
    {
        int low = 1;
        int high = 8_000_000;
        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = ServiceOf(middle) < seconds ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Three standard errors of the mean wait of M/M/1 over so many requests, in services (Daley 1968): an upper bound for steadier services.</summary>
    private static double BoundOf(double rho) =>
        3 * Math.Sqrt(rho * (2 + (5 * rho) - (4 * rho * rho) + (rho * rho * rho)) / Math.Pow(1 - rho, 4) / Requests);
}
