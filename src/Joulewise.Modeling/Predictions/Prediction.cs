using Joulewise.Quantities;

namespace Joulewise.Modeling;

/// <summary>What the model says of one row of the measurement schema.</summary>
public sealed record Prediction
{
    /// <summary>Gets the median time to first token in seconds, or <see langword="null"/> where it can't be predicted.</summary>
    public PredictedFigure? TtftSeconds { get; init; }

    /// <summary>Gets the median time per output token in seconds, or <see langword="null"/> where it can't be predicted.</summary>
    public PredictedFigure? TpotSeconds { get; init; }

    /// <summary>Gets the output tokens per second divided by all accelerators, or <see langword="null"/> where it can't be predicted.</summary>
    public PredictedFigure? OutputTokensPerSecondPerAccelerator { get; init; }

    /// <summary>Gets the board power of one accelerator in watts, or <see langword="null"/> where it can't be predicted.</summary>
    public PredictedFigure? PowerWattsPerAccelerator { get; init; }

    /// <summary>Gets the board energy of the whole deployment for one output token in joules, or <see langword="null"/> where it can't be predicted.</summary>
    public PredictedFigure? JoulesPerOutputToken { get; init; }

    /// <summary>Gets the grade: C near measured rows, D where the model stands alone, E where it extrapolates.</summary>
    public Grade Grade { get; init; } = Grade.E;

    /// <summary>Gets the inputs that lie outside the evidence, for example <c>accelerator</c>; empty when none does.</summary>
    public IReadOnlyList<string> Extrapolated { get; init; } = [];

    /// <summary>Gets why the row could not be predicted; empty when it could.</summary>
    public string Problem { get; init; } = string.Empty;
}
