using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests;

/// <summary>Points to test with. Their figures are invented.</summary>
internal static class TestPoints
{
    private static readonly Gen<string> Text =
        Gen.String[Gen.Char["abcXYZ019-_/.,;:\"' éß漢%=+@#"], 0, 24].Select(text => text.Trim());

    private static readonly Gen<string> Flag = Gen.String[Gen.Char["abc_0"], 1, 8];

    private static readonly Gen<double> Positive = Gen.Double[1e-3, 1e6];

    public static MeasuredPoint Plain { get; } = new()
    {
        Id = "test-1",
        Source = "own bench",
        SourceRef = "run 7",
        Date = "2026-03-31",
        Accelerator = "nvidia-h100-sxm",
        AcceleratorCount = 8,
        Model = "openai/gpt-oss-120b",
        Precision = "mxfp4",
        Engine = "vllm",
        EngineVersion = "0.11.1",
        Workload = "fixed",
        Disaggregated = false,
        TensorParallel = 8,
        InputTokens = TokenCount.FromTokens(1024),
        OutputTokens = TokenCount.FromTokens(1024),
        ConcurrencyRequests = 64,
        TotalPerAccelerator = TokenRate.FromPerSecond(1000),
        OutputPerAccelerator = TokenRate.FromPerSecond(500),
        Interactivity = TokenRate.FromPerSecond(62.5),
        Ttft = Duration.FromSeconds(0.25),
        Tpot = Duration.FromSeconds(0.016),
        EnergyBoundary = Boundary.Board,
        PowerPerAccelerator = Power.FromWatts(500),
        EnergyPerOutputToken = EnergyPerToken.FromJoulesPerToken(1),
        EnergyPerTotalToken = EnergyPerToken.FromJoulesPerToken(0.5),
        Official = "yes",
        QualityFlags = ["short_window", "maxq"],
    };

    /// <summary>Gets points any figure of which may be missing and none of which contradicts another.</summary>
    public static Gen<MeasuredPoint> Any { get; } =
        from identity in Gen.Select(Text, Text, Text, Text, Text)
        from names in Gen.Select(
            Gen.OneOf("", "2025", "2025-12", "2025-12-31", "2025-12-31T23:59:59Z"),
            Gen.OneOf("", "bf16", "fp8", "mxfp4"),
            Gen.OneOf("", "none", "mtp", "draft"),
            Gen.OneOf("", "yes", "no", "experimental"))
        from counts in Gen.Select(Gen.Int[4, 1000].Nullable(), Gen.Int[1, 2].Nullable(), Gen.Int[1, 2].Nullable(), Gen.Int[1, 64].Nullable())
        from flags in Gen.Select(Gen.Bool.Nullable(), Gen.Bool.Nullable(), Flag.Array[0, 3])
        from traffic in Gen.Select(Positive.Nullable(), Positive.Nullable(), Positive.Nullable(), Positive.Nullable())
        from rate in Positive.Nullable()
        from ttft in Gen.Double[1e-4, 100].Nullable()
        from tpot in Gen.Double[1e-4, 1].Nullable()
        from boundary in Gen.Enum<Boundary>()
        from power in Gen.Double[1, 5000].Nullable()
        select new MeasuredPoint
        {
            Id = "any-" + identity.Item1,
            Source = ("source " + identity.Item2).Trim(),
            SourceRef = identity.Item3,
            Date = names.Item1,
            Accelerator = "nvidia-h100-sxm",
            AcceleratorCount = counts.Item1,
            Model = "m" + identity.Item4,
            Precision = names.Item2,
            Engine = identity.Item5,
            PrefillAccelerators = counts.Item2,
            DecodeAccelerators = counts.Item3,
            ExpertParallel = counts.Item4,
            SpeculativeDecoding = names.Item3,
            Disaggregated = flags.Item1,
            DataParallelAttention = flags.Item2,
            QualityFlags = flags.Item3,
            InputTokens = traffic.Item1 is { } input ? TokenCount.FromTokens(input) : null,
            OutputTokens = traffic.Item2 is { } output ? TokenCount.FromTokens(output) : null,
            BatchRequests = traffic.Item4,
            OutputPerAccelerator = rate is { } outputRate ? TokenRate.FromPerSecond(outputRate) : null,
            TotalPerAccelerator = rate is { } totalRate ? TokenRate.FromPerSecond(totalRate * 2) : null,
            Ttft = ttft is { } first ? Duration.FromSeconds(first) : null,
            Tpot = tpot is { } each ? Duration.FromSeconds(each) : null,
            Interactivity = tpot is { } period ? TokenRate.FromPerSecond(1 / period) : null,
            EnergyBoundary = boundary,
            PowerPerAccelerator = power is { } watts ? Power.FromWatts(watts) : null,
            EnergyPerOutputToken = power / rate is { } joules ? EnergyPerToken.FromJoulesPerToken(joules) : null,
            Official = names.Item4,
        };

    /// <summary>Gets lists of such points with unlike ids.</summary>
    public static Gen<List<MeasuredPoint>> AnyList { get; } =
        Any.List[0, 20].Select(points => points.Select((point, index) => point with { Id = $"{point.Id}-{index}" }).ToList());

    public static ImportBatch Batch(params MeasuredPoint[] points) => new("csv", "rows.csv", points, []);

    public static string Csv(IEnumerable<MeasuredPoint> points)
    {
        using StringWriter writer = new();
        MeasuredCsv.Write(writer, points);
        return writer.ToString();
    }

    public static Stream Stream(string text) => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

    public static MeasuredTable Read(string csv)
    {
        using Stream stream = Stream(csv);
        return MeasuredCsv.Read(stream, "rows.csv");
    }

    /// <summary>Points are one when all figures are; records compare lists by reference.</summary>
    public static void ShouldBeSame(IReadOnlyList<MeasuredPoint> found, IReadOnlyList<MeasuredPoint> expected)
    {
        found.Count.ShouldBe(expected.Count);
        foreach ((MeasuredPoint left, MeasuredPoint right) in found.Zip(expected))
        {
            left.QualityFlags.ShouldBe(right.QualityFlags);
            (left with { QualityFlags = right.QualityFlags }).ShouldBe(right);
        }
    }
}
