using System.Runtime.CompilerServices;
using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What one accelerator draws at each boundary, from the power of its board: a ledger asked many times.</summary>
/// <remarks>
/// Single watts come from a table of the ledger's stated figures, because a plan asks for thousands; between its
/// <see cref="Steps"/> board powers the curve is a straight line. Figures that are shown come from the ledger itself, with
/// their intervals.
/// </remarks>
public sealed class FacilityPower
{
    /// <summary>The stretches of the table.</summary>
    public const int Steps = 64;

    private static readonly Boundary[] Boundaries = Enum.GetValues<Boundary>();

    private readonly Func<Estimate<Power>, BoundaryLedger> _ledger;
    private readonly BoundaryLedger _stated;
    private readonly double _step;
    private readonly double[][] _busy;
    private readonly double[] _idle;

    private FacilityPower(Accelerator accelerator, Func<Estimate<Power>, BoundaryLedger> ledger, Power? limit, Power top)
    {
        Accelerator = accelerator;
        BoardLimit = limit;
        _ledger = ledger;
        _stated = ledger(Estimate.Exact($"plan-board/{accelerator.Id}", top, Grade.D, Table));
        _step = top.InWatts / Steps;
        string board = $"board-power/{accelerator.Id}";
        _busy = [.. Boundaries.Select(b => Enumerable.Range(0, Steps + 1).Select(i => Stated(board, b, i * _step)).ToArray())];
        _idle = [.. Boundaries.Select(b => _stated.IdleAt(b).Value.InWatts)];
    }

    /// <summary>Gets the accelerator.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>Gets the most one board may draw: its power limit or rated power; <see langword="null"/> where none is known.</summary>
    public Power? BoardLimit { get; }

    /// <summary>Gets the most board power that <see cref="At"/> is asked for.</summary>
    public Power MostBoardPower => Power.FromWatts(_step * Steps);

    /// <summary>Gets the facility's power over its IT power.</summary>
    public required Estimate<Ratio> Pue { get; init; }

    /// <summary>Gets the cooling the figures are computed for.</summary>
    public CoolingKind Cooling => _stated.Cooling;

    /// <summary>Gets what the ledger behind the figures rests on.</summary>
    public LedgerKind Kind => _stated.Kind;

    /// <summary>Gets the published planning power of the system, newest first; empty where none is published.</summary>
    public IReadOnlyList<ProvisionedPower> Published { get; private init; } = [];

    private static Source Table { get; } = new("plan-board-range", "Board powers a plan asks its ledger for", "docs/plan.md");

    /// <summary>The power of an accelerator in a system at a site.</summary>
    /// <param name="system">The system, or <see langword="null"/> for bounds.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="site">The site, for its PUE.</param>
    /// <param name="boardLimit">A power limit of the boards, or <see langword="null"/> for the rated power.</param>
    /// <param name="options">Choices of the ledger, or <see langword="null"/>.</param>
    /// <param name="mostBoardPower">The most board power that will be asked for, where no limit or rating is known; at least that of any load curve.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">No board power is known from any of the three.</exception>
    public static FacilityPower Of(
        SystemModel? system,
        Accelerator accelerator,
        Site site,
        Power? boardLimit = null,
        LedgerOptions? options = null,
        Power? mostBoardPower = null)
    {
        ArgumentNullException.ThrowIfNull(accelerator);
        ArgumentNullException.ThrowIfNull(site);
        Power? limit = boardLimit ?? accelerator.Tdp?.Value;
        double top = Math.Max(limit?.InWatts ?? 0, mostBoardPower?.InWatts ?? 0);
        if (top <= 0)
        {
            throw new ArgumentException("Neither a power limit, nor a rated power, nor a board power is known.", nameof(boardLimit));
        }

        // A prediction may pass the rating a little; the table then still holds it.
        return new FacilityPower(
            accelerator,
            board => Ledger.For(system, accelerator, board, site, options),
            limit,
            Power.FromWatts(top * 1.25))
        {
            Pue = options?.Pue ?? Joulewise.Facility.Pue.At(site, options?.Cooling ?? Joulewise.Facility.Cooling.Parse(system?.Cooling)),
            Published = system is null ? [] : ProvisionedPower.Of(system),
        };
    }

    /// <summary>Power of one accelerator at work.</summary>
    /// <param name="boundary">What is included.</param>
    /// <param name="board">Mean board power; held inside the table.</param>
    /// <returns>The ledger's stated power, within 0.1 %.</returns>
    public Power At(Boundary boundary, Power board) => Power.FromWatts(WattsAt(boundary, board.InWatts));

    /// <summary>Power of one accelerator that is on and has nothing to do.</summary>
    /// <param name="boundary">What is included.</param>
    /// <returns>The ledger's stated power.</returns>
    public Power IdleAt(Boundary boundary) => Power.FromWatts(_idle[(int)boundary]);

    /// <summary>The ledger at an uncertain board power.</summary>
    /// <param name="board">Mean board power.</param>
    /// <returns>The ledger, for figures with intervals.</returns>
    public BoundaryLedger LedgerAt(Estimate<Power> board) => _ledger(board);

    /// <summary>What has to be set aside for an accelerator whose board draws its limit: nameplate, not consumption.</summary>
    /// <param name="boundary">What is included.</param>
    /// <returns>The power, or <see langword="null"/> where no limit is known.</returns>
    public Power? ProvisionedAt(Boundary boundary) => BoardLimit is { } limit ? At(boundary, limit) : null;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal double WattsAt(Boundary boundary, double board)
    {
        double[] table = _busy[(int)boundary];
        double place = Math.Clamp(board / _step, 0, Steps);
        int below = Math.Min((int)place, Steps - 1);
        return table[below] + ((place - below) * (table[below + 1] - table[below]));
    }

    private double Stated(string id, Boundary boundary, double board) => _stated
        .Recompute(boundary, CapacityBasis.Active, new Dictionary<string, double>(StringComparer.Ordinal) { [id] = board })
        .InWatts;
}
