using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>The power of a node from the power of its boards, by its chassis profile alone.</summary>
/// <remarks>
/// The equations of InferenceX's draft chassis profiles (revision ebbf89d9). They hold no correction for what wall meters read;
/// <see cref="ChassisDiscrepancy"/> does. A partly used node is computed as if every board drew the stated power.
/// </remarks>
public static class Chassis
{
    /// <summary>Evaluates a profile.</summary>
    /// <param name="profile">The node's profile.</param>
    /// <param name="boardPerAccelerator">Mean power of one board; not negative.</param>
    /// <param name="scaleOut">Whether network cards and switches for traffic between nodes are in use.</param>
    /// <returns>Where the power goes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The board power is negative.</exception>
    public static ChassisPoint At(this ChassisProfile profile, Power boardPerAccelerator, bool scaleOut = false)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentOutOfRangeException.ThrowIfLessThan(boardPerAccelerator.InWatts, 0, nameof(boardPerAccelerator));
        Power boards = boardPerAccelerator * profile.Accelerators;
        Power fixedDc = scaleOut ? profile.FixedDcScaleOut : profile.FixedDc;
        Power fan = profile.FanPower(boards + fixedDc);
        Power dc = boards + fixedDc + fan;
        Ratio efficiency = profile.PsuEfficiencyAt(dc);
        return new ChassisPoint(
            boards,
            fixedDc,
            fan,
            efficiency,
            (dc / efficiency.InFraction) - dc,
            scaleOut ? profile.NetworkScaleOut : profile.Network);
    }

    /// <summary>Fan power: nameplate times the cube of the pulse width, which grows linearly with the load up to its limit.</summary>
    /// <param name="profile">The node's profile.</param>
    /// <param name="preFan">Power of everything the fans cool.</param>
    /// <returns>Fan power of the node.</returns>
    public static Power FanPower(this ChassisProfile profile, Power preFan)
    {
        ArgumentNullException.ThrowIfNull(profile);
        double load = Math.Clamp((preFan / profile.FanFullCoolingLoad).InFraction, 0, 1);
        double pulseWidth = profile.FanMinPwm.InFraction + ((profile.FanMaxPwm - profile.FanMinPwm).InFraction * load);
        return profile.FanNameplate * (pulseWidth * pulseWidth * pulseWidth);
    }

    /// <summary>Efficiency of the node's supplies.</summary>
    /// <param name="profile">The node's profile.</param>
    /// <param name="dc">Power behind the supplies.</param>
    /// <returns>DC out over AC in.</returns>
    public static Ratio PsuEfficiencyAt(this ChassisProfile profile, Power dc)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return PsuCurve.EfficiencyAt(profile.PsuEfficiency, dc / profile.PsuCapacity);
    }
}
