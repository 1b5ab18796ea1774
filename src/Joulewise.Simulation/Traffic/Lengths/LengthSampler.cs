namespace Joulewise.Simulation;

/// <summary>Draws lengths as a <see cref="LengthSpec"/> says.</summary>
internal sealed class LengthSampler
{
    private readonly Func<Random, double> _draw;
    private readonly int _least;
    private readonly int _most;

    /// <summary>Initializes a new instance of the <see cref="LengthSampler"/> class.</summary>
    /// <param name="draw">One draw in tokens, not yet rounded nor bounded.</param>
    /// <param name="least">The fewest tokens.</param>
    /// <param name="most">The most tokens.</param>
    public LengthSampler(Func<Random, double> draw, int least, int most)
    {
        _draw = draw;
        _least = least;
        _most = most;
    }

    /// <summary>Draws one length.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <returns>Tokens.</returns>
    public int Next(Random random)
    {
        double tokens = Math.Round(_draw(random));
        return tokens >= _most ? _most : tokens <= _least ? _least : (int)tokens;
    }
}
