using System.Collections.Concurrent;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>
/// Power of one accelerator with all that belongs to it, boundary by boundary, and what each part added.
/// </summary>
/// <remarks>
/// Made by <see cref="Ledger"/>. The lines up to a boundary add up to the figure at that boundary, value by value and state by
/// state. Not a plan for a power connection: for provisioned power see <see cref="ProvisionedPower"/>.
/// </remarks>
public sealed class BoundaryLedger
{
    private readonly PowerModel _model;
    private readonly int? _utilisation;
    private readonly Lazy<IReadOnlyList<LedgerLine>> _lines;
    private readonly ConcurrentDictionary<(Boundary Boundary, CapacityBasis Capacity), Estimate<Power>> _figures = [];

    internal BoundaryLedger(string systemId, string acceleratorId, LedgerKind kind, CoolingKind cooling, PowerModel model, int? utilisation)
    {
        SystemId = systemId;
        AcceleratorId = acceleratorId;
        Kind = kind;
        Cooling = cooling;
        _model = model;
        _utilisation = utilisation;
        _lines = new Lazy<IReadOnlyList<LedgerLine>>(() =>
        [
            .. model.Parts
                .Select((p, i) => new LedgerLine(p.Boundary, p.Part, model.Line(i), p.Explanation))
                .OrderBy(l => l.Boundary),
        ]);
        Inputs = [.. model.Inputs.Select(i => i.Description)];
    }

    /// <summary>Gets the catalogue id of the system, or <c>generic/</c> and the accelerator's id.</summary>
    public string SystemId { get; }

    /// <summary>Gets the catalogue id of the accelerator.</summary>
    public string AcceleratorId { get; }

    /// <summary>Gets what the ledger rests on.</summary>
    public LedgerKind Kind { get; }

    /// <summary>Gets the cooling it was computed for.</summary>
    public CoolingKind Cooling { get; }

    /// <summary>Gets what each part draws while the accelerator works, from the boards outwards.</summary>
    public IReadOnlyList<LedgerLine> Lines => _lines.Value;

    /// <summary>Gets every input, for sensitivity.</summary>
    public IReadOnlyList<LedgerInput> Inputs { get; }

    /// <summary>Gets a value indicating whether a busy share was given, so that figures with idle time exist.</summary>
    public bool HasIdle => _utilisation is not null;

    /// <summary>Gets what a reader must know before comparing this ledger with another, or empty.</summary>
    public string Caveat => Kind switch
    {
        LedgerKind.Rack => "At node wall a tray leaves out the scale-up switch trays that an 8-accelerator node holds inside; compare with such nodes at rack or facility.",
        LedgerKind.Generic => "No profile of this system is published: every part beyond the boards is a bound.",
        _ => string.Empty,
    };

    /// <summary>Power for one accelerator.</summary>
    /// <param name="boundary">What is included.</param>
    /// <param name="capacity"><see cref="CapacityBasis.Active"/>, or <see cref="CapacityBasis.WithIdle"/>: the power of working time plus the idle time charged to it.</param>
    /// <returns>The power.</returns>
    /// <exception cref="InvalidOperationException">Idle time was asked for without a busy share.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity basis is not one of consumed power.</exception>
    public Estimate<Power> At(Boundary boundary, CapacityBasis capacity = CapacityBasis.Active) => _figures.GetOrAdd(
        (boundary, capacity),
        key => key.Capacity switch
        {
            CapacityBasis.Active => _model.Busy(key.Boundary),
            CapacityBasis.WithIdle => _model.WithIdle(key.Boundary, Utilisation),
            _ => throw NotConsumed(key.Capacity),
        });

    /// <summary>Power for one accelerator while nothing runs.</summary>
    /// <param name="boundary">What is included.</param>
    /// <returns>The power.</returns>
    public Estimate<Power> IdleAt(Boundary boundary) => _model.Idle(boundary);

    /// <summary>The lines that make up a figure.</summary>
    /// <param name="boundary">What is included.</param>
    /// <param name="capacity">As for <see cref="At"/>; with idle time one line for it follows the parts.</param>
    /// <returns>Lines whose sum is the figure.</returns>
    /// <exception cref="InvalidOperationException">Idle time was asked for without a busy share.</exception>
    public IReadOnlyList<LedgerLine> LinesUpTo(Boundary boundary, CapacityBasis capacity = CapacityBasis.Active)
    {
        IEnumerable<LedgerLine> lines = Lines.Where(l => l.Boundary <= boundary);
        return capacity switch
        {
            CapacityBasis.Active => [.. lines],
            CapacityBasis.WithIdle =>
            [
                .. lines,
                new LedgerLine(
                    boundary,
                    LedgerPart.Idle,
                    _model.IdleCharge(boundary, Utilisation),
                    "idle power x (1 - busy share) / busy share"),
            ],
            _ => throw NotConsumed(capacity),
        };
    }

    /// <summary>The stated power with some inputs at other values. For sensitivity: no interval.</summary>
    /// <param name="boundary">What is included.</param>
    /// <param name="capacity">As for <see cref="At"/>.</param>
    /// <param name="values">Values by input id, in the input's unit; ids this ledger does not have are passed over.</param>
    /// <returns>The power.</returns>
    /// <exception cref="InvalidOperationException">Idle time was asked for without a busy share.</exception>
    public Power Recompute(Boundary boundary, CapacityBasis capacity, IReadOnlyDictionary<string, double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] at = _model.Stated();
        for (int i = 0; i < at.Length; i++)
        {
            at[i] = values.TryGetValue(Inputs[i].Id, out double value) ? value : at[i];
        }

        return Power.FromWatts(capacity switch
        {
            CapacityBasis.Active => _model.Watts(at, boundary, utilisation: null),
            CapacityBasis.WithIdle => _model.Watts(at, boundary, Utilisation),
            _ => throw NotConsumed(capacity),
        });
    }

    private int Utilisation => _utilisation
        ?? throw new InvalidOperationException("A figure with idle time needs a busy share: set LedgerOptions.Utilisation.");

    private static ArgumentOutOfRangeException NotConsumed(CapacityBasis capacity) => new(
        nameof(capacity),
        capacity,
        "A ledger holds consumed power, active or with idle; provisioned power is a figure of its own.");
}
