using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Simulation.Tests.Scenarios;

/// <summary>Scenarios for tests, and what reads them.</summary>
internal static class ScenarioTexts
{
    public const string Smallest =
        """
        model: llama-3.1-8b
        traffic:
          synthetic: {duration: 10s, arrivals: {even: {rate: 2req/s}}, input: {fixed: 500}, output: {fixed: 20}}
        pools:
          - {name: serve, accelerator: nvidia-h100-sxm}
        """;

    public const string Full =
        """
        name: whole
        seed: 42
        model: llama-3.1-8b
        site: se-stockholm
        window: 500ms
        start: "08:30"
        drain: 10min
        classes:
          - {name: chat, ttft: 2s, tpot: 50ms, priority: 0}
          - {name: batch, priority: 1, deferrable: {within: 6h, price: 0.05 USD/kWh}}
        traffic:
          mix:
            - synthetic:
                class: chat
                duration: 1min
                arrivals: {markov: [{rate: 1req/s, dwell: 10s}, {rate: 9req/s, dwell: 5s}]}
                input: {pareto_tail: {body: {lognormal: {median: 300, p90: 900}, most: 3000}, share: 5%, start: 3000, index: 1.5}, most: 9000}
                output: {gamma: {mean: 100, cv: 0.7}, least: 4, most: 800}
                daily: [1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
                bursts: [{at: 20s, for: 10s, factor: 3}]
            - scale:
                rate: 2
                of: {limit: {requests: 5, skip: 1, of: {synthetic: {class: batch, arrivals: {gamma: {rate: 2req/s, cv: 2}}, input: {uniform: {from: 10, to: 20}}, output: {quantiles: {0%: 5, 50%: 10, 100%: 40}}}}}}
        pools:
          - name: serve
            role: whole
            accelerator: h100
            engine: sglang
            precision: fp8
            kv_precision: fp8
            speculation: none
            accelerators: 4
            attention_replicas: 2
            pipeline_stages: 1
            workers: 4
            initial: 2
            sequences: 64
            step_tokens: 1024
            reserve: prompt
            preemption: swap
            host_bandwidth: 50GB/s
            power_limit: 500W
            link: 40GB/s
            standby: {state: sleep, power: 60W, start: 20s}
            scaling: {by: rate, least: 2, utilisation: 60%, interval: 20s, hold: 2min}
            price: 2.5 USD/h
        cells: 2
        router: sla-aware
        power: {budget: 60kW}
        failures: {hours_between: 50000, repair: 30min, lost: restart}
        upgrade: {at: 30s, at_once: 25%}
        prices: {energy: 0.1 USD/kWh, carbon: 40 gCO2e/kWh}
        """;

    private static readonly Lazy<Catalogue> Embedded = new(Catalogue.LoadEmbedded);

    private static readonly Lazy<Predictor> Learned = new(() => Predictor.Load(Embedded.Value, EvidenceStore.ReadEmbedded));

    public static Catalogue Catalogue => Embedded.Value;

    public static Predictor Predictor => Learned.Value;

    public static Scenario Read(string text) => new ScenarioReader(Catalogue).Read("s.yaml", text, Path.GetTempPath());

    /// <summary>Makes a scenario's fleet; one at a time, since models remember what they worked out.</summary>
    public static BuiltScenario Build(string text) => Build(Read(text));

    public static BuiltScenario Build(Scenario scenario)
    {
        lock (Embedded)
        {
            return new ScenarioBuilder(Catalogue, Predictor).Build(scenario);
        }
    }

    public static FleetSimulation Load(SimulationQuestion question)
    {
        lock (Embedded)
        {
            return FleetSimulation.Load(question, Catalogue, Predictor);
        }
    }

    public static RunFigures Run(BuiltScenario built)
    {
        using ITrafficSource source = built.Traffic.Open();
        FleetRun run = new(built.Setup, source, built.Traffic.FollowUpsOf);
        PowerPeak peak = new();
        while (!run.IsDone)
        {
            run.Advance(out FleetSample sample);
            peak.Add(in sample);
        }

        return RunFigures.Of(run, peak);
    }
}
