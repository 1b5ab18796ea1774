using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Evaluation;

/// <summary>Throughput kept under a power limit against MLPerf submissions of one system at two limits.</summary>
/// <remarks>
/// Tokens/s at the limit over tokens/s at the rating, closed division, of NVIDIA (v4.1 H200, v4.0 H100), Dell (v4.0 H100) and Dell with
/// MangoBoost (v6.0 MI355X). Answers have the published mean length; prompts are not published, and any length has about the same ratio.
/// </remarks>
public sealed class PowerLimitPairsTests
{
    private static readonly (string Model, string Accelerator, string Precision, string Engine, double Input, double Output, double Cap, double[] Kept)[] Submitted =
    [
        ("llama-2-70b", "nvidia-h200-sxm", "fp8", "trtllm", 290, 290.9, 500, [0.807, 0.7908]),
        ("mixtral-8x7b", "nvidia-h200-sxm", "fp8", "trtllm", 290, 145.9, 500, [0.830, 0.7957]),
        ("gpt-j-6b", "nvidia-h200-sxm", "fp8", "trtllm", 900, 69, 350, [0.652, 0.608]),
        ("llama-2-70b", "nvidia-h100-sxm", "fp8", "trtllm", 290, 290.9, 450, [0.7813, 0.8054, 0.6859, 0.7537]),
        ("gpt-j-6b", "nvidia-h100-sxm", "fp8", "trtllm", 900, 69, 350, [0.753, 0.7457, 0.6426, 0.6526]),
        ("llama-2-70b", "amd-mi355x", "fp4", "vllm", 290, 290.9, 1000, [0.8394, 0.8187]),
    ];

    private static readonly Lazy<IReadOnlyList<Limited>> Loads = new(() => [.. Submitted.Select(s => LimitedOf(s.Model, s.Accelerator, s.Precision, s.Engine, s.Input, s.Output, s.Cap, s.Kept))]);

    [Fact]
    public void Exponent_OfTheArithmeticsPower_ComesClosestToAllPairs() =>
        Closest(Loads.Value).ShouldBe(ClockCurve.PowerExponent, 1e-9);

    [Theory]
    [InlineData("nvidia-h200-sxm", 2.0, 0.049)]
    [InlineData("nvidia-h100-sxm", 1.7, 0.111)]
    [InlineData("amd-mi355x", 1.9, 0.095)]
    public void Exponent_WithAnAcceleratorLeftOut_ErrsOnItByWhatTheDocumentsSay(string accelerator, double exponent, double error)
    {
        Limited[] held = [.. Loads.Value.Where(l => string.Equals(l.Accelerator, accelerator, StringComparison.Ordinal))];
        double found = Closest([.. Loads.Value.Except(held)]);

        found.ShouldBe(exponent, 1e-9);
        Error(held, found).ShouldBe(error, 0.001);
    }

    [Fact]
    public void Interval_OfALimit_HoldsTheErrorOfAcceleratorsLeftOut()
    {
        string[] accelerators = [.. Loads.Value.Select(l => l.Accelerator).Distinct(StringComparer.Ordinal)];
        double[] errors = [.. accelerators.Select(a => Error(
            [.. Loads.Value.Where(l => string.Equals(l.Accelerator, a, StringComparison.Ordinal))],
            Closest([.. Loads.Value.Where(l => !string.Equals(l.Accelerator, a, StringComparison.Ordinal))])))];

        Math.Sqrt(errors.Average(e => e * e)).ShouldBeLessThanOrEqualTo(PointErrors.CapLogError);

        // 1.645 standard deviations to either side are 90 %.
        double[] ratios = [.. Loads.Value.SelectMany(l => l.Kept.Select(k => Math.Abs(Math.Log(KeptBy(l.Parts, l.CapWatts, ClockCurve.PowerExponent) / k))))];
        ratios.Count(r => r <= 1.645 * PointErrors.CapLogError).ShouldBeGreaterThanOrEqualTo((int)(0.85 * ratios.Length));
    }

    [Fact]
    public void Limit_OfALoad_KeepsWhatTheCurveKeeps()
    {
        foreach (Limited load in Loads.Value)
        {
            // First tokens follow the clock by themselves, which moves the rate of closed-loop clients a little.
            load.InUse.ShouldBe(KeptBy(load.Parts, load.CapWatts, ClockCurve.PowerExponent), 0.02);
        }
    }

    [Fact]
    public void Kept_WithOtherPrompts_HardlyMoves()
    {
        double few = LimitedOf("llama-2-70b", "nvidia-h200-sxm", "fp8", "trtllm", 150, 290.9, 500, []).InUse;
        LimitedOf("llama-2-70b", "nvidia-h200-sxm", "fp8", "trtllm", 600, 290.9, 500, []).InUse.ShouldBe(few, 0.02);
    }

    private static Limited LimitedOf(string model, string accelerator, string precision, string engine, double input, double output, double cap, double[] kept)
    {
        SearchQuestion question = Searches.Ask(model, 2, accelerator) with
        {
            InputTokens = input,
            OutputTokens = output,
            Precisions = [precision],
            KvPrecisions = ["fp8"],
            Engines = [engine],
            Disaggregated = false,
            PowerCaps = false,
            Pipelines = false,
            Objective = Objective.Throughput,
        };
        GroupResult best = Searches.Run(question).Single(g => g.Best is not null);
        Rebuilt one = Searches.WorkersOf(question).Rebuild(best.Group, best.Best!.Value);
        Outcome free = one.Found.Outcome;
        WorkRates work = one.Load.Work.Plus(one.Decode.PromptWork).Times(free.OutputPerSecond / one.Choice.Accelerators);
        double inUse = AggregatedLoad.Limit(one.Decode, one.Load, free, cap).OutputPerSecond / free.OutputPerSecond;
        return new Limited(accelerator, BoardShares.Of(one.Decode, work, free.BoardWatts), cap, kept, inUse);
    }

    /// <summary>The exponent, in tenths, with the least error.</summary>
    private static double Closest(IReadOnlyList<Limited> loads) => Enumerable.Range(12, 20).Select(i => i / 10.0).MinBy(e => Error(loads, e));

    /// <summary>Root mean square of log ratios; a load counts once, however many submissions there are.</summary>
    private static double Error(IReadOnlyList<Limited> loads, double exponent) => Math.Sqrt(loads.Average(l => l.Kept.Average(k =>
    {
        double error = Math.Log(KeptBy(l.Parts, l.CapWatts, exponent) / k);
        return error * error;
    })));

    /// <summary>The curve, written again: half of the static power and all of arithmetic's fall with the clock, bytes keep their energy.</summary>
    private static double KeptBy(BoardParts parts, double capWatts, double exponent)
    {
        double low = ClockCurve.LowestClock;
        double high = 1;
        for (int i = 0; i < 40; i++)
        {
            double clock = (low + high) / 2;
            double watts = (parts.StaticWatts * (0.5 + (0.5 * Math.Pow(clock, exponent))))
                + ((parts.MemoryWatts + (parts.ComputeWatts * Math.Pow(clock, exponent - 1))) / TimeAt(parts, clock));
            (low, high) = watts <= capWatts ? (clock, high) : (low, clock);
        }

        return 1 / TimeAt(parts, low);
    }

    private static double TimeAt(BoardParts parts, double clock)
    {
        double memory = parts.MemoryShare * parts.MemoryShare;
        double compute = parts.ComputeShare * parts.ComputeShare;
        return 1 + Math.Sqrt(memory + (compute / (clock * clock))) - Math.Sqrt(memory + compute);
    }

    private sealed record Limited(string Accelerator, BoardParts Parts, double CapWatts, double[] Kept, double InUse);
}
