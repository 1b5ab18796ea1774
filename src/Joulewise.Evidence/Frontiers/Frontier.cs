using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>
/// The best measured trade-offs between output rate per accelerator and interactivity, and what lies between them.
/// </summary>
/// <remarks>
/// The curve is monotone in interactivity and stays between neighbouring measurements (Steffen 1990). It is a curve of
/// rates: energy or price per token follows from a reading, it is never interpolated. Nothing is extrapolated.
/// </remarks>
public sealed class Frontier
{
    /// <summary>How near, relative to it, an asked interactivity must lie to a measured one to count as measured.</summary>
    private const double MeasuredWithin = 0.005;

    internal Frontier(FrontierKey key, IReadOnlyList<FrontPoint> candidates)
    {
        Key = key;
        Candidates = candidates;
        Points = ParetoFront.Of(candidates);
        OutputCurve = CurveOf(Points, p => p.Output.InPerSecond);
    }

    /// <summary>Gets what the points have in common.</summary>
    public FrontierKey Key { get; }

    /// <summary>Gets the points that no other beats, ascending in interactivity and descending in output rate; at least one.</summary>
    public IReadOnlyList<FrontPoint> Points { get; }

    /// <summary>Gets all points the front was chosen from, by id.</summary>
    public IReadOnlyList<FrontPoint> Candidates { get; }

    /// <summary>Gets the highest output rate of the front: that of its least interactive point.</summary>
    public TokenRate HighestOutput => Points[0].Output;

    /// <summary>Gets output rate per accelerator over interactivity, both in tokens per second.</summary>
    internal SteffenCurve OutputCurve { get; }

    /// <summary>Reads the frontier.</summary>
    /// <param name="interactivity">Output tokens per second of one user; positive.</param>
    /// <returns>The answer with its status.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interactivity is not positive.</exception>
    public FrontierReading At(TokenRate interactivity)
    {
        double asked = interactivity.InPerSecond;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked, nameof(interactivity));
        FrontPoint nearest = Points.MinBy(p => Math.Abs(Math.Log(p.Interactivity.InPerSecond / asked)))!;
        if (Math.Abs((nearest.Interactivity.InPerSecond / asked) - 1) <= MeasuredWithin)
        {
            return AtPoint(nearest, interactivity, ReadingStatus.Measured);
        }

        if (asked < Points[0].Interactivity.InPerSecond)
        {
            return AtPoint(Points[0], interactivity, ReadingStatus.ClampedLow);
        }

        return asked > Points[^1].Interactivity.InPerSecond
            ? new FrontierReading { Key = Key, Interactivity = interactivity, Status = ReadingStatus.Unreachable, Below = Points[^1], Grade = Grade.X }
            : Between(interactivity);
    }

    private FrontierReading AtPoint(FrontPoint point, TokenRate interactivity, ReadingStatus status) => new()
    {
        Key = Key,
        Interactivity = interactivity,
        Status = status,
        Output = point.Output,
        TotalPerOutput = point.TotalPerOutput,
        Below = point,
        Grade = point.Grade,
        Power = point.Power,
    };

    private FrontierReading Between(TokenRate interactivity)
    {
        double asked = interactivity.InPerSecond;
        int above = 1;
        while (Points[above].Interactivity.InPerSecond < asked)
        {
            above++;
        }

        FrontPoint left = Points[above - 1];
        FrontPoint right = Points[above];
        return new FrontierReading
        {
            Key = Key,
            Interactivity = interactivity,
            Status = ReadingStatus.Interpolated,
            Output = TokenRate.FromPerSecond(OutputCurve.At(asked)),
            TotalPerOutput = RatioBetween(left, right, asked),
            Below = left,
            Above = right,
            Grade = (Grade)Math.Max((int)Grade.C, Math.Max((int)left.Grade, (int)right.Grade)),
            Power = PowerBetween(above, asked),
        };
    }

    private static Ratio? RatioBetween(FrontPoint left, FrontPoint right, double asked)
    {
        if (left.TotalPerOutput is not { } low || right.TotalPerOutput is not { } high)
        {
            return null;
        }

        double share = (asked - left.Interactivity.InPerSecond) / (right.Interactivity.InPerSecond - left.Interactivity.InPerSecond);
        return low + (share * (high - low));
    }

    private MeasuredPower? PowerBetween(int above, double asked)
    {
        if (Points[above].Power is not { } power || Points[above - 1].Power?.Boundary != power.Boundary)
        {
            return null;
        }

        int first = above - 1;
        while (first > 0 && Points[first - 1].Power?.Boundary == power.Boundary)
        {
            first--;
        }

        int last = above;
        while (last + 1 < Points.Count && Points[last + 1].Power?.Boundary == power.Boundary)
        {
            last++;
        }

        SteffenCurve curve = CurveOf([.. Points.Skip(first).Take(last - first + 1)], p => p.Power!.PerAccelerator.InWatts);
        return new MeasuredPower(Power.FromWatts(curve.At(asked)), power.Boundary);
    }

    private static SteffenCurve CurveOf(IReadOnlyList<FrontPoint> points, Func<FrontPoint, double> ordinate) =>
        new([.. points.Select(p => p.Interactivity.InPerSecond)], [.. points.Select(ordinate)]);
}
