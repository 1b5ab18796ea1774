using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>An hour of one owned accelerator with all that belongs to it, line by line.</summary>
/// <remarks>
/// The lines add up to the total, value by value and state by state. Capital is an annuity over the life at the cost of capital,
/// so a capital line holds depreciation and financing. An hour is one of calendar time, busy or not.
/// </remarks>
public sealed class OwnedHour
{
    private readonly IReadOnlyList<CostInput> _slots;
    private readonly FacilitySplit? _split;
    private readonly Lazy<IReadOnlyList<CostLine>> _lines;
    private readonly Lazy<Estimate<MoneyRate>?> _total;

    private OwnedHour(OwnershipRequest request, CostInputs inputs)
    {
        AcceleratorId = request.Capital.AcceleratorId;
        Terms = request.Terms;
        SiteId = request.Site.Id;
        PriceDate = request.Capital.Accelerator?.Source.Date ?? string.Empty;
        _slots = inputs.Slots;
        _split = request.Terms.FacilitySplit;
        CostPart[] parts = [.. Enum.GetValues<CostPart>().Where(Applies)];
        Missing = [.. parts.Where(p => CostPartNeeds.Of(p).Any(inputs.IsMissing))];
        HasOutput = !inputs.IsMissing(CostSlot.OutputRate);
        _lines = new Lazy<IReadOnlyList<CostLine>>(() => [.. parts.Except(Missing).Select(p => new CostLine(p, LineOf(p)))]);
        _total = new Lazy<Estimate<MoneyRate>?>(() => IsWhole ? Combine(AllNeeds(), v => MoneyRate.FromDollarsPerHour(Sum(v))) : null);
        Inputs = [.. _slots.Where(s => s.Spread.Low < s.Spread.High)];
    }

    /// <summary>Gets the catalogue id of the accelerator.</summary>
    public string AcceleratorId { get; }

    /// <summary>Gets the owner's terms.</summary>
    public CostTerms Terms { get; }

    /// <summary>Gets the id of the site.</summary>
    public string SiteId { get; }

    /// <summary>Gets the date of the accelerator's price, ISO 8601, as precise as known; empty where there is none.</summary>
    public string PriceDate { get; }

    /// <summary>Gets the lines that are known.</summary>
    public IReadOnlyList<CostLine> Lines => _lines.Value;

    /// <summary>Gets the lines that this case has and nobody published a figure for. While there is one, there is no total.</summary>
    public IReadOnlyList<CostPart> Missing { get; }

    /// <summary>Gets a value indicating whether an output rate was given.</summary>
    public bool HasOutput { get; }

    /// <summary>Gets the inputs that have a range.</summary>
    public IReadOnlyList<CostInput> Inputs { get; }

    /// <summary>Gets the total, or <see langword="null"/> where a line is missing.</summary>
    public Estimate<MoneyRate>? Total => _total.Value;

    /// <summary>Gets the depreciation inside the capital lines, or <see langword="null"/> where a line is missing.</summary>
    public Estimate<MoneyRate>? Depreciation =>
        IsWhole ? Combine(CapitalNeeds(), v => MoneyRate.FromDollarsPerHour(OwnershipMath.Depreciation(v))) : null;

    /// <summary>Gets what financing adds to depreciation, or <see langword="null"/> where a line is missing.</summary>
    public Estimate<MoneyRate>? Financing =>
        IsWhole ? Combine(CapitalNeeds(), v => MoneyRate.FromDollarsPerHour(Capital(v) - OwnershipMath.Depreciation(v))) : null;

    internal bool IsWhole => Missing.Count == 0;

    internal IReadOnlyList<CostInput> Slots => _slots;

    /// <summary>Makes the hour.</summary>
    /// <param name="request">Capital, terms, site and power.</param>
    /// <returns>The hour, with what is missing named in it.</returns>
    public static OwnedHour Of(OwnershipRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new OwnedHour(request, CostInputs.From(request));
    }

    /// <summary>What output tokens cost in this hour.</summary>
    /// <returns>The cost with every part, or <see langword="null"/> where a line or the output rate is missing.</returns>
    public OwnedTokenCost? PerToken() => IsWhole && HasOutput
        ? new OwnedTokenCost(this, TokenBasis.Output, Combine([.. AllNeeds(), .. TokenNeeds], v => TokenPrice.FromDollarsPerMillion(DollarsPerMillion(v))))
        : null;

    /// <summary>What one line adds to the cost of output tokens.</summary>
    /// <param name="part">The line.</param>
    /// <returns>The cost, or <see langword="null"/> where this hour has no such line or no output rate.</returns>
    public Estimate<TokenPrice>? PerTokenOf(CostPart part)
    {
        if (!HasOutput || !Applies(part) || Missing.Contains(part))
        {
            return null;
        }

        double[] parts = new double[OwnershipMath.Parts];
        return Combine([.. CostPartNeeds.Of(part), .. TokenNeeds], v =>
        {
            Fill(v, parts);
            return TokenPrice.FromDollarsPerMillion(parts[(int)part] / OwnershipMath.TokensPerHour(v) * 1e6);
        });
    }

    /// <summary>The stated cost of an hour with some inputs at other values. For sensitivity: no interval.</summary>
    /// <param name="values">Values by input id, in the input's unit; ids this hour does not have are passed over.</param>
    /// <returns>The cost.</returns>
    public MoneyRate Recompute(IReadOnlyDictionary<string, double> values) => MoneyRate.FromDollarsPerHour(Sum(With(values)));

    /// <summary>The stated cost of output tokens with some inputs at other values. For sensitivity: no interval.</summary>
    /// <param name="values">Values by input id, in the input's unit; ids this hour does not have are passed over.</param>
    /// <returns>The cost.</returns>
    /// <exception cref="InvalidOperationException">No output rate was given.</exception>
    public TokenPrice RecomputePerToken(IReadOnlyDictionary<string, double> values) => HasOutput
        ? TokenPrice.FromDollarsPerMillion(DollarsPerMillion(With(values)))
        : throw new InvalidOperationException("A cost of tokens needs an output rate: set OwnershipRequest.Output.");

    /// <summary>USD for a million output tokens at one set of inputs. Allocates nothing.</summary>
    internal double DollarsPerMillion(ReadOnlySpan<double> values) => Sum(values) / OwnershipMath.TokensPerHour(values) * 1e6;

    private static IEnumerable<CostSlot> TokenNeeds => [CostSlot.OutputRate, CostSlot.BusyShare, CostSlot.FailureRate, CostSlot.RepairTime];

    private double Sum(ReadOnlySpan<double> values)
    {
        Span<double> parts = stackalloc double[OwnershipMath.Parts];
        Fill(values, parts);
        double sum = 0;
        foreach (double part in parts)
        {
            sum += part;
        }

        return sum;
    }

    private double Capital(ReadOnlySpan<double> values)
    {
        Span<double> parts = stackalloc double[OwnershipMath.Parts];
        Fill(values, parts);
        double sum = 0;
        for (CostPart part = CostPart.Accelerator; part <= CostPart.FacilityElectrical; part++)
        {
            sum += parts[(int)part];
        }

        return sum;
    }

    private void Fill(ReadOnlySpan<double> values, Span<double> parts) => OwnershipMath.Fill(
        values,
        _split?.Shell.InFraction ?? 0,
        _split?.Mechanical.InFraction ?? 0,
        _split?.Electrical.InFraction ?? 0,
        parts);

    private bool Applies(CostPart part) => part switch
    {
        CostPart.FacilityShell or CostPart.FacilityMechanical or CostPart.FacilityElectrical => _split is not null,
        CostPart.Colocation => Terms.ColocationRent is not null,
        CostPart.Operations => Terms.Operations is not null,
        CostPart.DemandCharge => _slots[(int)CostSlot.DemandCharge].Spread.Stated > 0,
        _ => true,
    };

    private IEnumerable<CostSlot> AllNeeds() => Enum.GetValues<CostPart>().Where(Applies).SelectMany(CostPartNeeds.Of);

    private IEnumerable<CostSlot> CapitalNeeds() =>
        Enum.GetValues<CostPart>().Where(p => p <= CostPart.FacilityElectrical && Applies(p)).SelectMany(CostPartNeeds.Of);

    private Estimate<MoneyRate> LineOf(CostPart part)
    {
        double[] parts = new double[OwnershipMath.Parts];
        return Combine(CostPartNeeds.Of(part), v =>
        {
            Fill(v, parts);
            return MoneyRate.FromDollarsPerHour(parts[(int)part]);
        });
    }

    private Estimate<T> Combine<T>(IEnumerable<CostSlot> slots, Func<double[], T> function)
        where T : struct, IQuantity<T>
    {
        CostSlot[] uses = [.. slots.Distinct().Order()];
        double[] all = [.. _slots.Select(s => s.Spread.Stated)];
        return Estimate.Combine(
            [.. uses.Select(s => _slots[(int)s].Operand)],
            values =>
            {
                for (int k = 0; k < values.Length; k++)
                {
                    all[(int)uses[k]] = values[k];
                }

                return function(all);
            });
    }

    private double[] With(IReadOnlyDictionary<string, double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return [.. _slots.Select(s => values.TryGetValue(s.Id, out double value) ? value : s.Spread.Stated)];
    }
}
