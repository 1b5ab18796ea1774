namespace Joulewise.Simulation.Tests.Engines;

/// <summary>A worker that is simulated one step at a time and one request at a time: slow, and plain enough to be read as the definition.</summary>
/// <param name="table">Its steps.</param>
/// <param name="policy">How it schedules.</param>
/// <param name="size">What it holds.</param>
internal sealed class PlainEngine(StepTable table, EnginePolicy policy, WorkerSize size)
{
    private readonly PlainReplica[] _replicas = [.. Enumerable.Range(0, size.Replicas).Select(_ => new PlainReplica(policy, size))];
    private double _swapSeconds;
    private bool _decodes;

    public long Preemptions { get; private set; }

    public long PreemptedTokens { get; private set; }

    public long CachedTokens { get; private set; }

    /// <summary>Runs until all is answered.</summary>
    public void Run(IReadOnlyList<PlainJob> jobs)
    {
        int next = 0;
        double now = 0;
        while (true)
        {
            if (TryForm() is { } seconds)
            {
                double end = now + seconds;
                for (; next < jobs.Count && jobs[next].ArrivalSeconds < end; next++)
                {
                    Place(jobs[next]);
                }

                now = end;
                End(now);
            }
            else if (next < jobs.Count)
            {
                now = jobs[next].ArrivalSeconds;
                Place(jobs[next++]);
            }
            else
            {
                return;
            }
        }
    }

    private void Place(PlainJob job)
    {
        PlainReplica replica = _replicas.MinBy(r => r.InHand)!;
        job.ToFill = job.Input;
        replica.Waiting[job.Priority].Add(job);
    }

    /// <summary>Forms a step and gives its time; nothing where there is nothing to do.</summary>
    private double? TryForm()
    {
        foreach (PlainReplica replica in _replicas)
        {
            FormPrompts(replica);
        }

        bool prompts = _replicas.Any(r => r.Chunks.Count > 0);
        _decodes = _replicas.Any(r => r.Decoding.Count > 0) && (!prompts || policy.Mixes);
        foreach (PlainReplica replica in _decodes ? _replicas : [])
        {
            while (replica.Growth > Math.Max(0, replica.Free + replica.Spare) && replica is { Decoding.Count: > 0, Running: > 1 })
            {
                Preempt(replica);
            }
        }

        _decodes = _decodes && _replicas.Any(r => r.Decoding.Count > 0);
        if (!_decodes && !prompts)
        {
            return null;
        }

        double seconds = table.SecondsOf(Load()).Total + _swapSeconds;
        _swapSeconds = 0;
        return seconds;
    }

    private StepLoad Load()
    {
        double prefill = _replicas.Sum(r => r.Chunks.Sum(c => c.Tokens));
        double busiestPrefill = _replicas.Max(r => r.Chunks.Sum(c => c.Tokens));
        double attended = _replicas.Sum(r => r.Chunks.Sum(c => c.Tokens * (c.Job.Filled + (0.5 * c.Tokens))));
        double attendedEach = prefill > 0 ? attended / prefill : 0;
        if (!_decodes)
        {
            return new StepLoad(0, 0, 0, prefill, busiestPrefill, attendedEach);
        }

        double busiest = _replicas.Max(r => r.Decoding.Count);
        double longest = _replicas.Max(r => r.Decoding.Sum(j => (double)j.Context));
        return new StepLoad(_replicas.Sum(r => r.Decoding.Count), busiest, longest / busiest, prefill, busiestPrefill, attendedEach);
    }

    private void FormPrompts(PlainReplica replica)
    {
        int budget = policy.MaxStepTokens - (policy.CountsDecode ? replica.Decoding.Count : 0);
        foreach (PlainJob job in replica.Filling)
        {
            Cut(replica, job, ref budget);
        }

        while (budget > 0 && replica.Running < policy.MaxSequences && Array.Find(replica.Waiting, w => w.Count > 0) is { } queue && replica.TryAdmit(queue[0]))
        {
            PlainJob job = queue[0];
            queue.RemoveAt(0);
            if (job.Filled >= job.ToFill)
            {
                _swapSeconds += job.Filled * policy.SwapSecondsPerToken;
                job.Context = job.Filled;
                replica.Decoding.Add(job);
                continue;
            }

            CachedTokens += job.Filled;
            replica.Filling.Add(job);
            Cut(replica, job, ref budget);
        }
    }

    private static void Cut(PlainReplica replica, PlainJob job, ref int budget)
    {
        int tokens = Math.Min(budget, job.ToFill - job.Filled);
        if (tokens > 0)
        {
            replica.Chunks.Add((job, tokens));
            budget -= tokens;
        }
    }

    private void Preempt(PlainReplica replica)
    {
        PlainJob job = replica.Decoding.MaxBy(j => (j.Priority, j.Ordinal))!;
        replica.Decoding.Remove(job);
        replica.Release(job);
        replica.Waiting[job.Priority].Insert(0, job);
        Preemptions++;
        if (double.IsNaN(policy.SwapSecondsPerToken))
        {
            PreemptedTokens += job.Context;
            (job.ToFill, job.Filled) = (job.Input + job.Generated, 0);
        }
        else
        {
            _swapSeconds += job.Context * policy.SwapSecondsPerToken;
            (job.ToFill, job.Filled) = (job.Context, job.Context);
        }
    }

    private void End(double now)
    {
        foreach (PlainReplica replica in _replicas)
        {
            foreach (PlainJob job in _decodes ? replica.Decoding : [])
            {
                replica.Grow(job);
                job.Generated++;
            }

            foreach (PlainJob job in replica.Decoding.Where(j => j.Generated == j.Output).OrderBy(j => j.Ordinal).ToList())
            {
                replica.Decoding.Remove(job);
                Finish(replica, job, now);
            }

            foreach ((PlainJob job, int tokens) in replica.Chunks)
            {
                job.Filled += tokens;
            }

            replica.Chunks.Clear();
            foreach (PlainJob job in replica.Filling.Where(j => j.Filled == j.ToFill).ToList())
            {
                replica.Filling.Remove(job);
                job.Generated++;
                job.FirstSeconds = job.Generated == 1 ? now : job.FirstSeconds;
                if (job.Generated == job.Output)
                {
                    Finish(replica, job, now);
                    continue;
                }

                job.Context = job.ToFill;
                replica.Decoding.Add(job);
            }
        }
    }

    private static void Finish(PlainReplica replica, PlainJob job, double now)
    {
        replica.Release(job);
        job.FinishSeconds = now;
    }
}
