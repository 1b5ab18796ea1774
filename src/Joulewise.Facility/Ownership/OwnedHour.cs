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
    private readonly OwnershipModel _model;
    private readonly Lazy<IReadOnlyList<CostLine>> _lines;
    private readonly Lazy<Estimate<MoneyRate>?> _total;

    private OwnedHour(OwnershipRequest request, CostInputs inputs)
    {
        AcceleratorId = request.Capital.AcceleratorId;
        Terms = request.Terms;
        SiteId = request.Site.Id;
        _model = new OwnershipModel(inputs.Slots, request.Terms);
        Missing = [.. _model.Parts.Where(p => CostPartNeeds.Of(p).Any(inputs.IsMissing))];
        HasOutput = !inputs.IsMissing(CostSlot.OutputRate);
        _lines = new Lazy<IReadOnlyList<CostLine>>(() => [.. _model.Parts.Except(Missing).Select(p => new CostLine(p, _model.Line(p)))]);
        _total = new Lazy<Estimate<MoneyRate>?>(() => IsWhole ? _model.Total() : null);
        Inputs = [.. _model.Slots.Where(s => s.Spread.Low < s.Spread.High)];
    }

    /// <summary>Gets the catalogue id of the accelerator.</summary>
    public string AcceleratorId { get; }

    /// <summary>Gets the owner's terms.</summary>
    public CostTerms Terms { get; }

    /// <summary>Gets the id of the site.</summary>
    public string SiteId { get; }

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
    public Estimate<MoneyRate>? Depreciation => IsWhole ? _model.Depreciation() : null;

    /// <summary>Gets what financing adds to depreciation, or <see langword="null"/> where a line is missing.</summary>
    public Estimate<MoneyRate>? Financing => IsWhole ? _model.Financing() : null;

    internal bool IsWhole => Missing.Count == 0;

    internal IReadOnlyList<CostInput> Slots => _model.Slots;

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
    public OwnedTokenCost? PerToken() =>
        IsWhole && HasOutput ? new OwnedTokenCost(this, TokenBasis.Output, _model.TokenTotal()) : null;

    /// <summary>What one line adds to the cost of output tokens.</summary>
    /// <param name="part">The line.</param>
    /// <returns>The cost, or <see langword="null"/> where this hour has no such line or no output rate.</returns>
    public Estimate<TokenPrice>? PerTokenOf(CostPart part) =>
        HasOutput && _model.Parts.Contains(part) && !Missing.Contains(part) ? _model.TokenLine(part) : null;

    /// <summary>The stated cost of an hour with some inputs at other values. For sensitivity: no interval.</summary>
    /// <param name="values">Values by input id, in the input's unit; ids this hour does not have are passed over.</param>
    /// <returns>The cost.</returns>
    /// <exception cref="InvalidOperationException">A line is missing: a sum without it would count it as nothing.</exception>
    public MoneyRate Recompute(IReadOnlyDictionary<string, double> values) => MoneyRate.FromDollarsPerHour(_model.DollarsPerHour(WholeWith(values)));

    /// <summary>The stated cost of output tokens with some inputs at other values. For sensitivity: no interval.</summary>
    /// <param name="values">Values by input id, in the input's unit; ids this hour does not have are passed over.</param>
    /// <returns>The cost.</returns>
    /// <exception cref="InvalidOperationException">A line is missing, or no output rate was given.</exception>
    public TokenPrice RecomputePerToken(IReadOnlyDictionary<string, double> values) => HasOutput
        ? TokenPrice.FromDollarsPerMillion(_model.DollarsPerMillion(WholeWith(values)))
        : throw new InvalidOperationException("A cost of tokens needs an output rate: set OwnershipRequest.Output.");

    /// <summary>USD for a million output tokens at one set of inputs. Allocates nothing.</summary>
    internal double DollarsPerMillion(ReadOnlySpan<double> values) => _model.DollarsPerMillion(values);

    private double[] WholeWith(IReadOnlyDictionary<string, double> values) => IsWhole
        ? _model.With(values)
        : throw new InvalidOperationException($"{AcceleratorId} has no cost: {string.Join(", ", Missing.Select(p => p.Label()))} missing");
}
