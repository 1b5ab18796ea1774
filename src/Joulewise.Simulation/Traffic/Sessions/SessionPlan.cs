using MathNet.Numerics.Distributions;

namespace Joulewise.Simulation;

/// <summary>
/// How the sessions of a class go on. Every answer is a pure function of seed, session and turn: nothing is kept of the sessions under way, and the order in which they are asked about changes nothing.
/// An instance is for one thread.
/// </summary>
internal sealed class SessionPlan
{
    private readonly SessionSpec _spec;
    private readonly LengthSampler _newInput;
    private readonly LengthSampler _output;
    private readonly SplitMixRandom _random = new();
    private readonly ulong _classKey;
    private readonly ulong _sessionKey;
    private readonly double _thinkLocation;
    private readonly double _thinkScale;

    /// <summary>Initializes a new instance of the <see cref="SessionPlan"/> class.</summary>
    /// <param name="spec">The sessions.</param>
    /// <param name="seed">The seed of the whole traffic.</param>
    /// <param name="classIndex">The class of traffic they are of.</param>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public SessionPlan(SessionSpec spec, long seed, int classIndex)
    {
        SpecCheck.Within(spec.MeanTurns, 1, 10_000, "the turns of a session");
        SpecCheck.Above(spec.MeanThinkSeconds, 0, SpecCheck.MostSeconds, "the mean time to think in seconds");
        SpecCheck.Within(spec.SharedPrefixTokens, 0, LengthSpec.MostTokens, "the tokens of the shared prefix");
        SpecCheck.Within(spec.MostInputTokens, 1, LengthSpec.MostTokens, "the most input tokens of a session");
        SpecCheck.Within(spec.BlockTokens, 1, 65_536, "the tokens of a block");
        double whole = spec.HasFixedTurns ? Math.Floor(spec.MeanTurns) : spec.MeanTurns;
        SpecCheck.Within(spec.MeanTurns, whole, whole, "the fixed number of turns of a session");
        if (spec.ThinkCoefficientOfVariation is { } variation)
        {
            SpecCheck.Within(variation, 0, SpecCheck.MostVariation, "the coefficient of variation of the time to think");
            double deviation = variation * spec.MeanThinkSeconds;
            LogNormal think = LogNormal.WithMeanVariance(spec.MeanThinkSeconds, deviation * deviation);
            (_thinkLocation, _thinkScale) = (think.Mu, think.Sigma);
        }

        _spec = spec;
        _newInput = LengthSamplers.Open(spec.NewInput, "new input tokens of a turn");
        _output = LengthSamplers.Open(spec.Output, "output tokens of a turn");
        _classKey = unchecked((ulong)RandomStreams.Derive(seed, "shared prefix", classIndex));
        _sessionKey = unchecked((ulong)RandomStreams.Derive(seed, "sessions", classIndex));
    }

    /// <summary>Gets the tokens at the head of every prompt that all sessions share.</summary>
    public int SharedPrefixTokens => _spec.SharedPrefixTokens;

    /// <summary>Gets the longest prompt, in tokens.</summary>
    public int MostInputTokens => _spec.MostInputTokens;

    /// <summary>Gets the tokens in a block.</summary>
    public int BlockTokens => _spec.BlockTokens;

    /// <summary>Tells how many turns a session has unless its prompt grows too long.</summary>
    /// <param name="session">The session.</param>
    /// <returns>Turns, the first included; 1 or more.</returns>
    public int CountTurns(long session)
    {
        if (_spec.HasFixedTurns || _spec.MeanTurns <= 1)
        {
            return (int)_spec.MeanTurns;
        }

        _random.Reset(KeyOf(session));
        double survives = Math.Log(1 - _random.NextDouble()) / Math.Log(1 - (1 / _spec.MeanTurns));
        return 1 + (int)Math.Min(survives, int.MaxValue - 1);
    }

    /// <summary>Draws a follow-up turn.</summary>
    /// <param name="session">The session.</param>
    /// <param name="turn">Which turn is wanted; the first is 0 and comes from the source, so 1 or more.</param>
    /// <param name="contextTokens">The conversation so far: prompt and answer of the turn before, in tokens.</param>
    /// <param name="data">Gets the turn; stays as it is if there is none.</param>
    /// <returns>Whether the session goes on.</returns>
    public bool TryNext(long session, int turn, int contextTokens, ref SessionTurn data)
    {
        if (turn < 1 || turn >= CountTurns(session))
        {
            return false;
        }

        _random.Reset(RandomStreams.Mix(KeyOf(session) ^ unchecked((ulong)turn)));
        double think = _spec.ThinkCoefficientOfVariation is null
            ? Exponential.Sample(_random, 1 / _spec.MeanThinkSeconds)
            : LogNormal.Sample(_random, _thinkLocation, _thinkScale);
        long input = (long)contextTokens + _newInput.Next(_random);
        if (input > _spec.MostInputTokens)
        {
            return false;
        }

        data.ThinkSeconds = think;
        data.InputTokens = (int)input;
        data.OutputTokens = _output.Next(_random);
        return true;
    }

    /// <summary>Names the whole blocks of a prompt: a chain of hashes, in which each stands for its block and all before it. The blocks of a later turn begin with those of the turns before.</summary>
    /// <param name="request">The request; its session and its input tokens are set.</param>
    public void SetBlocks(TrafficRequest request)
    {
        Span<ulong> blocks = request.SetBlocks(request.InputTokens / _spec.BlockTokens);
        int shared = _spec.SharedPrefixTokens / _spec.BlockTokens;
        ulong own = KeyOf(request.Session);
        ulong hash = _classKey;
        for (int i = 0; i < blocks.Length; i++)
        {
            hash = RandomStreams.Mix(hash ^ RandomStreams.Mix((i < shared ? _classKey : own) ^ (ulong)i));
            blocks[i] = hash;
        }
    }

    private ulong KeyOf(long session) => RandomStreams.Mix(_sessionKey ^ unchecked((ulong)session));
}
