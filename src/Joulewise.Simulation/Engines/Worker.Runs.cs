namespace Joulewise.Simulation;

/// <summary>How a worker forms its next run, and how long that takes.</summary>
internal sealed partial class Worker
{
    /// <summary>Steps of the longest run: short enough that a straight line through its middle gives its time.</summary>
    private const int LongestRun = 1024;

    private StepLoad _load;
    private WorkTotals _run;
    private double _meanContext;
    private double _startSeconds;
    private double _bookedSeconds;
    private double _swapSeconds;
    private double _runSwapSeconds;
    private double _decodeStretch;
    private double _prefillStretch;
    private double _promptSeconds;
    private double _ratedSeconds;
    private int _steps;
    private int _repeated;
    private bool _decodes;

    /// <summary>Gets the end of the run at hand, in seconds; infinite while it idles.</summary>
    public double EndSeconds { get; private set; } = double.PositiveInfinity;

    /// <summary>Gets the time of decoding in the last step that decoded, in seconds; that of one short sequence before there was any.</summary>
    public double StepSeconds { get; private set; }

    /// <summary>Books the part of the run at hand that lies before a time.</summary>
    /// <param name="nowSeconds">The time; not after the end of the run.</param>
    public void BookUntil(double nowSeconds)
    {
        if (!IsIdle && nowSeconds > _bookedSeconds)
        {
            _work.Add(ref _run, (nowSeconds - _bookedSeconds) / (EndSeconds - _startSeconds));
            _bookedSeconds = nowSeconds;
        }
    }

    private void Start(double now)
    {
        _startSeconds = now;
        _bookedSeconds = now;
        _repeated = 0;
        double prefill = 0;
        double attended = 0;
        int busiest = 0;
        foreach (Rank rank in _ranks)
        {
            int tokens = Form(rank, ref attended);
            prefill += tokens;
            busiest = Math.Max(busiest, tokens);
        }

        _steps = 1;
        _decodes = _finish.Count > 0 && (prefill == 0 || _policy.Mixes);
        if (_decodes)
        {
            _steps = prefill > 0 ? 1 : (int)Math.Min(LongestRun, _finish.FirstStep - _step);
            MakeRoom(now);
            _decodes = _finish.Count > 0;
        }

        if (!_decodes && prefill == 0)
        {
            Rest();
            return;
        }

        Weigh(prefill, busiest, prefill > 0 ? attended / prefill : 0);
        (_decodeStretch, _prefillStretch) = (DecodeStretch, PrefillStretch);
        (_runSwapSeconds, _swapSeconds) = (_swapSeconds, 0);
        EndSeconds = now + RunSeconds();
        Sum();
    }

    private void Rest()
    {
        _load = default;
        _steps = 0;
        _stalledSeconds = 0;
        _stalled = 0;
        EndSeconds = double.PositiveInfinity;
    }

    /// <summary>Ends the run at hand with the step that is under way.</summary>
    private void CutRun(double now)
    {
        if (_steps == 1)
        {
            return;
        }

        int planned = _steps;
        double end = EndSeconds;
        WorkTotals run = _run;
        double elapsed = now - _startSeconds;
        _steps = Math.Clamp((int)Math.Ceiling(planned * elapsed / (end - _startSeconds)), 1, planned);
        while (_steps < planned && TimeOfRun() < elapsed)
        {
            _steps++;
        }

        while (_steps > 1 && TimeOfSteps(_steps - 1) >= elapsed)
        {
            _steps--;
        }

        if (_steps == planned)
        {
            _ = TimeOfRun();
            return;
        }

        EndSeconds = _startSeconds + TimeOfRun();
        Sum();
        double booked = _bookedSeconds - _startSeconds;
        if (booked > 0)
        {
            // What was booked at the pace of the longer run is booked at that of the shorter one.
            _work.Add(ref run, -booked / (end - _startSeconds));
            _work.Add(ref _run, booked / (EndSeconds - _startSeconds));
        }

        double TimeOfRun()
        {
            Weigh(0, 0, 0);
            return RunSeconds();
        }

        double TimeOfSteps(int steps)
        {
            int kept = _steps;
            _steps = steps;
            double seconds = TimeOfRun();
            _steps = kept;
            return seconds;
        }
    }

    /// <summary>The steps of the run at hand that are over.</summary>
    private int StepsBy(double now) => Math.Clamp((int)(_steps * (now - _startSeconds) / (EndSeconds - _startSeconds)), 0, _steps);

    /// <summary>Sums up what the worker has in each step of the run, halfway through it.</summary>
    private void Weigh(double prefill, int busiestPrefill, double prefillContext)
    {
        if (!_decodes)
        {
            _load = new StepLoad(0, 0, 0, prefill, busiestPrefill, prefillContext);
            _meanContext = 0;
            return;
        }

        double half = 0.5 * (_steps - 1);
        int all = _finish.Count;
        if (_ranks.Length == 1)
        {
            _meanContext = _ranks[0].MeanContext + half;
            _load = new StepLoad(all, all, _meanContext, prefill, busiestPrefill, prefillContext);
            return;
        }

        int busiest = 0;
        long context = 0;
        double longest = 0;
        foreach (Rank rank in _ranks)
        {
            busiest = Math.Max(busiest, rank.Decoding);
            context += rank.ContextTokens;
            longest = Math.Max(longest, rank.ContextTokens + (half * rank.Decoding));
        }

        // Attention takes as long as on the replica with the most context in all; the count of sequences there cancels out.
        _meanContext = ((double)context / all) + half;
        _load = new StepLoad(all, busiest, longest / busiest, prefill, busiestPrefill, prefillContext);
    }

    private double RunSeconds()
    {
        if (_load.Prefill <= 0)
        {
            _promptSeconds = 0;
            double step = _table.DecodeSeconds(_load.Decode, _load.BusiestDecode, _load.ContextTokens);
            StepSeconds = step * _decodeStretch;
            _ratedSeconds = (step * _steps) + _runSwapSeconds;
            return (step * _steps * _decodeStretch) + _runSwapSeconds;
        }

        (double total, double prompts) = _table.SecondsOf(_load);
        _ratedSeconds = total + _runSwapSeconds;
        _promptSeconds = prompts * _prefillStretch;
        if (_load.Decode > 0)
        {
            StepSeconds = (total - prompts) * _decodeStretch;
        }

        return ((total - prompts) * _decodeStretch) + _promptSeconds + _runSwapSeconds;
    }

    private void Sum()
    {
        _run = default;
        _table.AddWork(_load, _meanContext, _steps, ref _run);
        _run.ActiveSeconds = EndSeconds - _startSeconds;
        _run.RatedSeconds = _ratedSeconds;
        _run.PrefillSeconds = _promptSeconds;
        _run.BatchSeconds = _load.Decode * _run.ActiveSeconds;
        _run.PrefillTokens = _load.Prefill;
        _run.RepeatedTokens = _repeated;
        _run.DecodeTokens = _load.Decode * _steps;
    }

    /// <summary>Picks the prompts of a step.</summary>
    private int Form(Rank rank, ref double attended)
    {
        if (Role == PoolRole.Decode)
        {
            AdmitFilled(rank);
            return 0;
        }

        int budget = _policy.MaxStepTokens - (_policy.CountsDecode ? rank.Decoding : 0);
        int taken = 0;
        for (int i = 0; i < rank.Filling.Count && budget > taken; i++)
        {
            Cut(rank, rank.Filling[i], budget, ref taken, ref attended);
        }

        while (budget > taken && rank.Running < _policy.MaxSequences && rank.NextQueue is { } queue && _admission.TryAdmit(rank, queue[0], _step))
        {
            int id = queue.TakeFirst();
            ref Sequence sequence = ref _store[id];
            if (sequence.IsSwapped)
            {
                Fetch(ref sequence);
                Join(rank, id);
                continue;
            }

            if (sequence.FilledTokens > 0)
            {
                rank.QueuedTokens -= sequence.FilledTokens;
                _listener.OnCached(sequence.FilledTokens);
            }

            rank.Filling.AddLast(id);
            Cut(rank, id, budget, ref taken, ref attended);
        }

        return taken;
    }

    private void Cut(Rank rank, int id, int budget, ref int taken, ref double attended)
    {
        ref Sequence sequence = ref _store[id];
        int tokens = Math.Min(budget - taken, sequence.PrefillTokens - sequence.FilledTokens);
        rank.Chunks.Add((id, tokens));
        attended += tokens * (sequence.FilledTokens + (0.5 * tokens));
        _repeated += Math.Clamp(sequence.RepeatedTokens - sequence.FilledTokens, 0, tokens);
        taken += tokens;
    }

    /// <summary>Lets in requests whose caches have come from the workers that filled them.</summary>
    private void AdmitFilled(Rank rank)
    {
        while (rank.Running < _policy.MaxSequences && rank.NextQueue is { } queue && _admission.TryAdmit(rank, queue[0], _step))
        {
            int id = queue.TakeFirst();
            ref Sequence sequence = ref _store[id];
            if (sequence.IsSwapped)
            {
                Fetch(ref sequence);
            }

            Join(rank, id);
        }
    }

    /// <summary>Moves a cache back from the memory of the host.</summary>
    private void Fetch(ref Sequence sequence)
    {
        _swapSeconds += sequence.FilledTokens * _policy.SwapSecondsPerToken;
        sequence.IsSwapped = false;
    }

    /// <summary>Shortens the run to the steps that the cache allows; lets the newest give way where it allows none.</summary>
    private void MakeRoom(double now)
    {
        if (_policy.Reserve == CacheReserve.Whole)
        {
            return;
        }

        for (int r = 0; r < _ranks.Length; r++)
        {
            Rank rank = _ranks[r];
            int allowed = rank.Blocks.StepsWithin(_step, _steps, rank.SpareBlocks);
            while (allowed == 0 && rank is { Decoding: > 0, Running: > 1 })
            {
                Preempt(r, now);

                // What it leaves may be room for another that waits: that is seen at the next step.
                _steps = 1;
                allowed = rank.Blocks.StepsWithin(_step, _steps, rank.SpareBlocks);
            }

            // The last sequence of a replica may grow past the cache: there is nobody to give way.
            _steps = Math.Max(1, Math.Min(_steps, allowed));
        }
    }

    /// <summary>Lets the newest of the lowest priority give way.</summary>
    private void Preempt(int r, double now)
    {
        int index = -1;
        for (int i = 0; i < _finish.Count; i++)
        {
            ref Sequence candidate = ref _store[_finish.IdAt(i)];
            if (candidate.Rank == r && (index < 0 || IsNewer(ref candidate, ref _store[_finish.IdAt(index)])))
            {
                index = i;
            }
        }

        Rank rank = _ranks[r];
        int id = _finish.IdAt(index);
        _finish.RemoveAt(index);
        Leave(rank, id, 0);
        ref Sequence sequence = ref _store[id];
        int context = sequence.InputTokens + sequence.GeneratedTokens - 1;
        if (!double.IsNaN(_policy.SwapSecondsPerToken))
        {
            _swapSeconds += context * _policy.SwapSecondsPerToken;
            (sequence.PrefillTokens, sequence.FilledTokens) = (context, context);
            sequence.IsSwapped = true;
            sequence.Losses++;
            _listener.OnPreempted(this, id, 0);
            rank.Waiting[sequence.Priority].AddFirst(id);
            return;
        }

        Losses.Apply(ref sequence, now);
        _listener.OnPreempted(this, id, context);
        if (Role == PoolRole.Decode)
        {
            Requests--;
            _listener.OnReturned(this, id, now);
            return;
        }

        rank.Waiting[sequence.Priority].AddFirst(id);
        rank.QueuedTokens += sequence.PrefillTokens;
    }

    private static bool IsNewer(ref readonly Sequence one, ref readonly Sequence other) =>
        one.Priority > other.Priority || (one.Priority == other.Priority && one.Ordinal > other.Ordinal);
}
