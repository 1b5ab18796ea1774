namespace Joulewise.Simulation;

/// <summary>What a class of traffic got.</summary>
/// <param name="promise">Its promise.</param>
internal sealed partial class ClassFigures(LatencyPromise promise)
{
    /// <summary>Gets the promise.</summary>
    public LatencyPromise Promise => promise;

    /// <summary>Gets the time to first token.</summary>
    public LatencySketch Ttft { get; } = new();

    /// <summary>Gets the mean time between the tokens of an answer, of answers of two tokens or more.</summary>
    public LatencySketch Tpot { get; } = new();

    /// <summary>Gets the time to the last token.</summary>
    public LatencySketch EndToEnd { get; } = new();

    /// <summary>Gets the requests that arrived.</summary>
    public long Arrived { get; private set; }

    /// <summary>Gets the requests that were answered.</summary>
    public long Finished { get; private set; }

    /// <summary>Gets of them those that kept the promise.</summary>
    public long Good { get; private set; }

    /// <summary>Gets the prompt tokens of those that arrived.</summary>
    public long InputTokens { get; private set; }

    /// <summary>Gets the output tokens that those that arrived ask for.</summary>
    public long AskedTokens { get; private set; }

    /// <summary>Gets the output tokens of those that were answered.</summary>
    public long OutputTokens { get; private set; }

    /// <summary>Gets of them those of answers that kept the promise.</summary>
    public long GoodTokens { get; private set; }

    /// <summary>Adds what the same class got elsewhere.</summary>
    /// <param name="other">That.</param>
    public void Add(ClassFigures other)
    {
        Ttft.Add(other.Ttft);
        Tpot.Add(other.Tpot);
        EndToEnd.Add(other.EndToEnd);
        Arrived += other.Arrived;
        Finished += other.Finished;
        Good += other.Good;
        InputTokens += other.InputTokens;
        AskedTokens += other.AskedTokens;
        OutputTokens += other.OutputTokens;
        GoodTokens += other.GoodTokens;
    }

    /// <summary>Counts an arrival.</summary>
    /// <param name="sequence">The request.</param>
    public void Arrive(ref readonly Sequence sequence)
    {
        Arrived++;
        InputTokens += sequence.InputTokens;
        AskedTokens += sequence.OutputTokens;
    }

    /// <summary>Counts an answer.</summary>
    /// <param name="sequence">The request.</param>
    /// <param name="nowSeconds">When its last token came.</param>
    public void Finish(ref readonly Sequence sequence, double nowSeconds)
    {
        double ttft = sequence.FirstTokenSeconds + sequence.DelaySeconds - sequence.ArrivalSeconds;
        double tpot = sequence.OutputTokens > 1 ? (nowSeconds - sequence.FirstTokenSeconds) / (sequence.OutputTokens - 1) : 0;
        Finished++;
        OutputTokens += sequence.OutputTokens;
        Ttft.Add(ttft);
        EndToEnd.Add(Math.Max(nowSeconds - sequence.ArrivalSeconds, ttft));
        if (sequence.OutputTokens > 1)
        {
            Tpot.Add(tpot);
        }

        if (ttft <= promise.TtftSeconds && tpot <= promise.TpotSeconds)
        {
            Good++;
            GoodTokens += sequence.OutputTokens;
        }
    }
}
