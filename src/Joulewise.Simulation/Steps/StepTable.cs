using System.Runtime.CompilerServices;
using Joulewise.Modeling;
using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>The steps of one kind of worker: time and work of a step, from tables of the model's operators.</summary>
/// <remarks>
/// The operators of a step depend on one count each: projections on the tokens of an attention replica, experts on those of all replicas, attention
/// on contexts. Tables over these counts give the same sums as the model of steps (a test holds them together) at a fraction of its cost.
/// </remarks>
internal sealed class StepTable
{
    private readonly StepCurve _replica;
    private readonly StepCurve _all;
    private readonly StepCurve _decodeAttention;
    private readonly StepCurve _prefillAttention;
    private readonly HeadCost _head;
    private readonly StepPart _state;
    private readonly StepPart _prefillState;
    private readonly double[] _factor;
    private readonly double[] _gain;
    private readonly double _hostSeconds;
    private readonly double _hostSecondsPerSequence;
    private readonly double _expertFlopPerToken;
    private readonly double _replicas;
    private readonly double _stages;
    private readonly double _proposed;
    private readonly double _interference;
    private readonly double _alone;
    private readonly double _launchSeconds;
    private readonly double _paddingFlopPerByte;

    /// <summary>Tabulates the steps of a worker.</summary>
    /// <param name="pool">The worker.</param>
    public StepTable(PoolModel pool)
        : this(pool, StepAdjustment.None)
    {
    }

    /// <summary>Tabulates the steps of a worker that was measured.</summary>
    /// <param name="pool">The worker.</param>
    /// <param name="adjustment">What was measured of it.</param>
    public StepTable(PoolModel pool, StepAdjustment adjustment)
    {
        ArgumentNullException.ThrowIfNull(pool);
        StepModel step = pool.Step;
        ServingCase served = pool.Served;
        Coefficients c = pool.Coefficients;
        _replicas = served.Deployment.Widths.AttentionReplicas;
        _stages = served.Deployment.Widths.PipelineStages;
        double wide = ExpertSpread.Of(served.Deployment.Widths, c);
        _replica = new StepCurve(tokens => adjustment.Apply(StepParts.OfReplica(step, tokens, _replicas)));
        _all = new StepCurve(tokens => adjustment.Apply(StepParts.OfAll(step, tokens, wide)));
        _decodeAttention = new StepCurve(context => adjustment.Apply(StepParts.OfDecodeAttention(step, context, _replicas)));
        _prefillAttention = new StepCurve(context => StepParts.OfPrefillAttention(step, context, _replicas));
        _head = HeadCost.Of(step);
        _state = adjustment.Apply(StepParts.OfState(step, _replicas));
        _prefillState = StepParts.OfPrefillState(step, _replicas);
        _hostSeconds = adjustment.Overhead * step.Rates.HostSeconds;
        _hostSecondsPerSequence = adjustment.Overhead * step.Rates.HostSecondsPerSequence;
        _expertFlopPerToken = StepParts.ExpertFlopPerToken(step);
        double[] batches = [.. Enumerable.Range(0, CurveGrid.Count).Select(CurveGrid.ValueAt)];
        _factor = Array.ConvertAll(batches, pool.TpotFactorAt);
        _gain = Array.ConvertAll(batches, b => GainOf(served, c, b));
        _proposed = served.Speculates ? WorkRatesFinder.SpeculatedTokens : 1;
        _interference = adjustment.Prompt * DecodeStates.InterferenceOf(served.Deployment.Engine, c);
        _alone = adjustment.Prompt;
        _launchSeconds = c[Coefficient.PrefillLaunch] * served.Deployment.Model.LayerCount;
        _paddingFlopPerByte = 2 * c[served.Deployment.Formats.ExpertBits == 8 ? Coefficient.TileRows8 : Coefficient.TileRows] / served.Deployment.Formats.ExpertBytes;
    }

    /// <summary>Gets the time of a step.</summary>
    /// <param name="load">What the worker has in it.</param>
    /// <returns>Seconds at the highest clock, and of them what prompts add.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Total, double Prompts) SecondsOf(in StepLoad load)
    {
        double factor = _factor[IndexOf(load.Decode)];
        if (load.Decode <= 0)
        {
            double pass = factor * _alone * (MixedSeconds(load) + LaunchSeconds(load.BusiestPrefill));
            return (pass, pass);
        }

        double own = OwnSeconds(load);
        double decode = factor * _gain[IndexOf(load.Decode)] * own;
        if (load.Prefill <= 0)
        {
            return (decode, 0);
        }

        double prompts = factor * _interference * (MixedSeconds(load) - own + LaunchSeconds(load.BusiestPrefill));
        return (decode + prompts, prompts);
    }

    /// <summary>Gets the time of a step that only decodes.</summary>
    /// <param name="decode">Sequences, over all replicas; 1 or more.</param>
    /// <param name="busiest">Those of the replica that has most.</param>
    /// <param name="context">Mean context on the replica whose attention takes longest.</param>
    /// <returns>Seconds at the highest clock.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double DecodeSeconds(double decode, double busiest, double context)
    {
        int i = IndexOf(decode);
        return _factor[i] * _gain[i] * OwnSeconds(new StepLoad(decode, busiest, context));
    }

    /// <summary>Adds the work of steps.</summary>
    /// <param name="load">What the worker has in each; contexts are those halfway.</param>
    /// <param name="meanContext">Mean context over all sequences, halfway.</param>
    /// <param name="steps">How many.</param>
    /// <param name="work">Is added to: work of one accelerator, without times.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddWork(in StepLoad load, double meanContext, double steps, ref WorkTotals work)
    {
        double decode = load.Decode / _stages;
        double perReplica = decode / _replicas;
        double passes = steps / _proposed;
        double decodeBytes = 0;
        double experts = 0;
        if (load.Decode > 0)
        {
            _replica.At(perReplica, out StepPart own);
            _all.At(decode, out StepPart all);
            _decodeAttention.At(meanContext, out StepPart attention);
            decodeBytes = own.MemoryBytes + all.MemoryBytes + _head.BytesAt(decode) + (perReplica * (attention.MemoryBytes + _state.MemoryBytes));
            experts = _expertFlopPerToken * decode;
            work.PlainFlop += steps * (own.Flop + all.Flop - experts + (_head.FlopPerSequence * decode));
            work.ExpertFlop += (steps * experts) + (passes * _paddingFlopPerByte * all.ExpertBytes);
            work.AttentionFlop += steps * perReplica * attention.Flop;
            work.MemoryBytes += passes * decodeBytes;
            work.LinkBytes += passes * all.LinkBytes;
            work.BusySeconds += passes * (own.BusySeconds + all.BusySeconds + _head.SecondsAt(decode, decode) + (perReplica * (attention.Seconds + _state.Seconds)));
        }

        if (load.Prefill <= 0)
        {
            return;
        }

        double prefill = load.Prefill / _stages;
        double prefillReplica = prefill / _replicas;
        _replica.At(perReplica + prefillReplica, out StepPart both);
        _all.At(decode + prefill, out StepPart mixed);
        _replica.At(perReplica, out StepPart without);
        _all.At(decode, out StepPart withoutAll);
        _prefillAttention.At(load.PrefillContextTokens, out StepPart attended);
        bool alone = load.Decode <= 0;
        double shared = alone ? 0 : 1;
        double arithmetic = both.Flop + mixed.Flop - without.Flop - withoutAll.Flop;
        double routed = _expertFlopPerToken * prefill;
        work.PrefillPlainFlop += steps * (arithmetic - routed);
        work.PrefillExpertFlop += steps * routed;
        work.PrefillAttentionFlop += steps * prefillReplica * attended.Flop;
        work.PrefillMemoryBytes += steps * ((alone ? _head.BytesAt(0) : 0) + both.MemoryBytes + mixed.MemoryBytes - (shared * (without.MemoryBytes + withoutAll.MemoryBytes)) + (prefillReplica * (attended.MemoryBytes + _prefillState.MemoryBytes)));
        work.LinkBytes += steps * (mixed.LinkBytes - (shared * withoutAll.LinkBytes));
        work.BusySeconds += steps * ((alone ? _head.SecondsAt(0, prefill) : 0) + both.BusySeconds + mixed.BusySeconds - (shared * (without.BusySeconds + withoutAll.BusySeconds)) + (prefillReplica * (attended.Seconds + _prefillState.Seconds)));
    }

    private static int IndexOf(double batch) => CurveGrid.Find(batch, out _);

    private static double GainOf(ServingCase served, Coefficients c, double batch) =>
        (served.Disaggregated ? c[Coefficient.DisaggregatedStep] : 1)
        * (served.Speculates ? Math.Min(1, c[Coefficient.SpeculationGain] * Math.Pow(Math.Max(1, batch) / 8, c[Coefficient.SpeculationSlope])) : 1);

    private double LaunchSeconds(double prefill) => _launchSeconds * Math.Min(1, prefill / DecodeStates.LaunchTokens);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double OwnSeconds(in StepLoad load)
    {
        double decode = load.Decode / _stages;
        double busiest = load.BusiestDecode / _stages;
        return _replica.SecondsAt(busiest)
            + _all.SecondsAt(decode)
            + _head.SecondsAt(decode, decode)
            + _hostSeconds
            + (busiest * (_hostSecondsPerSequence + _state.Seconds + _decodeAttention.SecondsAt(load.ContextTokens)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double MixedSeconds(in StepLoad load)
    {
        double decode = load.Decode / _stages;
        double busiest = load.BusiestDecode / _stages;
        double rows = decode + (load.Prefill / _stages);
        double prefill = load.BusiestPrefill / _stages;
        return _replica.SecondsAt(busiest + prefill)
            + _all.SecondsAt(rows)
            + _head.SecondsAt(decode, rows)
            + _hostSeconds
            + (busiest * (_hostSecondsPerSequence + _state.Seconds + _decodeAttention.SecondsAt(load.ContextTokens)))
            + (prefill * (_prefillAttention.SecondsAt(load.PrefillContextTokens) + _prefillState.Seconds));
    }
}
