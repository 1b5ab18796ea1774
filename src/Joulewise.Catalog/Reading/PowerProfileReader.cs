using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads what a node or a rack draws beside its boards.</summary>
internal static class PowerProfileReader
{
    internal static ChassisProfile ReadChassis(EntryReader r)
    {
        ChassisProfile profile = new(
            r.Count("accelerators"),
            r.Amount<Power>("fixed_dc"),
            r.Amount<Power>("fixed_dc_scale_out"),
            r.Amount<Power>("network"),
            r.Amount<Power>("network_scale_out"),
            r.Amount<Power>("fan_full_cooling_load"),
            r.Amount<Power>("fan_nameplate"),
            r.Share("fan_min_pwm", 0, 1),
            r.Share("fan_max_pwm", 0, 1),
            r.Amount<Power>("psu_capacity"),
            ReadCurve(r, "psu_efficiency"),
            r.Grade(),
            r.Source());
        RefuseZero(r, "fan_full_cooling_load", profile.FanFullCoolingLoad);
        RefuseZero(r, "psu_capacity", profile.PsuCapacity);
        if (profile.FanMaxPwm < profile.FanMinPwm)
        {
            throw r.Problem("fan_max_pwm", "must not be below 'fan_min_pwm'");
        }

        r.End();
        return profile;
    }

    internal static RackProfile ReadRack(EntryReader r)
    {
        RackProfile profile = new(
            r.Count("accelerators"),
            r.Count("trays"),
            r.Count("boards_per_tray"),
            r.Amount<Power>("tray_auxiliary_low"),
            r.Amount<Power>("tray_auxiliary_high"),
            r.Count("switch_trays", least: 0),
            r.Amount<Power>("switch_tray"),
            r.Amount<Power>("network_low"),
            r.Amount<Power>("network_high"),
            r.Amount<Power>("shelf_capacity"),
            ReadCurve(r, "shelf_efficiency"),
            r.Grade(),
            r.Source());
        RefuseZero(r, "shelf_capacity", profile.ShelfCapacity);
        if (profile.TrayAuxiliaryHigh < profile.TrayAuxiliaryLow)
        {
            throw r.Problem("tray_auxiliary_high", "must not be below 'tray_auxiliary_low'");
        }

        if (profile.NetworkHigh < profile.NetworkLow)
        {
            throw r.Problem("network_high", "must not be below 'network_low'");
        }

        r.End();
        return profile;
    }

    private static void RefuseZero(EntryReader r, string key, Power power)
    {
        if (power.InWatts <= 0)
        {
            throw r.Problem(key, "must be above 0 W");
        }
    }

    private static List<PsuPoint> ReadCurve(EntryReader r, string key)
    {
        List<PsuPoint> curve = [];
        foreach (EntryReader point in r.Maps(key))
        {
            curve.Add(new PsuPoint(point.Share("load", 0, 2), point.Share("efficiency", 0.01, 1)));
            point.End();
            if (curve.Count > 1 && curve[^1].Load <= curve[^2].Load)
            {
                throw point.Problem("load", "loads must rise from point to point");
            }
        }

        return curve.Count > 0 ? curve : throw r.Problem(key, "needs at least one point with 'load' and 'efficiency'");
    }
}
