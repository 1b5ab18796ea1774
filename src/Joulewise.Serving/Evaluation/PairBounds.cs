using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Bounds of what a pool that fills caches and one that decodes can give together, whatever their sizes.</summary>
/// <remarks>
/// <para>
/// With d decode workers of batch B for each prefill worker of p prompts/s, a request without queues takes f, and u = d B / (f p) says how
/// busy prompts would keep their pool. The pool's soft limit makes the clients of a request take f (1 + u^s)^(1/s). Divided by the
/// accelerators, the output is at most a function h of u alone: the logarithmic slope of h times u is w / (w + k u), which falls, less
/// u^s / (1 + u^s), which rises; so h rises to one maximum and falls.
/// </para>
/// <para>The time to first token is at least the start and what queues add, f ((1 + u^s)^(1/s) - 1), which bounds u where there is a promise.</para>
/// </remarks>
internal readonly struct PairBounds
{
    private const double Sharpness = FirstToken.PoolSharpness;
    private const int Bisections = 40;

    private readonly double _free;
    private readonly double _scale;
    private readonly double _fillingWidth;
    private readonly double _decodingWidth;

    private PairBounds(double free, double scale, double fillingWidth, double decodingWidth, double perBusy, double mostBusy)
    {
        _free = free;
        _scale = scale;
        _fillingWidth = fillingWidth;
        _decodingWidth = decodingWidth;
        RatioPerBusy = perBusy;
        MostBusy = mostBusy;
        BestBusy = mostBusy > 0 ? Math.Min(mostBusy, Peak(mostBusy)) : 0;
        MostOutput = mostBusy > 0 ? OutputAt(BestBusy) : 0;
    }

    /// <summary>Gets the decode workers for each prefill worker over u.</summary>
    public double RatioPerBusy { get; }

    /// <summary>Gets the largest u that can keep the promise on the first token; 0 where none does.</summary>
    public double MostBusy { get; }

    /// <summary>Gets the u at which the bound on the output is largest.</summary>
    public double BestBusy { get; }

    /// <summary>Gets the most output of one accelerator in tokens/s.</summary>
    public double MostOutput { get; }

    /// <summary>Works bounds out.</summary>
    /// <param name="startSeconds">Time to first token without queues.</param>
    /// <param name="outputTokens">Mean answer.</param>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="batch">Requests of a decode worker.</param>
    /// <param name="promptsPerSecond">Prompts/s of a prefill worker.</param>
    /// <param name="fillingWidth">Accelerators of a prefill worker.</param>
    /// <param name="decodingWidth">Accelerators of a decode worker.</param>
    /// <param name="ttftLimitSeconds">Longest time to first token the physics may say; infinite for no promise.</param>
    /// <param name="outputFactor">Most that output can be over the tokens of the requests the pools get through.</param>
    /// <returns>The bounds.</returns>
    public static PairBounds Of(
        double startSeconds,
        double outputTokens,
        double tpotSeconds,
        double batch,
        double promptsPerSecond,
        double fillingWidth,
        double decodingWidth,
        double ttftLimitSeconds,
        double outputFactor)
    {
        double free = startSeconds + (outputTokens * tpotSeconds);
        double queue = ttftLimitSeconds - startSeconds;
        double mostBusy = queue <= 0 ? 0 : Math.Pow(Math.Pow(1 + (queue / free), Sharpness) - 1, 1 / Sharpness);
        return new PairBounds(free, outputFactor * batch * outputTokens, fillingWidth, decodingWidth, free * promptsPerSecond / batch, mostBusy);
    }

    /// <summary>Gets the bound on the output at a u.</summary>
    /// <param name="busy">The u.</param>
    /// <returns>Tokens/s of one accelerator.</returns>
    public double OutputAt(double busy)
    {
        double ratio = busy * RatioPerBusy;
        double request = _free * Math.Pow(1 + Math.Pow(busy, Sharpness), 1 / Sharpness);
        return _scale * ratio / (request * (_fillingWidth + (ratio * _decodingWidth)));
    }

    private double Peak(double mostBusy)
    {
        if (double.IsFinite(mostBusy) && Rises(mostBusy))
        {
            return mostBusy;
        }

        double low = 0;
        double high = 1;
        while (Rises(high))
        {
            (low, high) = (high, 2 * high);
        }

        for (int i = 0; i < Bisections && high - low > 1e-9 * high; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Rises(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private bool Rises(double busy)
    {
        double power = Math.Pow(busy, Sharpness);
        double left = _fillingWidth / (_fillingWidth + (busy * RatioPerBusy * _decodingWidth));
        return left > power / (1 + power);
    }
}
