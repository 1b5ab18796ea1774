namespace Joulewise.Evidence.Operators;

/// <summary>The routed experts of one layer.</summary>
/// <param name="Tokens">Tokens routed, over all ranks.</param>
/// <param name="Hidden">Width of the model.</param>
/// <param name="Intermediate">Inner width of one whole expert.</param>
/// <param name="TopK">Experts of a token.</param>
/// <param name="Experts">Experts of the layer.</param>
/// <param name="TensorParallel">Over how many ranks each expert is cut.</param>
/// <param name="ExpertParallel">Over how many ranks the experts are spread.</param>
/// <param name="LoadExponent">Exponent of the power law the loads were drawn from; <see langword="null"/> when loads were made even.</param>
public sealed record ExpertShape(
    long Tokens,
    long Hidden,
    long Intermediate,
    long TopK,
    long Experts,
    long TensorParallel,
    long ExpertParallel,
    double? LoadExponent) : OperatorShape;
