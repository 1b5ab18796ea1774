using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>
/// The TDP-share control: board power where none was measured, as a share of rated power with the spread seen in the evidence.
/// </summary>
/// <remarks>
/// Grade D: a control, not a model. The share grows with the requests that decode at once on an accelerator, which any
/// reading of a frontier gives as output rate over interactivity (Little's law); a constant share is kept beside it, and
/// both show their errors on accelerators they had not seen. Interval widths come from those errors.
/// </remarks>
public sealed class BoardPowerShare
{
    /// <summary>The fewest accelerators from which the spread between accelerators can be learnt and checked.</summary>
    private const int FewestAccelerators = 3;

    private static readonly Source ControlSource =
        new("tdp-share-control", "TDP-share control: board power over rated power in the measured rows", "computed from the evidence");

    private readonly HashSet<string> _seen;

    private BoardPowerShare(IReadOnlyCollection<PowerShareRow> rows)
    {
        _seen = new(ShareError.AcceleratorsOf(rows), StringComparer.Ordinal);
        Constant = ShareControl.Of(rows, byLoad: false);
        ByLoad = ShareControl.Of(rows, byLoad: true);
        Spreads =
        [
            ShareSpread.Of("all", rows),
            .. rows.GroupBy(r => r.Accelerator.Split('-')[0], StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => ShareSpread.Of(g.Key, g)),
        ];
    }

    /// <summary>Gets the control's name, for every figure that rests on it.</summary>
    public static string Name => "TDP-share control";

    /// <summary>Gets the constant share with its errors.</summary>
    public ShareControl Constant { get; }

    /// <summary>Gets the share by load with its errors.</summary>
    public ShareControl ByLoad { get; }

    /// <summary>Gets the shares seen, of all rows and of each vendor.</summary>
    public IReadOnlyList<ShareSpread> Spreads { get; }

    /// <summary>Learns the control.</summary>
    /// <param name="points">
    /// The rows. Those with board power count, unless excluded from frontiers, capped below the rated power, read over more
    /// than the benchmark, or slowed by a stalled host.
    /// </param>
    /// <param name="tdp">The rated board power of an accelerator by its catalogue id, or <see langword="null"/> when not published.</param>
    /// <param name="modelKey">Turns a row's model id into the model's key.</param>
    /// <returns>The control, or <see langword="null"/> when fewer than three accelerators show their power.</returns>
    public static BoardPowerShare? Learn(IReadOnlyList<MeasuredPoint> points, Func<string, Power?> tdp, Func<string, string> modelKey)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(tdp);
        ArgumentNullException.ThrowIfNull(modelKey);
        PowerShareRow[] rows = PowerShareRow.From(points, tdp, modelKey);
        return ShareError.AcceleratorsOf(rows).Length < FewestAccelerators ? null : new BoardPowerShare(rows);
    }

    /// <summary>Whether the control was learnt on rows of an accelerator; on others it extrapolates.</summary>
    /// <param name="accelerator">The accelerator's catalogue id.</param>
    /// <returns>Whether it was.</returns>
    public bool HasSeen(string accelerator) => _seen.Contains(accelerator);

    /// <summary>Board power at a reading of a frontier, by load.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="tdp">The accelerator's rated board power.</param>
    /// <returns>
    /// The estimate, grade D, at most the rated power; <see langword="null"/> when the reading is unreachable. What
    /// accelerators of one maker share at matched points is one input per model and traffic, so it cancels from their ratio;
    /// no pair of makers was ever matched, so between makers nothing cancels.
    /// </returns>
    public Estimate<Power>? At(FrontierReading reading, Estimate<Power> tdp)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (LoadOf(reading) is not { } load)
        {
            return null;
        }

        ShareFit fit = new(Math.Log(ByLoad.ShareAtOne.InFraction), ByLoad.Exponent);
        return Make(ByLoad, Math.Exp(fit.At(Math.Log(load))), reading.Key.Accelerator, $"{reading.Key.Model} {reading.Key.Workload}", tdp);
    }

    /// <summary>The requests that decode at once on an accelerator at a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>Output rate over interactivity; <see langword="null"/> when the reading is unreachable.</returns>
    public static double? LoadOf(FrontierReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        TokenRate interactivity = reading.Status == ReadingStatus.Interpolated ? reading.Interactivity : reading.Below.Interactivity;
        return reading.Output is { } output ? (output / interactivity).InFraction : null;
    }

    private static string VendorOf(string accelerator) => accelerator.Split('-')[0];

    private static Estimate<Power> Make(ShareControl control, double share, string accelerator, string task, Estimate<Power> tdp)
    {
        double half = Math.Log(control.IntervalFactor.InFraction);
        double shared = control.SharedVariance.InFraction;
        Estimate<Ratio> common = Estimate.WithFactor(
            $"{Name}, common to accelerators of {VendorOf(accelerator)}: {task}", Ratio.One, Math.Exp(half * Math.Sqrt(shared)), Grade.D, ControlSource);
        Estimate<Ratio> own = Estimate.WithFactor(
            $"{Name}, {accelerator}: {task}", Ratio.One, Math.Exp(half * Math.Sqrt(1 - shared)), Grade.D, ControlSource);
        return Estimate.Combine(
            [Operand.Of(tdp), Operand.Of(common), Operand.Of(own)],
            v => Power.FromWatts(v[0] * Math.Min(1, share * v[1] * v[2])));
    }
}
