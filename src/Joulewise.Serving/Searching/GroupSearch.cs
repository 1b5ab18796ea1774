using System.Runtime.CompilerServices;
using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Searches one group.</summary>
/// <param name="workers">Makes its workers.</param>
/// <param name="question">What is asked.</param>
/// <param name="group">The group.</param>
/// <param name="prunes">Whether configurations that cannot be better are left out; tests search without.</param>
internal sealed class GroupSearch(Workers workers, SearchQuestion question, SearchGroup group, bool prunes)
{
    private readonly Scores _scores = new(question, group);
    private readonly double _ttft = question.TtftLimit?.InSeconds ?? double.PositiveInfinity;
    private readonly double _tpot = question.TpotLimit?.InSeconds ?? double.PositiveInfinity;
    private readonly double _gap = question.GapLimit?.InSeconds ?? double.PositiveInfinity;
    private readonly IReadOnlyList<double> _caps = question.PowerCaps && !group.IsMixed ? PowerCaps.Shares : [1];
    private readonly Dictionary<(int Prefill, int Decode), int> _counts = [];
    private readonly Front _front = new();
    private Found? _best;
    private Closest _closest = Closest.None;
    private long _configurations;
    private long _evaluated;

    /// <summary>Most accelerators of a replica where a feed decides how many there are.</summary>
    private const int MostAccelerators = 128;

    private const double Slack = 1 + 1e-9;

    /// <summary>Searches.</summary>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>What was found.</returns>
    public GroupResult Run(CancellationToken cancellation)
    {
        int most = question.Supply.Accelerators ?? MostBehind(question.Supply.Feed!.Value.InWatts);
        IReadOnlyList<PoolModel> decoders = workers.Of(group, group.Place, most, out string misfit);
        if (group.PrefillPlace is { } place)
        {
            IReadOnlyList<PoolModel> fillers = ReferenceEquals(place, group.Place) ? decoders : workers.Of(group, place, most, out misfit);
            if (fillers.Count > 0 && decoders.Count > 0)
            {
                SearchPools(decoders, fillers, most, cancellation);
            }

            misfit = fillers.Count > 0 && decoders.Count > 0 ? string.Empty : misfit;
        }
        else
        {
            foreach (PoolModel worker in decoders)
            {
                cancellation.ThrowIfCancellationRequested();
                SearchWorker(worker);
            }

            misfit = decoders.Count > 0 ? string.Empty : misfit;
        }

        return new GroupResult(group, _best, _front, _configurations, _evaluated, _closest, decoders.Count == 0 && misfit.Length == 0, misfit);
    }

    /// <summary>Accelerators of a replica that a feed may hold: those that draw nothing at their boards.</summary>
    private int MostBehind(double feedWatts)
    {
        Place[] places = [group.Place, group.PrefillPlace ?? group.Place];
        return (int)Math.Min(MostAccelerators, Math.Floor(feedWatts / places.Min(p => p.FacilityWatts(0, 1))));
    }

    private void SearchPools(IReadOnlyList<PoolModel> decoders, IReadOnlyList<PoolModel> fillers, int most, CancellationToken cancellation)
    {
        FillerBounds least = new(fillers);
        ClockState[] decoding = new ClockState[_caps.Count];
        bool[] matters = new bool[_caps.Count];
        foreach (PoolModel decoder in decoders)
        {
            foreach (int batch in BatchesOf(decoder))
            {
                cancellation.ThrowIfCancellationRequested();
                DecodeLoad load = decoder.At(batch);
                for (int cap = 0; cap < _caps.Count; cap++)
                {
                    decoding[cap] = decoder.DecodingUnder(load, LimitOf(_caps[cap]));
                    matters[cap] = !prunes || _best is null || CanMatter(new DecodeBound(decoder, load, decoding[cap], least, LimitOf(_caps[cap])), _caps[cap]);
                }

                foreach (PoolModel filler in fillers)
                {
                    SearchPair(decoder, load, decoding, matters, filler, most);
                }
            }
        }
    }

    private IReadOnlyList<int> BatchesOf(PoolModel worker) =>
        Batches.Of(Math.Max(worker.Served.Deployment.Widths.AttentionReplicas, worker.Served.Deployment.Widths.PipelineStages), worker.LargestBatch, question.BatchesPerDoubling);

    private void SearchWorker(PoolModel worker)
    {
        double rated = worker.Served.Deployment.Accelerator.TdpWatts;
        IReadOnlyList<int> chunks = Chunks.Of(question.InputTokens);
        foreach (int batch in BatchesOf(worker))
        {
            DecodeLoad load = worker.At(batch);
            double usual = ChunkCosts.UsualSeconds(worker, load);
            foreach (int chunk in chunks)
            {
                Outcome free = AggregatedLoad.Evaluate(worker, load, ChunkCosts.Of(worker, load, chunk, usual));
                foreach (double cap in _caps)
                {
                    _configurations++;
                    Choice choice = new(worker.Served.Deployment.Widths, batch, chunk, cap, default, 0, 1);
                    Consider(choice, cap < 1 ? AggregatedLoad.Limit(worker, load, free, cap * rated) : free);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SearchPair(PoolModel decoder, in DecodeLoad load, ClockState[] decoding, bool[] matters, PoolModel filler, int most)
    {
        if (group.Pipelines && decoder.Served.Deployment.Widths.PipelineStages == 1 && filler.Served.Deployment.Widths.PipelineStages == 1)
        {
            return;
        }

        int fits = CountOf(filler.Accelerators, decoder.Accelerators, most);
        if (fits == 0)
        {
            return;
        }

        if (!matters.Contains(true))
        {
            _configurations += (long)fits * _caps.Count;
            return;
        }

        // Below the rating everything takes longer but the queues of the first token: a pair that is too slow there without queues is too slow under every limit.
        double prompts = filler.PromptsPerSecondAt(load.Batch);
        if (prunes && _best is not null && IsTooSlow(new PoolPair(decoder, load, filler, prompts, PoolClocks.Highest, double.PositiveInfinity)))
        {
            _configurations += (long)fits * _caps.Count;
            return;
        }

        for (int i = 0; i < _caps.Count; i++)
        {
            double cap = _caps[i];
            double limit = LimitOf(cap);
            _configurations += fits;
            if (!matters[i])
            {
                continue;
            }

            PoolClocks clocks = cap < 1 ? new PoolClocks(filler.FillingUnder(limit).Clock, decoding[i].Clock, decoding[i].TimeFactor) : PoolClocks.Highest;
            SearchSizes(new PoolPair(decoder, load, filler, prompts, clocks, limit), decoder.Served.Deployment.Widths, load.Batch, cap, filler.Served.Deployment.Widths, most);
        }
    }

    /// <summary>The limit of a board at a share of its rating; none at the rating, which is in what was measured already.</summary>
    private double LimitOf(double cap) => cap < 1 ? cap * group.Place.Shape.TdpWatts : double.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SearchSizes(in PoolPair pair, WorkerWidths decoder, int batch, double cap, WorkerWidths filler, int most)
    {
        if (prunes && _best is null)
        {
            Approach(pair, Math.Min(Ratios.MostWorkers, (most - decoder.Accelerators) / filler.Accelerators));
        }

        // The quick bound is looser and takes no powers: most pairs fall to it.
        if (prunes && (IsTooSlow(pair) || !CanMatter(pair, cap, pair.QuickMostOutput())))
        {
            return;
        }

        PairBounds bounds = prunes ? pair.BoundsWithin(_ttft) : default;
        if (prunes && !CanMatter(pair, cap, bounds.MostOutput))
        {
            return;
        }

        foreach ((int prefill, int decode) in Ratios.All.AsSpan())
        {
            double busy = (double)decode / prefill / bounds.RatioPerBusy;
            if (prunes && busy > bounds.MostBusy * Slack)
            {
                continue;
            }

            if ((prefill * filler.Accelerators) + (decode * decoder.Accelerators) > most)
            {
                continue;
            }

            // Ratios fall, and with them the bound below its peak: once one can't matter none after it can.
            if (prunes && busy < bounds.BestBusy && !CanMatter(pair, cap, bounds.OutputAt(busy)))
            {
                return;
            }

            Consider(new Choice(decoder, batch, 0, cap, filler, prefill, decode), pair.Evaluate(prefill, decode));
        }
    }

    /// <summary>Says whether no sizes of a pair's pools keep the promise on the first token, or that on the longest gap.</summary>
    private bool IsTooSlow(in PoolPair pair) => pair.LeastTtftSeconds > _ttft || pair.TpotSeconds > _gap;

    /// <summary>Takes in the least latencies of a pair's pools: told should nothing keep the promises.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="mostPrefill">Most workers that fill caches there is room for beside one that decodes: with them the first token comes soonest.</param>
    private void Approach(in PoolPair pair, int mostPrefill)
    {
        if (pair.LeastTtftSeconds > _ttft && pair.LeastTtftSeconds >= _closest.TtftSeconds && pair.TpotSeconds >= _closest.TpotSeconds)
        {
            return;
        }

        Outcome soonest = pair.Evaluate(mostPrefill, 1);
        _closest = _closest.With(soonest, soonest.TtftSeconds <= _ttft, soonest.GapSeconds <= _gap);
    }

    /// <summary>Says whether a pair's pools can be the best or on the frontier at a rate of output or any lower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool CanMatter(in PoolPair pair, double cap, double most)
    {
        double rate = most * Slack;
        return CanMatter(pair.TpotSeconds, cap, rate, pair.LeastWatts(rate));
    }

    /// <summary>Says whether a load can, whatever fills its caches.</summary>
    private bool CanMatter(in DecodeBound bound, double cap)
    {
        double rate = bound.MostOutputPerAccelerator * Slack;
        return bound.TpotSeconds <= _gap && CanMatter(bound.TpotSeconds, cap, rate, group.IsMixed ? 0 : bound.LeastWatts(rate));
    }

    /// <summary>Says whether pools of a time per output token can whose output and power are bounded. The bounds hold in real numbers; rounding must not make them lose anything.</summary>
    private bool CanMatter(double tpotSeconds, double cap, double most, double leastWatts)
    {
        double joules = _scores.LeastJoules(most, leastWatts) / Slack;
        return (question.NeedsFrontier && !_front.Covers(tpotSeconds, joules))
            || (tpotSeconds <= _tpot && !(_scores.BoundOf(cap, most, leastWatts, joules) >= _best?.Score));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Consider(in Choice choice, in Outcome outcome)
    {
        _evaluated++;
        bool keepsFirst = outcome.TtftSeconds <= _ttft;
        bool keepsGap = outcome.GapSeconds <= _gap;
        _closest = _closest.With(outcome, keepsFirst, keepsGap);
        if (!keepsFirst || !keepsGap)
        {
            return;
        }

        double joules = _scores.JoulesOf(choice, outcome);
        if (question.NeedsFrontier && !double.IsNaN(joules))
        {
            _front.Add(new Found(choice, outcome, joules, double.NaN));
        }

        if (outcome.TpotSeconds <= _tpot && _scores.Of(choice, outcome, joules) is double score && !double.IsNaN(score) && !(score >= _best?.Score))
        {
            _best = new Found(choice, outcome, joules, score);
        }
    }

    private int CountOf(int prefillAccelerators, int decodeAccelerators, int most)
    {
        if (!_counts.TryGetValue((prefillAccelerators, decodeAccelerators), out int count))
        {
            count = Ratios.All.Count(r => (r.Prefill * prefillAccelerators) + (r.Decode * decodeAccelerators) <= most);
            _counts.Add((prefillAccelerators, decodeAccelerators), count);
        }

        return count;
    }
}
