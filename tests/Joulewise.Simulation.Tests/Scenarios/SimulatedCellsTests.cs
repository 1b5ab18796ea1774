namespace Joulewise.Simulation.Tests.Scenarios;

/// <summary>A part of a fleet's cells under their share of the traffic stands in for all.</summary>
public sealed class SimulatedCellsTests
{
    private const string Text = """
        model: llama-3.1-8b
        classes:
          - {name: chat, ttft: 200ms, tpot: 20ms}
        traffic:
          synthetic:
            class: chat
            duration: 10min
            arrivals: {poisson: {rate: 160req/s}}
            input: {lognormal: {mean: 1155, cv: 0.9}, most: 14000}
            output: {lognormal: {mean: 211, cv: 0.8}, most: 1500}
        pools:
          - {name: serve, accelerator: nvidia-h100-sxm, engine: vllm, precision: fp8, workers: 4, sequences: 512, step_tokens: 512}
        cells: 8
        power: {budget: 1MW}
        """;

    [Fact]
    public void TwoOfEightCells_StandForAllWithinAFewPercent()
    {
        SimulationSummary all = SimulationFixture.Run(Text);
        SimulationSummary some = SimulationFixture.Run(Text + "\nsimulated_cells: 2\n");

        some.SimulatedCells.ShouldBe(2);
        some.Pools[0].Accelerators.ShouldBe(all.Pools[0].Accelerators);

        // A quarter of 96,000 requests and 20 million tokens: chance of 1 to 2 % is left in counts, less in what is per token.
        ((double)some.OutputTokens).ShouldBe(all.OutputTokens, 0.03 * all.OutputTokens);
        some.EnergyPerToken!.Value.InJoulesPerToken.ShouldBe(all.EnergyPerToken!.Value.InJoulesPerToken, 0.02 * all.EnergyPerToken.Value.InJoulesPerToken);
        some.MeanWatts.ShouldBe(all.MeanWatts, 0.02 * all.MeanWatts);
        some.Classes[0].Ttft.Median.ShouldBe(all.Classes[0].Ttft.Median, 0.03 * all.Classes[0].Ttft.Median);
        some.Classes[0].Tpot.Percentile99.ShouldBe(all.Classes[0].Tpot.Percentile99, 0.05 * all.Classes[0].Tpot.Percentile99);
    }
}
