using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>One owned hour as functions of its inputs: evaluated state by state for estimates, and at single points for sensitivity and draws.</summary>
internal sealed class OwnershipModel(IReadOnlyList<CostInput> slots, CostTerms terms)
{
    private static readonly CostSlot[] TokenNeeds = [CostSlot.OutputRate, CostSlot.BusyShare, CostSlot.FailureRate, CostSlot.RepairTime];

    private readonly double _shell = terms.FacilitySplit?.Shell.InFraction ?? 0;
    private readonly double _mechanical = terms.FacilitySplit?.Mechanical.InFraction ?? 0;
    private readonly double _electrical = terms.FacilitySplit?.Electrical.InFraction ?? 0;

    /// <summary>Gets the inputs by slot.</summary>
    public IReadOnlyList<CostInput> Slots => slots;

    /// <summary>Gets the lines that this case has.</summary>
    public IReadOnlyList<CostPart> Parts { get; } = [.. Enum.GetValues<CostPart>().Where(p => Applies(p, terms, slots))];

    /// <summary>One line of an hour.</summary>
    public Estimate<MoneyRate> Line(CostPart part)
    {
        double[] parts = new double[OwnershipMath.Parts];
        return Combine(CostPartNeeds.Of(part), v => MoneyRate.FromDollarsPerHour(PartAt(v, part, parts)));
    }

    /// <summary>One line of a token.</summary>
    public Estimate<TokenPrice> TokenLine(CostPart part)
    {
        double[] parts = new double[OwnershipMath.Parts];
        return Combine(
            [.. CostPartNeeds.Of(part), .. TokenNeeds],
            v => TokenPrice.FromDollarsPerMillion(PartAt(v, part, parts) / OwnershipMath.TokensPerHour(v) * 1e6));
    }

    /// <summary>All lines of an hour.</summary>
    public Estimate<MoneyRate> Total() => Combine(Needs(Parts), v => MoneyRate.FromDollarsPerHour(DollarsPerHour(v)));

    /// <summary>All lines of a token.</summary>
    public Estimate<TokenPrice> TokenTotal() =>
        Combine([.. Needs(Parts), .. TokenNeeds], v => TokenPrice.FromDollarsPerMillion(DollarsPerMillion(v)));

    /// <summary>The depreciation inside the capital lines.</summary>
    public Estimate<MoneyRate> Depreciation() => Combine(CapitalNeeds(), v => MoneyRate.FromDollarsPerHour(OwnershipMath.Depreciation(v)));

    /// <summary>What the capital lines have beyond depreciation.</summary>
    public Estimate<MoneyRate> Financing() =>
        Combine(CapitalNeeds(), v => MoneyRate.FromDollarsPerHour(Sum(v, CostPart.FacilityElectrical) - OwnershipMath.Depreciation(v)));

    /// <summary>USD of an hour at one set of inputs. Allocates nothing.</summary>
    public double DollarsPerHour(ReadOnlySpan<double> values) => Sum(values, CostPart.Failures);

    /// <summary>USD for a million output tokens at one set of inputs. Allocates nothing.</summary>
    public double DollarsPerMillion(ReadOnlySpan<double> values) => DollarsPerHour(values) / OwnershipMath.TokensPerHour(values) * 1e6;

    /// <summary>The stated inputs, some at other values.</summary>
    public double[] With(IReadOnlyDictionary<string, double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return [.. slots.Select(s => values.TryGetValue(s.Id, out double value) ? value : s.Spread.Stated)];
    }

    private static bool Applies(CostPart part, CostTerms terms, IReadOnlyList<CostInput> slots) => part switch
    {
        CostPart.FacilityShell or CostPart.FacilityMechanical or CostPart.FacilityElectrical => terms.FacilitySplit is not null,
        CostPart.Colocation => terms.ColocationRent is not null,
        CostPart.Operations => terms.Operations is not null,
        CostPart.DemandCharge => slots[(int)CostSlot.DemandCharge].Spread.Stated > 0,
        _ => true,
    };

    private static IEnumerable<CostSlot> Needs(IEnumerable<CostPart> parts) => parts.SelectMany(CostPartNeeds.Of);

    private IEnumerable<CostSlot> CapitalNeeds() => Needs(Parts.Where(p => p <= CostPart.FacilityElectrical));

    /// <summary>The lines up to one, in the order of <see cref="CostPart"/>: capital stands first.</summary>
    private double Sum(ReadOnlySpan<double> values, CostPart last)
    {
        Span<double> parts = stackalloc double[OwnershipMath.Parts];
        OwnershipMath.Fill(values, _shell, _mechanical, _electrical, parts);
        double sum = 0;
        for (int i = 0; i <= (int)last; i++)
        {
            sum += parts[i];
        }

        return sum;
    }

    private double PartAt(double[] values, CostPart part, double[] parts)
    {
        OwnershipMath.Fill(values, _shell, _mechanical, _electrical, parts);
        return parts[(int)part];
    }

    private Estimate<T> Combine<T>(IEnumerable<CostSlot> needs, Func<double[], T> function)
        where T : struct, IQuantity<T>
    {
        CostSlot[] uses = [.. needs.Distinct().Order()];
        double[] all = [.. slots.Select(s => s.Spread.Stated)];
        return Estimate.Combine(
            [.. uses.Select(s => slots[(int)s].Operand)],
            values =>
            {
                for (int k = 0; k < values.Length; k++)
                {
                    all[(int)uses[k]] = values[k];
                }

                return function(all);
            });
    }
}
