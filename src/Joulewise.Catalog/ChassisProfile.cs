using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>What a node of several accelerators draws beside its boards. Powers are of the whole node.</summary>
/// <remarks>
/// The pre-fan load is the boards plus <see cref="FixedDc"/>; fans run at a pulse width between <see cref="FanMinPwm"/> and
/// <see cref="FanMaxPwm"/>, linear in load over <see cref="FanFullCoolingLoad"/>, and draw their nameplate times the cube of it;
/// supplies lose by <see cref="PsuEfficiency"/> at DC load over <see cref="PsuCapacity"/>; the network adds
/// <see cref="Network"/> at the wall.
/// </remarks>
/// <param name="Accelerators">Boards in the node.</param>
/// <param name="FixedDc">Host processors, memory, drives, baseboard and in-node switches.</param>
/// <param name="FixedDcScaleOut">The same with scale-out network cards in use.</param>
/// <param name="Network">The node's share of network switches and optics.</param>
/// <param name="NetworkScaleOut">The same with scale-out in use.</param>
/// <param name="FanFullCoolingLoad">Pre-fan load at which fans run at their highest.</param>
/// <param name="FanNameplate">Fan power at full pulse width.</param>
/// <param name="FanMinPwm">Least pulse width, as a share.</param>
/// <param name="FanMaxPwm">Highest pulse width, as a share.</param>
/// <param name="PsuCapacity">Rated power of the supplies that share the load.</param>
/// <param name="PsuEfficiency">Efficiency at shares of <paramref name="PsuCapacity"/>: piecewise linear, flat outside.</param>
/// <param name="Grade">What the profile rests on.</param>
/// <param name="Source">Where the profile was read, and when.</param>
public sealed record ChassisProfile(
    int Accelerators,
    Power FixedDc,
    Power FixedDcScaleOut,
    Power Network,
    Power NetworkScaleOut,
    Power FanFullCoolingLoad,
    Power FanNameplate,
    Ratio FanMinPwm,
    Ratio FanMaxPwm,
    Power PsuCapacity,
    IReadOnlyList<PsuPoint> PsuEfficiency,
    Grade Grade,
    Source Source);
