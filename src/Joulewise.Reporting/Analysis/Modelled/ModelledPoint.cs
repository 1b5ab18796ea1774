using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>An accelerator nobody measured, in the configuration that is predicted to yield most within the promise.</summary>
internal sealed class ModelledPoint
{
    /// <summary>Gets the accelerator.</summary>
    public required Accelerator Accelerator { get; init; }

    /// <summary>Gets the configuration, as a row of the measurement schema.</summary>
    public required MeasuredPoint Row { get; init; }

    /// <summary>Gets what the model says of it.</summary>
    public required Prediction Prediction { get; init; }

    /// <summary>Gets the output rate of one accelerator.</summary>
    public required Estimate<TokenRate> Output { get; init; }

    /// <summary>Gets the board power; <see langword="null"/> where no rated power is published.</summary>
    public required Estimate<Power>? Board { get; init; }

    /// <summary>Gets the energy of a token; <see langword="null"/> where there is no board power.</summary>
    public required EnergyFigures? Figures { get; init; }

    /// <summary>Gets a value indicating whether a part of the configuration lies outside the evidence.</summary>
    public bool IsExtrapolated => Prediction.Extrapolated.Count > 0;

    /// <summary>The figure on a boundary, or <see langword="null"/> where there is no board power.</summary>
    public EnergyFigure? Figure(Boundary boundary, CapacityBasis capacity) => Figures?.At(boundary, capacity);
}
