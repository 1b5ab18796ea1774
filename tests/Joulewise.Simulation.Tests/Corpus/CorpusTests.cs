using System.Globalization;
using ApprovalTests;
using ApprovalTests.Reporters;
using ApprovalTests.Writers;
using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests.Corpus;

/// <summary>Named scenarios whose whole outcome is pinned: every figure, and the hash of every event.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Names => [.. Files().Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Fact]
    public void Corpus_HoldsTenScenarios() => Files().Length.ShouldBe(10);

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario_OnRepeatAndWithTwoThreads_EndsAsPinned(string name)
    {
        string one = Describe(name, threads: 1);

        Describe(name, threads: 1).ShouldBe(one);
        Describe(name, threads: 2).ShouldBe(one);
        Approvals.Verify(new ApprovalTextWriter(one, "txt"), new CorpusNamer(name), QuietReporter.INSTANCE);
    }

    private static string[] Files() => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", "Scenarios"), "*.yaml").Order(StringComparer.Ordinal)];

    private static string Describe(string name, int threads)
    {
        string file = Path.Combine(AppContext.BaseDirectory, "Corpus", "Scenarios", name + ".yaml");
        BuiltScenario built = SimulationFixture.Build(file);
        using ITrafficSource source = built.Traffic.Open();
        FleetRun run = new(built.Setup, source, built.Traffic.FollowUpsOf, threads);
        PowerPeak peak = new();
        while (!run.IsDone)
        {
            run.Advance(out FleetSample sample);
            peak.Add(ref sample);
        }

        return Describe(RunFigures.Of(run, peak), built.Scenario);
    }

    private static string Describe(RunFigures f, Scenario scenario)
    {
        List<string> lines = [];
        Add($"hash {f.Hash:x16} of {f.Events} events in {f.Seconds:R} s");
        for (int i = 0; i < f.Classes.Count; i++)
        {
            ClassFigures c = f.Classes[i];
            Add($"{scenario.Classes[i].Name}: arrived {c.Arrived}, finished {c.Finished}, good {c.Good}, input {c.InputTokens}, output {c.OutputTokens}");
            Add($"  TTFT {Quantiles(c.Ttft)}");
            Add($"  TPOT {Quantiles(c.Tpot)}");
            Add($"  end to end {Quantiles(c.EndToEnd)}");
        }

        Add($"ITL {Quantiles(f.Itl)} of {f.Itl.Count}");
        Add($"tokens {f.Tokens}, preemptions {f.Preemptions} ({f.PreemptedTokens} tokens), failures {f.Failures}, moved {f.Migrations}, discarded {f.DiscardedTokens}, sent {f.SentTokens}, cached {f.CachedTokens}, starts {f.Starts}");
        Add($"in flight {f.InFlight}, held back {f.Deferred}");
        Add($"budget held {f.BudgetHeldSeconds:R} s, over {f.BudgetOverSeconds:R} s by at most {f.BudgetMostOverWatts:F0} W");
        foreach (Boundary boundary in Enum.GetValues<Boundary>())
        {
            Add($"{boundary} {f.JoulesAt(boundary):F0} J, {f.JoulesAt(boundary) / f.OutputTokens:F4} J/output token");
        }

        foreach (PoolFigures p in f.Pools)
        {
            PoolEnergy e = p.Energy;
            Add($"{p.Name}: {p.Accelerators} accelerators, prefill {e.PrefillJoules:F0} J ({e.RepeatedJoules:F0} J again), decode {e.DecodeJoules:F0} J, idle {e.IdleJoules:F0} J, starting {e.StartingJoules:F0} J, standby {e.StandbyJoules:F0} J");
        }

        Add($"power {f.Peak.MeanWatts:F0} W mean, {string.Join(", ", Enumerable.Range(0, PowerPeak.SpanSeconds.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{f.Peak.MostWatts(i):F0} W over {PowerPeak.SpanSeconds[i]:R} s")))}");
        Add($"energy {f.EnergyDollars:F4} USD, carbon {f.CarbonGrams:F0} g");
        return string.Join('\n', lines) + "\n";

        void Add(FormattableString line) => lines.Add(line.ToString(CultureInfo.InvariantCulture));
    }

    private static string Quantiles(LatencySketch sketch) => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {sketch.Quantile(0.5):G5}, p90 {sketch.Quantile(0.9):G5}, p99 {sketch.Quantile(0.99):G5}, most {sketch.MostSeconds:G5} s");
}
