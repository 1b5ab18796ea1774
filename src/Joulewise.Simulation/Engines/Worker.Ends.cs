namespace Joulewise.Simulation;

/// <summary>What the end of a run does to requests.</summary>
internal sealed partial class Worker
{
    private double _stalledSeconds;
    private int _stalled;

    private void ApplyRun(double now)
    {
        if (_decodes)
        {
            TellTokens((now - _startSeconds) / _steps);
            foreach (Rank rank in _ranks)
            {
                long growth = rank.Blocks.GrowthOf(_step, _steps);
                rank.Prefixes?.MakeFree(growth);
                rank.Blocks.Take(growth);
                rank.ContextTokens += (long)rank.Decoding * _steps;
            }

            _step += _steps;
            while (_finish.FirstStep <= _step)
            {
                int id = _finish.Take();
                Leave(_ranks[_store[id].Rank], id, 0);
                Requests--;
                _listener.OnFinished(this, id, now);
            }
        }
        else if (_finish.Count > 0)
        {
            _stalledSeconds += now - _startSeconds;
            _stalled = Math.Max(_stalled, _finish.Count);
        }

        if (_load.Prefill > 0)
        {
            ApplyChunks(now);
        }
    }

    private void TellTokens(double gap)
    {
        long tokens = (long)_finish.Count * _steps;
        if (_stalled > 0)
        {
            int stalled = Math.Min(_stalled, _finish.Count);
            _listener.OnTokens(this, _stalledSeconds + gap, stalled);
            tokens -= stalled;
            (_stalledSeconds, _stalled) = (0, 0);
        }

        if (tokens > 0)
        {
            _listener.OnTokens(this, gap, tokens);
        }
    }

    private void ApplyChunks(double now)
    {
        foreach (Rank rank in _ranks)
        {
            foreach ((int id, int tokens) in rank.Chunks)
            {
                _store[id].FilledTokens += tokens;
                rank.QueuedTokens -= tokens;
            }

            rank.Chunks.Clear();
            while (rank.Filling.Count > 0 && IsFilled(rank.Filling[0]))
            {
                Complete(rank, rank.Filling.TakeFirst(), now);
            }
        }
    }

    private bool IsFilled(int id) => _store[id].FilledTokens >= _store[id].PrefillTokens;

    private void Complete(Rank rank, int id, double now)
    {
        ref Sequence sequence = ref _store[id];
        sequence.RepeatedTokens = 0;
        if (Role == PoolRole.Prefill)
        {
            _listener.OnFilled(this, id, now);
            return;
        }

        sequence.GeneratedTokens++;
        if (sequence.GeneratedTokens == 1)
        {
            _listener.OnFirstToken(this, id, now);
        }
        else
        {
            _listener.OnTokens(this, now - sequence.LostSeconds, 1);
        }

        if (sequence.GeneratedTokens >= sequence.OutputTokens)
        {
            _admission.Release(rank, id);
            Requests--;
            _listener.OnFinished(this, id, now);
            return;
        }

        Join(rank, id);
    }

    /// <summary>Lets a sequence decode whose cache is filled and which has a token that is not in it yet.</summary>
    private void Join(Rank rank, int id)
    {
        ref Sequence sequence = ref _store[id];
        int context = sequence.InputTokens + sequence.GeneratedTokens - 1;
        sequence.FinishStep = _step + sequence.OutputTokens - sequence.GeneratedTokens;
        sequence.Phase = _policy.Reserve == CacheReserve.Whole ? -1 : rank.Blocks.Join(context, _step);
        rank.Decoding++;
        rank.ContextTokens += context;
        rank.FinishSteps += sequence.FinishStep;
        _finish.Add(sequence.FinishStep, sequence.Ordinal, id);
    }

    /// <summary>Takes a sequence out that was taken off the heap.</summary>
    private void Leave(Rank rank, int id, int uncounted)
    {
        ref Sequence sequence = ref _store[id];
        int left = (int)(sequence.FinishStep - _step);
        int context = sequence.InputTokens + sequence.OutputTokens - left - 1;
        rank.Decoding--;
        rank.ContextTokens -= context;
        rank.FinishSteps -= sequence.FinishStep;
        sequence.GeneratedTokens = sequence.OutputTokens - left + uncounted;
        if (sequence.Phase >= 0)
        {
            rank.Blocks.Leave(sequence.Phase);
            sequence.OwnBlocks = rank.Blocks.BlocksOf(context) - (sequence.HeldPages > 0 ? sequence.HeldPages * rank.Prefixes!.PageBlocks : 0);
        }

        _admission.Release(rank, id);
    }
}
