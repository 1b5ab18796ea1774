using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>A configuration of an accelerator nobody measured, carried through the ledger of measured points.</summary>
internal sealed class ModelledPoint
{
    /// <summary>Gets the accelerator.</summary>
    public required Accelerator Accelerator { get; init; }

    /// <summary>Gets the configuration.</summary>
    public required ServingConfiguration Configuration { get; init; }

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

    /// <summary>Gets the predicted output rate of one user.</summary>
    public TokenRate Interactivity => TokenRate.FromPerSecond(1 / Prediction.TpotSeconds!.Value.Value);

    /// <summary>Carries a configuration through the ledger.</summary>
    /// <param name="context">What the report is written from.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="found">The configuration with what the model says of it.</param>
    /// <returns>The point.</returns>
    public static ModelledPoint Of(AnalysisContext context, Accelerator accelerator, SearchPoint found)
    {
        PredictedFigure rate = found.Prediction.OutputTokensPerSecondPerAccelerator!.Value;
        Grade grade = ServingModel.GradeOf(found.Prediction);
        Estimate<TokenRate> output = PredictedFigures.Output(accelerator.Id, rate, grade);
        Estimate<Power>? board = found.Prediction.PowerWattsPerAccelerator is { } watts
            ? PredictedFigures.Board(accelerator.Id, rate, watts, found.Prediction.JoulesPerOutputToken, grade)
            : null;
        return new ModelledPoint
        {
            Accelerator = accelerator,
            Configuration = found.Configuration,
            Prediction = found.Prediction,
            Output = output,
            Board = board,
            Figures = board is null ? null : EnergyFigures.From(context.Factory.LedgerOf(accelerator, board, found.Configuration.AcceleratorsPerReplica), output),
        };
    }

    /// <summary>The figure on a boundary, or <see langword="null"/> where there is no board power.</summary>
    public EnergyFigure? Figure(Boundary boundary, CapacityBasis capacity) => Figures?.At(boundary, capacity);
}
