using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Bounds of what a load can give, whatever fills its caches.</summary>
/// <remarks>A request takes at least its tokens after the first, times the smaller of 1 and what evidence makes of the time to first token; prompts take no accelerators and no energy.</remarks>
internal readonly struct DecodeBound
{
    private readonly PoolModel _decode;
    private readonly DecodeLoad _load;
    private readonly ClockState _clock;
    private readonly double _capWatts;

    /// <summary>Initialises the bounds.</summary>
    /// <param name="decode">The deployment.</param>
    /// <param name="load">Its load.</param>
    /// <param name="clock">Its boards under the limit.</param>
    /// <param name="capWatts">The limit of each board; infinite for the rating.</param>
    public DecodeBound(PoolModel decode, in DecodeLoad load, in ClockState clock, double capWatts)
    {
        _decode = decode;
        _load = load;
        _clock = clock;
        _capWatts = capWatts;
        TpotSeconds = load.TpotSeconds * clock.TimeFactor;
        double tokens = decode.Served.OutputTokens;
        MostOutputPerAccelerator = load.OutputFactor * load.Batch * tokens / (Math.Min(1, load.TtftFactor) * (tokens - 1) * TpotSeconds * decode.Accelerators);
    }

    /// <summary>Gets the time per output token.</summary>
    public double TpotSeconds { get; }

    /// <summary>Gets the most output of one accelerator in tokens/s.</summary>
    public double MostOutputPerAccelerator { get; }

    /// <summary>Finds the least board power for a rate.</summary>
    /// <param name="outputPerAccelerator">Output tokens/s of one accelerator.</param>
    /// <returns>Watts, which over the rate fall with it; 0 where that is not known.</returns>
    public double LeastWatts(double outputPerAccelerator)
    {
        Coefficients c = _decode.Coefficients;
        if (c[Coefficient.ComputeExponent] > 1)
        {
            return 0;
        }

        Deployment deployment = _decode.Served.Deployment;
        BoardWork asked = BoardPower.WorkOf(deployment.Accelerator, deployment.Formats, _load.Work.Times(outputPerAccelerator), c);
        double still = double.IsFinite(_capWatts) ? ClockCurve.StaticAt(ClockCurve.LowestClock) : 1;
        double watts = (asked.StaticWatts * still) + asked.MemoryWatts + (asked.ComputeWatts * ClockCurve.ComputeEnergyAt(_clock.Clock));
        return Math.Min(_load.PowerFactor * BoardPower.Limited(watts, deployment.Accelerator.TdpWatts, c), _capWatts);
    }
}
