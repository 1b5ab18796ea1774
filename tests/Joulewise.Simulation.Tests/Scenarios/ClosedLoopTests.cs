namespace Joulewise.Simulation.Tests.Scenarios;

public sealed class ClosedLoopTests
{
    private const string Loop =
        """
        model: llama-3.1-8b
        traffic:
          closed_loop: {clients: 5, requests: 37, input: {fixed: 300}, output: {uniform: {from: 10, to: 50}}}
        pools:
          - {name: serve, accelerator: nvidia-h100-sxm}
        cells: 2
        """;

    [Fact]
    public void Run_OverCells_SendsEveryRequestOnce()
    {
        RunFigures figures = ScenarioTexts.Run(ScenarioTexts.Build(Loop));
        (figures.Classes[0].Arrived, figures.Classes[0].Finished).ShouldBe((37, 37));
        figures.Classes[0].InputTokens.ShouldBe(37 * 300);
    }

    /// <summary>Clients wait for answers, so there are never more requests in flight than clients: by Little's law the mean is the time in the system over the time.</summary>
    [Fact]
    public void Run_NeverHasMoreInFlightThanClients()
    {
        RunFigures figures = ScenarioTexts.Run(ScenarioTexts.Build(Loop.Replace("cells: 2", "cells: 1", StringComparison.Ordinal)));
        double longest = figures.Classes[0].EndToEnd.SumSeconds / 5;
        figures.Seconds.ShouldBeGreaterThanOrEqualTo(longest);
    }

    [Fact]
    public void Run_Twice_DoesTheSame() =>
        ScenarioTexts.Run(ScenarioTexts.Build(Loop)).Hash.ShouldBe(ScenarioTexts.Run(ScenarioTexts.Build(Loop)).Hash);
}
