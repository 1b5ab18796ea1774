using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>An input of a power model: the estimate, and what it is called.</summary>
internal sealed record ModelInput(LedgerInput Description, Operand Operand)
{
    public static ModelInput Of<T>(string id, string label, Estimate<T> estimate)
        where T : struct, IQuantity<T> =>
        new(
            new LedgerInput(
                id,
                label,
                T.Units.BaseUnit,
                estimate.Interval.Low.BaseValue,
                estimate.Value.BaseValue,
                estimate.Interval.High.BaseValue),
            Operand.Of(estimate));
}
