using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Modeling;

/// <summary>The model in use: constants as calibrated, effects learned from the evidence at hand.</summary>
/// <remarks>Rows of the user's own sharpen what lies near them: the effects are learned from them as from any other row.</remarks>
public sealed class Predictor : IPredictor
{
    private readonly CaseReader _reader;
    private readonly Calibration _calibration;
    private readonly LearnedModel _model;
    private readonly KnownCases _known;

    private Predictor(Catalogue catalogue, Calibration calibration, Observation[] rows)
    {
        _reader = new CaseReader(catalogue);
        _calibration = calibration;
        Task<KnownCases> known = Task.Run(() => new KnownCases(rows));
        _model = Learner.LearnEffects(rows, calibration.Coefficients, calibration.Spreads);
        _known = known.GetAwaiter().GetResult();
        Rows = rows;
    }

    /// <summary>Gets the rows the effects were learned from.</summary>
    internal Observation[] Rows { get; }

    /// <summary>Gets constants and effects.</summary>
    internal LearnedModel Model => _model;

    /// <summary>Gets the reader of accelerators and models.</summary>
    internal CaseReader Reader => _reader;

    /// <summary>Gets the errors of the model on rows that were left out when it was calibrated.</summary>
    public IReadOnlyList<HeldOutError> HeldOutErrors => _calibration.File.Errors;

    /// <summary>Makes the predictor from the embedded calibration.</summary>
    /// <param name="catalogue">The catalogue: models and accelerators.</param>
    /// <param name="evidence">Measured rows, the user's own among them.</param>
    /// <returns>The predictor.</returns>
    public static Predictor Load(Catalogue catalogue, IReadOnlyList<MeasuredPoint> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Load(catalogue, () => evidence);
    }

    /// <summary>Makes the predictor from the embedded calibration while the evidence is still being read.</summary>
    /// <param name="catalogue">The catalogue: models and accelerators.</param>
    /// <param name="readEvidence">Reads the measured rows, the user's own among them; called once, on the caller's thread.</param>
    /// <returns>The predictor.</returns>
    public static Predictor Load(Catalogue catalogue, Func<IReadOnlyList<MeasuredPoint>> readEvidence)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(readEvidence);

        // The catalogue takes about as long to parse as the evidence takes to read; none of the three needs another.
        Task<int> entries = Task.Run(() => catalogue.Accelerators.Count + catalogue.Models.Count);
        Task<Calibration> calibration = Task.Run(Calibration.LoadEmbedded);
        IReadOnlyList<MeasuredPoint> evidence = readEvidence();
        entries.GetAwaiter().GetResult();
        Observation[] rows = Observations.Read(evidence, catalogue);
        return new Predictor(catalogue, calibration.GetAwaiter().GetResult(), rows);
    }

    /// <inheritdoc/>
    public Prediction Predict(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Predict(point, given: false);
    }

    /// <inheritdoc/>
    public Prediction PredictGivenThroughput(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.OutputPerAccelerator is { InPerSecond: > 0 }
            ? Predict(point, given: true)
            : new Prediction { Problem = "output_tokens_per_s_per_accelerator is not given" };
    }

    private Prediction Predict(MeasuredPoint point, bool given)
    {
        if (_reader.Read(point, out string problem) is not { } served)
        {
            return new Prediction { Problem = problem };
        }

        if (FitCheck.ProblemOf(served) is { Length: > 0 } misfit)
        {
            return new Prediction { Problem = misfit };
        }

        CaseTraits traits = CaseTraits.Of(point, served);
        return Dress(_model.Predict(served, traits, given ? point.OutputPerAccelerator!.Value.InPerSecond : double.NaN), traits, served, given);
    }

    /// <summary>Gives raw figures their intervals and their grade.</summary>
    /// <param name="raw">The figures.</param>
    /// <param name="traits">What the case shares with others.</param>
    /// <param name="served">The case.</param>
    /// <param name="given">Whether the rate of output was given.</param>
    /// <returns>The prediction.</returns>
    internal Prediction Dress(RawPrediction raw, CaseTraits traits, ServingCase served, bool given)
    {
        return new Prediction
        {
            TtftSeconds = given ? null : FigureOf(Quantity.Ttft, given, raw, traits),
            TpotSeconds = given ? null : FigureOf(Quantity.Tpot, given, raw, traits),
            OutputTokensPerSecondPerAccelerator = given ? null : FigureOf(Quantity.Output, given, raw, traits),
            PowerWattsPerAccelerator = FigureOf(Quantity.Power, given, raw, traits),
            JoulesPerOutputToken = FigureOf(Quantity.Joules, given, raw, traits),
            Grade = GradeOf(traits),
            Extrapolated = _known.NewIn(Quantity.Tpot, traits, served),
        };
    }

    private PredictedFigure? FigureOf(Quantity quantity, bool given, RawPrediction raw, CaseTraits traits)
    {
        RawFigure figure = raw[quantity];
        if (!(figure.Value > 0) || !double.IsFinite(figure.Value))
        {
            return null;
        }

        double factor = _calibration.FactorOf(quantity, given, _known.NoveltyOf(quantity, traits), IntervalFit.GroupOf(traits));
        double half = Math.Exp(factor * figure.LogError);
        return new PredictedFigure(figure.Value, figure.Value / half, figure.Value * half);
    }

    /// <summary>Near measured rows C; a new case of known parts D; parts that nobody measured E.</summary>
    /// <param name="traits">What the case shares with others.</param>
    /// <returns>The grade.</returns>
    internal Grade GradeOf(CaseTraits traits) => _known.NoveltyOf(Quantity.Tpot, traits) switch
    {
        HoldOut.Row => Grade.C,
        HoldOut.Cell or HoldOut.Family => Grade.D,
        _ => Grade.E,
    };
}
