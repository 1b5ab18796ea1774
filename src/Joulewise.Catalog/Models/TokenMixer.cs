namespace Joulewise.Catalog;

/// <summary>The part of a layer that mixes tokens: some form of attention, or a recurrent state.</summary>
/// <remarks>Counts are of weights in matrices; norms, biases and position parameters, under 0.1 % together, are left out.</remarks>
public abstract record TokenMixer
{
    /// <summary>Gets the elements a new token adds to the cache of one layer, before any window drops them.</summary>
    public abstract double KvElementsPerToken { get; }

    /// <summary>Gets the elements of the recurrent state of one sequence in one layer, whatever its length.</summary>
    public virtual double StateElements => 0;

    /// <summary>Counts the weights of one layer.</summary>
    /// <param name="hiddenSize">The width of the residual stream.</param>
    /// <returns>The number of weights.</returns>
    public abstract long CountParameters(int hiddenSize);

    /// <summary>Counts the elements one layer holds for a sequence.</summary>
    /// <param name="contextTokens">The tokens of the sequence so far; 0 or more.</param>
    /// <returns>Elements, windows taken into account, without <see cref="StateElements"/>.</returns>
    public virtual double CountKvElements(double contextTokens) => KvElementsPerToken * contextTokens;
}
