using System.Runtime.CompilerServices;
using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>A pool that fills caches for a pool that decodes at one load, whatever their sizes.</summary>
internal readonly struct PoolPair
{
    private readonly PoolModel _decode;
    private readonly PoolModel _prefill;
    private readonly DecodeLoad _load;
    private readonly PoolClocks _clocks;
    private readonly double _promptsPerSecond;
    private readonly double _aloneSeconds;
    private readonly double _capWatts;

    /// <summary>Initialises the pair.</summary>
    /// <param name="decode">The deployment that decodes.</param>
    /// <param name="load">Its load.</param>
    /// <param name="prefill">The deployment that fills caches.</param>
    /// <param name="promptsPerSecond">Prompts a worker of it gets through at the highest clock.</param>
    /// <param name="clocks">Clocks under the limit.</param>
    /// <param name="capWatts">The limit of each board; infinite for the rating.</param>
    public PoolPair(PoolModel decode, in DecodeLoad load, PoolModel prefill, double promptsPerSecond, in PoolClocks clocks, double capWatts)
    {
        _decode = decode;
        _prefill = prefill;
        _load = load;
        _clocks = clocks;
        _promptsPerSecond = promptsPerSecond * clocks.Prefill;
        _aloneSeconds = prefill.PassSeconds / clocks.Prefill;
        _capWatts = capWatts;
        TpotSeconds = load.TpotSeconds * clocks.DecodeTime;
    }

    /// <summary>Gets the time per output token, which the sizes of the pools don't change.</summary>
    public double TpotSeconds { get; }

    /// <summary>Gets the least time to first token, of whatever sizes.</summary>
    public double LeastTtftSeconds => _load.TtftFactor * (StartSeconds + _aloneSeconds);

    private Coefficients C => _decode.Coefficients;

    private double OutputTokens => _decode.Served.OutputTokens;

    /// <summary>Time from arrival to the pool, and of moving the cache.</summary>
    private double StartSeconds => FirstToken.ArrivalOf(_decode.Served.Deployment.Engine, C) + C[Coefficient.TransferArrival];

    /// <summary>
    /// The most that output can be over the tokens of the requests that the pools get through: what evidence makes of both, and one token, which
    /// the first brings along. A request at the rating takes at least f without queues, so that one token is at most its share of f.
    /// </summary>
    private double MostOutputFactor
    {
        get
        {
            double free = StartSeconds + _prefill.PassSeconds + (OutputTokens * _load.TpotSeconds);
            return _load.OutputFactor / (Math.Min(1, _load.TtftFactor) * (1 - (_load.TpotSeconds / free)));
        }
    }

    private bool IsMixed => !ReferenceEquals(_prefill.Served.Deployment.Accelerator, _decode.Served.Deployment.Accelerator);

    /// <summary>Works out pools of given sizes.</summary>
    /// <param name="prefillWorkers">Workers that fill caches.</param>
    /// <param name="decodeWorkers">Workers that decode.</param>
    /// <returns>The outcome.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Outcome Evaluate(int prefillWorkers, int decodeWorkers)
    {
        double clients = (double)decodeWorkers * _load.Batch;
        EngineKind engine = _decode.Served.Deployment.Engine;
        PrefillPool pool = new(prefillWorkers, _aloneSeconds, _promptsPerSecond);
        double ttft = _load.TtftFactor * FirstToken.Pooled(pool, engine, clients, OutputTokens, TpotSeconds, C);
        double output;
        if (_clocks is { Prefill: 1, DecodeTime: 1 })
        {
            output = OutputOf(clients, ttft, TpotSeconds);
        }
        else
        {
            // Evidence is of boards at their rating: a limit takes away the share of requests that the pools no longer get through.
            PrefillPool rated = new(prefillWorkers, _prefill.PassSeconds, _promptsPerSecond / _clocks.Prefill);
            double first = _load.TtftFactor * FirstToken.Pooled(rated, engine, clients, OutputTokens, _load.TpotSeconds, C);
            output = OutputOf(clients, first, _load.TpotSeconds)
                * FirstToken.PooledRate(pool, engine, clients, OutputTokens, TpotSeconds, C)
                / FirstToken.PooledRate(rated, engine, clients, OutputTokens, _load.TpotSeconds, C);
        }

        double filling = (double)prefillWorkers * _prefill.Accelerators;
        double decoding = (double)decodeWorkers * _decode.Accelerators;
        if (IsMixed)
        {
            return new Outcome(ttft, TpotSeconds, TpotSeconds, output, WattsOf(_decode, _load.Work, output / decoding), WattsOf(_prefill, _prefill.PromptWork, output / filling), Math.Min(_clocks.Prefill, _clocks.Decode));
        }

        double watts = Math.Min(_capWatts, SharedWatts(output / (filling + decoding), filling / (filling + decoding)));
        return new Outcome(ttft, TpotSeconds, TpotSeconds, output, watts, watts, Math.Min(_clocks.Prefill, _clocks.Decode));
    }

    /// <summary>Finds a bound of the output of one accelerator that is quick to find: that of <see cref="PairBounds"/> with a pool that has no soft limit.</summary>
    /// <returns>Tokens/s.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double QuickMostOutput()
    {
        double free = StartSeconds + _aloneSeconds + (OutputTokens * TpotSeconds);
        double ratio = free * _promptsPerSecond / _load.Batch;
        return MostOutputFactor * ratio * _load.Batch * OutputTokens / (free * (_prefill.Accelerators + (ratio * _decode.Accelerators)));
    }

    /// <summary>Finds the bounds of what any sizes of the pools can give.</summary>
    /// <param name="ttftLimitSeconds">Longest time to first token; infinite for no promise.</param>
    /// <returns>The bounds.</returns>
    public PairBounds BoundsWithin(double ttftLimitSeconds) => PairBounds.Of(
        StartSeconds + _aloneSeconds,
        OutputTokens,
        TpotSeconds,
        _load.Batch,
        _promptsPerSecond,
        _prefill.Accelerators,
        _decode.Accelerators,
        ttftLimitSeconds / _load.TtftFactor,
        MostOutputFactor);

    /// <summary>Finds the least board power for a rate that any sizes of the pools can draw.</summary>
    /// <param name="outputPerAccelerator">Output tokens/s over all accelerators.</param>
    /// <returns>Watts, which over the rate fall with it, so that those at the highest rate bound the energy of a token; 0 where that is not known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double LeastWatts(double outputPerAccelerator)
    {
        // Arithmetic's power must not grow faster than the work for watts over rate to fall.
        if (IsMixed || C[Coefficient.ComputeExponent] > 1)
        {
            return 0;
        }

        double fillingShare = _clocks.PrefillStatic < _clocks.DecodeStatic ? 1 : 0;
        return Math.Min(SharedWatts(outputPerAccelerator, fillingShare), _capWatts);
    }

    /// <summary>Power averaged over both pools, as the model was fitted; the clocks lower what stands still and what arithmetic takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double SharedWatts(double outputPerAccelerator, double fillingShare)
    {
        Deployment deployment = _decode.Served.Deployment;
        WorkRates work = _load.Work.Plus(_prefill.PromptWork).Times(outputPerAccelerator);
        BoardWork asked = BoardPower.WorkOf(deployment.Accelerator, deployment.Formats, work, C);
        double still = (fillingShare * _clocks.PrefillStatic) + ((1 - fillingShare) * _clocks.DecodeStatic);
        double arithmetic = (asked.PromptShare * _clocks.PrefillArithmetic) + ((1 - asked.PromptShare) * _clocks.DecodeArithmetic);
        double watts = (asked.StaticWatts * still) + asked.MemoryWatts + (asked.ComputeWatts * arithmetic);
        return _load.PowerFactor * BoardPower.Limited(watts, deployment.Accelerator.TdpWatts, C);
    }

    private double OutputOf(double clients, double ttftSeconds, double tpotSeconds) =>
        _load.OutputFactor * clients * OutputTokens / (ttftSeconds + (Math.Max(0, OutputTokens - 1) * tpotSeconds));

    private double WattsOf(PoolModel pool, in WorkRates work, double outputPerAccelerator)
    {
        Deployment deployment = pool.Served.Deployment;
        return _load.PowerFactor * BoardPower.Watts(deployment.Accelerator, deployment.Formats, work.Times(outputPerAccelerator), deployment.Accelerator.TdpWatts, C);
    }
}
