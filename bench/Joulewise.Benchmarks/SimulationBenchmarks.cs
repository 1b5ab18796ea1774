using BenchmarkDotNet.Attributes;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Simulation;

namespace Joulewise.Benchmarks;

/// <summary>The cost of a simulated token, by the number of workers: requests grow with them, so that the ratio of the rows is the fleet's own cost.</summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private const double SecondsOfTraffic = 120;
    private const double RequestsPerSecondPerWorker = 2;

    private BuiltScenario _built = null!;

    /// <summary>Gets or sets the workers.</summary>
    [Params(1, 10, 100, 1000)]
    public int Workers { get; set; }

    /// <summary>Reads the catalogue and makes the fleet.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Catalogue catalogue = Catalogue.LoadEmbedded();
        Predictor predictor = Predictor.Load(catalogue, EvidenceStore.ReadEmbedded);
        string text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $$$"""
            model: llama-3.1-8b
            traffic:
              synthetic:
                duration: {{{SecondsOfTraffic}}}s
                arrivals: {poisson: {rate: {{{RequestsPerSecondPerWorker * Workers}}}req/s}}
                input: {lognormal: {mean: 1155, cv: 0.9}, most: 14000}
                output: {lognormal: {mean: 211, cv: 0.8}, most: 1500}
            pools:
              - {name: serve, accelerator: nvidia-h100-sxm, engine: vllm, precision: fp8, workers: {{{Workers}}}, sequences: 512, step_tokens: 512}
            """);
        _built = new ScenarioBuilder(catalogue, predictor).Build(new ScenarioReader(catalogue).Read("bench.yaml", text, "."));
    }

    /// <summary>Plays the traffic.</summary>
    /// <returns>Events.</returns>
    [Benchmark]
    public long Run()
    {
        using ITrafficSource source = _built.Traffic.Open();
        FleetRun run = new(_built.Setup, source);
        while (!run.IsDone)
        {
            run.Advance(out _);
        }

        return run.Cells.Sum(c => c.Figures.Tokens);
    }
}
