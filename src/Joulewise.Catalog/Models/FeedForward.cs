namespace Joulewise.Catalog;

/// <summary>The part of a layer that works on each token alone.</summary>
public abstract record FeedForward
{
    /// <summary>Counts the weights of one layer.</summary>
    /// <param name="hiddenSize">The width of the residual stream.</param>
    /// <returns>The number of weights.</returns>
    public abstract long CountParameters(int hiddenSize);

    /// <summary>Counts the weights of one layer that one token uses.</summary>
    /// <param name="hiddenSize">The width of the residual stream.</param>
    /// <returns>The number of weights.</returns>
    public abstract long CountActiveParameters(int hiddenSize);
}
