using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests.Scenarios;

public sealed class FleetSimulationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("joulewise-simulation-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_StoppedAndTakenUp_EndsAsOneThatWasNot()
    {
        SimulationQuestion question = Ask(ScenarioTexts.Full);
        SimulationSummary whole = Run(question, CancellationToken.None);
        string kept = Path.Combine(_folder.FullName, "kept");
        using CancellationTokenSource stop = new();
        FleetSimulation first = Load(question with { CheckpointPath = kept });
        Should.Throw<OperationCanceledException>(() => first.Run(
            progress =>
            {
                if (progress.Seconds >= 20)
                {
                    stop.Cancel();
                }
            },
            stop.Token));
        File.Exists(kept).ShouldBeTrue();

        FleetSimulation second = Load(question with { CheckpointPath = kept });
        SimulationSummary rest = second.Run(null, CancellationToken.None);

        (rest.Hash, rest.Events, rest.Seconds).ShouldBe((whole.Hash, whole.Events, whole.Seconds));
        rest.Energy[0].Joules.ShouldBe(whole.Energy[0].Joules);
        second.Samples.Count.ShouldBe((int)(whole.Seconds / 0.5));
        File.Exists(kept).ShouldBeFalse();
    }

    [Fact]
    public void Load_CheckpointOfAClosedLoop_IsRefused()
    {
        const string loop = "model: llama-3.1-8b\ntraffic:\n  closed_loop: {clients: 2, requests: 4, input: {fixed: 9}, output: {fixed: 3}}\npools:\n  - {name: p, accelerator: h100}\n";
        Should.Throw<InputException>(() => Load(Ask(loop) with { CheckpointPath = Path.Combine(_folder.FullName, "kept") })).Message.ShouldContain("a closed loop can't be put down");
    }

    [Fact]
    public void Run_Summary_SpendsWhatItsPartsDo()
    {
        SimulationSummary summary = Run(Ask(ScenarioTexts.Smallest), CancellationToken.None);

        // 20 requests of 500 and 20 tokens by the description: one every half second for ten seconds.
        (summary.Arrived, summary.InputTokens, summary.OutputTokens).ShouldBe((20, 10_000, 400));
        PoolSummary pool = summary.Pools[0];
        summary.Energy[0].Joules.ShouldBe(pool.PrefillJoules + pool.DecodeJoules + pool.IdleJoules + pool.StartingJoules + pool.StandbyJoules, 1e-6);
        double perToken = summary.EnergyPerToken!.Value.InJoulesPerToken;
        perToken.ShouldBe(pool.FacilityJoules / 400, 1e-9 * perToken);
        (summary.EnergyPerToken.Grade >= Grade.D).ShouldBeTrue();
        summary.EnergyPerToken.IsUncertain.ShouldBeTrue();
        (summary.MeanWatts * summary.Seconds).ShouldBe(pool.FacilityJoules, 1e-6 * pool.FacilityJoules);
    }

    private static SimulationSummary Run(SimulationQuestion question, CancellationToken cancellation) => Load(question).Run(null, cancellation);

    private static FleetSimulation Load(SimulationQuestion question) => ScenarioTexts.Load(question);

    private SimulationQuestion Ask(string text)
    {
        string path = Path.Combine(_folder.FullName, "s.yaml");
        File.WriteAllText(path, text);
        return new SimulationQuestion(path, "s.yaml");
    }
}
