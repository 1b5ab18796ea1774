namespace Joulewise.Simulation;

/// <summary>One worker: an engine that batches continuously. Steps in which nothing changes but contexts are taken as one run.</summary>
/// <remarks>A run ends where a sequence is done, a block of cache is missing, a prompt is carried, or somebody arrives who can start; it always ends at the end of a step, so that tokens are exact.</remarks>
internal sealed partial class Worker
{
    private const double ShortContext = 1024;

    private readonly StepTable _table;
    private readonly EnginePolicy _policy;
    private readonly SequenceStore _store;
    private readonly IWorkerListener _listener;
    private readonly Admission _admission;
    private readonly Rank[] _ranks;
    private readonly FinishHeap _finish = new();
    private WorkTotals _work;
    private long _step;

    /// <summary>Initialises a worker.</summary>
    /// <param name="index">Its number in its pool.</param>
    /// <param name="role">What it does.</param>
    /// <param name="table">Its steps.</param>
    /// <param name="policy">How it schedules.</param>
    /// <param name="size">Its attention replicas and what they hold.</param>
    /// <param name="store">The requests.</param>
    /// <param name="listener">Hears what happens to them.</param>
    public Worker(int index, PoolRole role, StepTable table, EnginePolicy policy, in WorkerSize size, SequenceStore store, IWorkerListener listener)
    {
        Index = index;
        Role = role;
        _table = table;
        _policy = policy;
        _store = store;
        _listener = listener;
        _admission = new Admission(policy, store);
        StepSeconds = table.DecodeSeconds(1, 1, ShortContext);
        (long tokens, int priorities) = (size.CacheTokens, size.Priorities);
        _ranks = [.. Enumerable.Range(0, size.Replicas).Select(_ => new Rank(policy, tokens, priorities))];
    }

    /// <summary>Gets its number in its pool.</summary>
    public int Index { get; }

    /// <summary>Gets what it does.</summary>
    public PoolRole Role { get; }

    /// <summary>Gets its attention replicas.</summary>
    public ReadOnlySpan<Rank> Ranks => _ranks;

    /// <summary>Gets the work of one of its accelerators since it was last taken.</summary>
    public ref WorkTotals Work => ref _work;

    /// <summary>Gets or sets the time of decoding over that at the highest clock; 1 or more. A run at hand keeps its own.</summary>
    public double DecodeStretch { get; set; } = 1;

    /// <summary>Gets or sets the same of prompts.</summary>
    public double PrefillStretch { get; set; } = 1;

    /// <summary>Gets the requests it runs or keeps waiting.</summary>
    public int Requests { get; private set; }

    /// <summary>Gets the sequences it decodes.</summary>
    public int Decoding => _finish.Count;

    /// <summary>Gets a value indicating whether it has nothing to do.</summary>
    public bool IsIdle => double.IsPositiveInfinity(EndSeconds);

    /// <summary>Gets the prompt tokens that it still has to fill.</summary>
    public long QueuedTokens
    {
        get
        {
            long sum = 0;
            foreach (Rank rank in _ranks)
            {
                sum += rank.QueuedTokens;
            }

            return sum;
        }
    }

    /// <summary>Gets the requests that wait.</summary>
    public int WaitingCount
    {
        get
        {
            int sum = 0;
            foreach (Rank rank in _ranks)
            {
                sum += rank.WaitingCount;
            }

            return sum;
        }
    }

    /// <summary>Takes a request.</summary>
    /// <param name="id">The request.</param>
    /// <param name="nowSeconds">When; not after the end of the run at hand.</param>
    public void Enqueue(int id, double nowSeconds)
    {
        ref Sequence sequence = ref _store[id];
        sequence.Rank = LeastLoaded();
        Rank rank = _ranks[sequence.Rank];
        rank.Waiting[sequence.Priority].AddLast(id);
        rank.QueuedTokens += sequence.PrefillTokens - sequence.FilledTokens;
        Requests++;
        if (IsIdle)
        {
            Start(nowSeconds);
        }
        else if (_load.Prefill <= 0 && rank.Running < _policy.MaxSequences)
        {
            CutRun(nowSeconds);
        }
    }

    /// <summary>Ends the run at hand and starts the next.</summary>
    public void Advance()
    {
        double now = EndSeconds;
        BookUntil(now);
        ApplyRun(now);
        Start(now);
    }

    /// <summary>A prompt has left the worker that filled it: its blocks are free.</summary>
    /// <param name="id">The request.</param>
    /// <param name="nowSeconds">When; not after the end of the run at hand.</param>
    public void Forget(int id, double nowSeconds)
    {
        _admission.Release(_ranks[_store[id].Rank], id);
        Requests--;
        if (IsIdle && Requests > 0)
        {
            Start(nowSeconds);
        }
    }

    /// <summary>Takes all requests away, as a failure does; what is in their caches is lost.</summary>
    /// <param name="nowSeconds">When; not after the end of the run at hand.</param>
    /// <param name="taken">Gets the requests, in the order of their arrival. Those that wait elsewhere to leave are not among them.</param>
    public void Fail(double nowSeconds, List<int> taken)
    {
        BookUntil(nowSeconds);
        int decoded = IsIdle || !_decodes ? 0 : StepsBy(nowSeconds);
        if (decoded > 0)
        {
            _listener.OnTokens(this, (EndSeconds - _startSeconds) / _steps, (long)decoded * _finish.Count);
        }

        foreach (Rank rank in _ranks)
        {
            foreach (IndexQueue queue in rank.Waiting)
            {
                while (queue.Count > 0)
                {
                    taken.Add(queue.TakeFirst());
                }
            }

            while (rank.Filling.Count > 0)
            {
                int id = rank.Filling.TakeFirst();
                _admission.Release(rank, id);
                taken.Add(id);
            }

            rank.Chunks.Clear();
            rank.QueuedTokens = 0;
        }

        while (_finish.Count > 0)
        {
            int id = _finish.Take();
            Leave(_ranks[_store[id].Rank], id, decoded);
            taken.Add(id);
        }

        foreach (int id in taken)
        {
            Losses.Apply(ref _store[id], nowSeconds);
        }

        taken.Sort((a, b) => _store[a].Ordinal.CompareTo(_store[b].Ordinal));
        Requests -= taken.Count;
        DropPrefixes();
        Rest();
    }

    /// <summary>Empties the caches of prefixes, as a failure or a restart does.</summary>
    public void DropPrefixes()
    {
        foreach (Rank rank in _ranks)
        {
            rank.Prefixes?.MakeFree(long.MaxValue);
        }
    }

    private int LeastLoaded()
    {
        int best = 0;
        long least = long.MaxValue;
        for (int r = 0; r < _ranks.Length && _ranks.Length > 1; r++)
        {
            long load = _ranks[r].Running + _ranks[r].WaitingCount;
            if (load < least)
            {
                (best, least) = (r, load);
            }
        }

        return best;
    }
}
