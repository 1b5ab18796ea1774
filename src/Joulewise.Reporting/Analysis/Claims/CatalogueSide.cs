using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What a side amounts to on data sheets and measured systems of the catalogue. Operations are not tokens.</summary>
internal static class CatalogueSide
{
    /// <summary>Peak rate and rated power of a side as it is stated: all its accelerators where it counts them.</summary>
    public static SideAmounts Peak(Catalogue catalogue, ClaimSide side, string precision, bool counted)
    {
        if (!catalogue.TryFindAccelerator(side.AcceleratorId, out Accelerator? accelerator))
        {
            return new SideAmounts();
        }

        int count = counted ? side.Accelerators ?? 1 : 1;
        return new SideAmounts
        {
            Peak = RateOf(accelerator, precision) is { } rate ? ClaimMeasure.Exact($"peak/{accelerator.Id}/{precision}", rate).Map((ComputeRate r) => r * count) : null,
            Power = accelerator.Tdp is { } tdp ? ClaimMeasure.Exact($"tdp/{accelerator.Id}", tdp).Map((Power p) => p * count) : null,
        };
    }

    /// <summary>Power of one accelerator with what belongs to it, and where it was read: in the system metered where the claim is of, else in that with the best-graded meter.</summary>
    public static (SideAmounts Amounts, Boundary? ReadAt, string How) Metered(Catalogue catalogue, ClaimSide side)
    {
        SystemModel? system = catalogue.SystemsOf(side.AcceleratorId)
            .Where(s => s.TypicalPower is { Grade: <= Grade.B })
            .OrderByDescending(s => ClaimBoundaries.WhySilent(ClaimBoundaries.Of(s), side.PowerKind).Length == 0)
            .ThenBy(s => s.TypicalPower!.Grade)
            .ThenByDescending(s => s.TypicalPower!.Value.InWatts)
            .FirstOrDefault();
        return system?.TypicalPower is { } power
            ? (new SideAmounts { Power = ClaimMeasure.Exact($"typical-power/{system.Id}", power).Map((Power p) => p / system.AcceleratorCount) }, ClaimBoundaries.Of(system), $"measured power of {system.Name} over its {Words.Number(system.AcceleratorCount)} accelerators: {power.Note}")
            : (new SideAmounts(), null, string.Empty);
    }

    /// <summary>The precision of equal terms: the one both sides state, else the widest of the stated ones and 16 bits of which both publish a rate.</summary>
    public static string CommonPrecision(Catalogue catalogue, ClaimSide one, ClaimSide other) =>
        string.Equals(one.Precision, other.Precision, StringComparison.Ordinal) ? one.Precision
        : catalogue.TryFindAccelerator(one.AcceleratorId, out Accelerator? a) && catalogue.TryFindAccelerator(other.AcceleratorId, out Accelerator? b)
            ? new[] { one.Precision, other.Precision, "bf16" }
                .Where(p => p.Length > 0 && RateOf(a, p) is not null && RateOf(b, p) is not null)
                .OrderByDescending(Precisions.BitsOf)
                .FirstOrDefault(string.Empty)
            : string.Empty;

    private static Figure<ComputeRate>? RateOf(Accelerator accelerator, string precision) => Precisions.BitsOf(precision) switch
    {
        16 => accelerator.Fp16Dense,
        8 => accelerator.Fp8Dense,
        4 => accelerator.Fp4Dense,
        _ => null,
    };
}
