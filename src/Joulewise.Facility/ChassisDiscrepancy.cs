using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>
/// How far a chassis profile is from wall meters: true over modelled DC power of everything in a node that is not a board.
/// </summary>
/// <remarks>
/// <para>
/// The factor lies on the rest of the node and not on the node, because the boards are metered and the rest is what the profile
/// guesses. It is the rest that a wall reading leaves for it: (DC behind the meter - boards) / (fixed parts + fans).
/// </para>
/// <para>
/// MLPerf publishes wall power and the boards' power cap, never board power. Two kinds of readings say something:
/// </para>
/// <list type="bullet">
/// <item>Ten runs of three nodes (8 H100 or H200 capped to half to seven tenths of their rating, 61 to 83 % of the uncapped
/// throughput, so that the cap binds). Boards at 97 % of the cap give 1.37 (mean of the nodes), at 94 % they give 1.45: the
/// central value and the high end. At the cap itself, the least they can give, it is 1.29.</item>
/// <item>The lowest wall reading of the H200 node with boards at their catalogued idle power gives 1.20: the low end.</item>
/// </list>
/// <para>
/// The 8 B200 runs at their default cap of 1000 W bound the factor from below only, by 1.13: whether those boards reached their
/// cap is not known. What holds for air-cooled nodes need not for liquid-cooled ones, whose fans are mostly gone: the one
/// water-cooled node, 8 B200 again, idles at 2.36 kW where its air-cooled twin takes 2.88 kW. With the idle board power that
/// gives the twin a factor of 1.20, this reading gives 0.85: the low end for liquid. Its high end is that of air, its stated
/// value the middle.
/// </para>
/// <para>
/// The three nodes differ by 5 % (standard deviation); with three nodes, Student's t makes that 17 % for a
/// fourth, the second input. Nodes of other profiles have no wall reading: twice that. All of it is grade D: board power behind
/// the readings is assumed from the cap and not metered.
/// </para>
/// </remarks>
public static class ChassisDiscrepancy
{
    /// <summary>The identity of the error that all air-cooled nodes share.</summary>
    public const string AirId = "chassis-discrepancy/air-node";

    /// <summary>The identity of the error that all other nodes with a chassis profile share.</summary>
    public const string LiquidId = "chassis-discrepancy/liquid-node";

    /// <summary>The 5th percentile of the factor that air-cooled nodes share.</summary>
    public const double AirLow = 1.20;

    /// <summary>The stated value of the factor that air-cooled nodes share.</summary>
    public const double AirValue = 1.37;

    /// <summary>The 95th percentile of the factor that air-cooled nodes share.</summary>
    public const double AirHigh = 1.45;

    /// <summary>The 5th percentile of the factor that liquid-cooled nodes share; its 95th is <see cref="AirHigh"/>.</summary>
    public const double LiquidLow = 0.85;

    /// <summary>The stated value of the same: the middle of its range.</summary>
    public const double LiquidValue = 1.15;

    /// <summary>High end over value of one node's own factor, where nodes of its kind were read at the wall.</summary>
    public const double OwnFactor = 1.17;

    /// <summary>The same where no node of its kind was: twice the width on a logarithmic scale.</summary>
    public const double OwnFactorUnchecked = OwnFactor * OwnFactor;

    /// <summary>The identity of the error that all NVL72-class racks share.</summary>
    public const string RackId = "chassis-discrepancy/rack";

    private static readonly HashSet<string> CheckedAccelerators =
        new(StringComparer.Ordinal) { "nvidia-h100-sxm", "nvidia-h200-sxm", "nvidia-b200" };

    /// <summary>Gets the origin of the node factors.</summary>
    public static Source NodeSource { get; } = new(
        "mlperf-chassis-cross-check",
        "Chassis profiles against wall readings of MLPerf Inference v4.0, v4.1 and v5.1 power submissions (own calculation)",
        "mlcommons/inference_results_v4.0, _v4.1@198fc467, _v5.1@965182b0",
        "2025-09",
        "Apache-2.0");

    /// <summary>Gets the origin of the rack factor.</summary>
    public static Source RackSource { get; } = new(
        "nvl72-planning-budget",
        "NVIDIA's planning budget of 0.9 kW static power per GB300 tray against the rack profile (own bound; no rack was read at the wall)",
        "docs.nvidia.com mission-control 2.3.0 administration guide, FAQ",
        "2025");

    /// <summary>Whether nodes of an accelerator were compared with a wall meter.</summary>
    /// <param name="acceleratorId">The catalogue id.</param>
    /// <returns>Whether they were.</returns>
    public static bool IsChecked(string acceleratorId) => CheckedAccelerators.Contains(acceleratorId);

    /// <summary>The identity of the factor that nodes of a cooling share.</summary>
    /// <param name="cooling">The cooling; unknown goes with liquid, whose range spans both.</param>
    /// <returns>The input id.</returns>
    public static string SharedId(CoolingKind cooling) => cooling == CoolingKind.Air ? AirId : LiquidId;

    /// <summary>The factor that nodes of a cooling share.</summary>
    /// <param name="cooling">The cooling; unknown goes with liquid, whose range spans both.</param>
    /// <returns>True over modelled power of the rest of the node.</returns>
    public static Estimate<Ratio> Shared(CoolingKind cooling) => cooling == CoolingKind.Air
        ? Range(AirId, AirLow, AirValue, AirHigh)
        : Range(LiquidId, LiquidLow, LiquidValue, AirHigh);

    /// <summary>The identity of one node's own factor.</summary>
    /// <param name="systemId">The catalogue id of the node.</param>
    /// <returns>The input id.</returns>
    public static string OwnId(string systemId) => $"chassis-discrepancy/{systemId}";

    /// <summary>One node's own factor, independent of other nodes'.</summary>
    /// <param name="systemId">The catalogue id of the node; two figures of one node share it.</param>
    /// <param name="acceleratorId">The catalogue id of its accelerator.</param>
    /// <returns>A factor around 1.</returns>
    public static Estimate<Ratio> Own(string systemId, string acceleratorId) =>
        Estimate.WithFactor(OwnId(systemId), Ratio.One, IsChecked(acceleratorId) ? OwnFactor : OwnFactorUnchecked, Grade.D, NodeSource);

    /// <summary>The factor all NVL72-class racks share, on tray auxiliaries and switch trays.</summary>
    /// <remarks>
    /// No such rack was read at the wall. The low end takes the profile at its word. NVIDIA's planning budget for GB300 holds
    /// 0.9 kW of static power in each of 18 trays, 1.15 times what the profile gives auxiliaries, switches and shelves together.
    /// The high end is that of the nodes.
    /// </remarks>
    /// <returns>True over modelled power.</returns>
    public static Estimate<Ratio> Rack() => Estimate.Within(
        RackId,
        Ratio.FromFraction(1.15),
        Ratio.One,
        Ratio.FromFraction(AirHigh),
        Grade.D,
        RackSource);

    private static Estimate<Ratio> Range(string id, double low, double value, double high) =>
        Estimate.Within(id, Ratio.FromFraction(value), Ratio.FromFraction(low), Ratio.FromFraction(high), Grade.D, NodeSource);
}
