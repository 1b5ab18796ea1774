using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Bounds of what a load can give, whichever of several deployments fills its caches.</summary>
/// <remarks>
/// The bound of <see cref="PoolPair.QuickMostOutput"/> is the tokens of a request over (1 - t / g) (a + f w / B), with f the time of a request
/// without queues and g that at the rating, t the time of a token at the rating, a the accelerator time of a prompt, w and B the width and the
/// batch of a decode worker. It falls with f, g and a, so that the least of each over the deployments bounds all of them.
/// </remarks>
internal readonly struct DecodeBound
{
    private readonly PoolModel _decode;
    private readonly DecodeLoad _load;
    private readonly WorkRates _work;
    private readonly double _static;
    private readonly double _decodeArithmetic;
    private readonly double _prefillArithmetic;
    private readonly double _capWatts;

    /// <summary>Initialises the bounds.</summary>
    /// <param name="decode">The deployment that decodes.</param>
    /// <param name="load">Its load.</param>
    /// <param name="clock">Its boards under the limit.</param>
    /// <param name="fillers">The least that filling caches takes.</param>
    /// <param name="capWatts">The limit of each board; infinite for the rating.</param>
    public DecodeBound(PoolModel decode, in DecodeLoad load, in ClockState clock, FillerBounds fillers, double capWatts)
    {
        _decode = decode;
        _load = load;
        _capWatts = capWatts;
        _work = load.Work.Plus(fillers.Work);
        double filling = fillers.ClockUnder(capWatts);
        _static = Math.Min(ClockCurve.StaticAt(filling), ClockCurve.StaticAt(clock.Clock));
        _decodeArithmetic = ClockCurve.ComputeEnergyAt(clock.Clock);
        _prefillArithmetic = ClockCurve.ComputeEnergyAt(filling);
        TpotSeconds = load.TpotSeconds * clock.TimeFactor;
        double tokens = decode.Served.OutputTokens;
        Coefficients c = decode.Coefficients;
        double start = FirstToken.ArrivalOf(decode.Served.Deployment.Engine, c) + c[Coefficient.TransferArrival] + fillers.AloneSeconds;
        double free = start + (tokens * TpotSeconds);
        double share = load.TpotSeconds / (start + (tokens * load.TpotSeconds));
        double accelerators = fillers.AcceleratorSecondsAt(load.Batch) + (free * decode.Accelerators / load.Batch);
        MostOutputPerAccelerator = load.OutputFactor * tokens / (Math.Min(1, load.TtftFactor) * (1 - share) * accelerators);
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
        BoardWork asked = BoardPower.WorkOf(deployment.Accelerator, deployment.Formats, _work.Times(outputPerAccelerator), c);
        double arithmetic = Math.Min(_decodeArithmetic, _prefillArithmetic);
        double watts = (asked.StaticWatts * _static) + asked.MemoryWatts + (asked.ComputeWatts * arithmetic);
        return Math.Min(_load.PowerFactor * BoardPower.Limited(watts, deployment.Accelerator.TdpWatts, c), _capWatts);
    }
}
