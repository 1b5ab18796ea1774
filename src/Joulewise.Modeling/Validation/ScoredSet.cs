namespace Joulewise.Modeling;

/// <summary>A set of rows that errors are stated for.</summary>
/// <param name="Name">What the rows are.</param>
/// <param name="Quantity">The quantity scored.</param>
/// <param name="GivenOutput">Whether the rate of output is given.</param>
/// <param name="Holds">Which rows belong to it.</param>
internal sealed record ScoredSet(string Name, Quantity Quantity, bool GivenOutput, Func<Observation, bool> Holds)
{
    private const string Silicon = "silicon-";
    private const string InferenceX = "inferencex-";
    private const string MlEnergy = "mlenergy-";

    /// <summary>Gets the sets of the accuracy tables.</summary>
    public static IReadOnlyList<ScoredSet> All { get; } =
    [
        new("silicon sample, aggregated", Quantity.Tpot, false, r => Is(r, Silicon) && !r.Case.Disaggregated),
        new("silicon sample, aggregated", Quantity.Ttft, false, r => Is(r, Silicon) && !r.Case.Disaggregated),
        new("silicon sample and InferenceX, disaggregated", Quantity.Tpot, false, r => r.Case.Disaggregated),
        new("InferenceX, aggregated", Quantity.Tpot, false, r => Is(r, InferenceX) && !r.Case.Disaggregated),
        new("ML.ENERGY", Quantity.Tpot, false, r => Is(r, MlEnergy)),
        new("silicon sample, all", Quantity.Output, false, r => Is(r, Silicon)),
        new("InferenceX, NVIDIA and AMD", Quantity.Output, false, r => Is(r, InferenceX) && r.Traits.Vendor is "NVIDIA" or "AMD"),
        new("ML.ENERGY", Quantity.Output, false, r => Is(r, MlEnergy)),
        new("ML.ENERGY", Quantity.Power, true, r => Is(r, MlEnergy)),
        new("InferenceX", Quantity.Power, true, r => Is(r, InferenceX)),
        new("ML.ENERGY", Quantity.Joules, false, r => Is(r, MlEnergy)),
        new("InferenceX", Quantity.Joules, false, r => Is(r, InferenceX)),
    ];

    /// <summary>Gets the name of what is predicted and what is given.</summary>
    public string Title => Quantity switch
    {
        Quantity.Tpot => "TPOT",
        Quantity.Ttft => "TTFT",
        Quantity.Output => "output throughput per accelerator",
        Quantity.Power => GivenOutput ? "board power, throughput given" : "board power",
        _ => "J per output token, throughput predicted",
    };

    private static bool Is(Observation row, string prefix) => row.Point.Id.StartsWith(prefix, StringComparison.Ordinal);
}
