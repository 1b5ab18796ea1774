using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Break-even points of owned costs.</summary>
public static class CostFlips
{
    private const double SecondsPerYear = 365.25 * 24 * 3600;

    /// <summary>Where the order of two accelerators' owned costs flips: price of electricity, busy share, price of the first, life, PUE.</summary>
    /// <param name="a">The first, with an output rate and nothing missing.</param>
    /// <param name="b">The second, on like terms.</param>
    /// <returns>One answer for each input, searched over what is possible: electricity 0.005 to 1 USD/kWh, busy share 0.02 to 1, the price of the first a tenth to tenfold, life 1 to 12 years for both, PUE 1 to 3 for both.</returns>
    /// <exception cref="InvalidOperationException">A line is missing, or no output rate was given.</exception>
    public static IReadOnlyList<CostFlip> Between(OwnedHour a, OwnedHour b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        double price = a.Slots[(int)CostSlot.Accelerator].Spread.Stated;
        return
        [
            Of(a, b, CostSlot.EnergyPrice, "price of electricity", "USD/kWh", 1, 0.005, 1),
            Of(a, b, CostSlot.BusyShare, "busy share", "1", 1, 0.02, 1),
            Of(a, a.Slots[(int)CostSlot.Accelerator].Id, b, CostSlot.Accelerator, "price of the first accelerator", "USD", 1, price / 10, price * 10),
            Of(a, b, CostSlot.ItLife, "life of the hardware", "y", SecondsPerYear, 1, 12),
            Of(a, b, CostSlot.Pue, "PUE", "1", 1, 1, 3),
        ];
    }

    /// <summary>The busy share above which owning an accelerator is cheaper than renting it by the busy hour.</summary>
    /// <remarks>The owned hour is paid busy or not, the rented one only while busy: owned(u) = rent x u. A contract for all hours has no such point.</remarks>
    /// <param name="owned">The owned hour, with nothing missing.</param>
    /// <param name="rentPerBusyHour">The rent.</param>
    /// <returns>The share, or that there is none between 0.02 and 1.</returns>
    public static CostFlip OwnOrRent(OwnedHour owned, MoneyRate rentPerBusyHour)
    {
        ArgumentNullException.ThrowIfNull(owned);
        CostInput busy = owned.Slots[(int)CostSlot.BusyShare];
        LedgerInput range = new(busy.Id, "busy share", "1", 0.02, Math.Clamp(busy.Spread.Stated, 0.02, 1), 1);
        BreakEven found = Sensitivity.FindBreakEven(range, share =>
            owned.Recompute(new Dictionary<string, double>(StringComparer.Ordinal) { [busy.Id] = share }) / (rentPerBusyHour * share));
        string statement = found.Value is { } at
            ? FormattableString.Invariant($"owning is cheaper above a busy share of {at:G3}")
            : "no busy share from 0.02 to 1 changes the answer";
        return new CostFlip(range, new BreakEven(found.Value, statement));
    }

    private static CostFlip Of(OwnedHour a, OwnedHour b, CostSlot slot, string label, string unit, double factor, double low, double high) =>
        Of(a, b.Slots[(int)slot].Id, b, slot, label, unit, factor, low, high);

    private static CostFlip Of(OwnedHour a, string secondId, OwnedHour b, CostSlot slot, string label, string unit, double factor, double low, double high)
    {
        CostInput input = a.Slots[(int)slot];
        LedgerInput range = new(input.Id, label, unit, low, Math.Clamp(input.Spread.Stated / factor, low, high), high);
        return new CostFlip(range, Sensitivity.FindBreakEven(range, value =>
        {
            Dictionary<string, double> values = new(StringComparer.Ordinal) { [input.Id] = value * factor, [secondId] = value * factor };
            return a.RecomputePerToken(values) / b.RecomputePerToken(values);
        }));
    }
}
