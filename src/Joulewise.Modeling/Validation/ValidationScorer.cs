using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Modeling;

/// <summary>Holds predictions against measured rows, one row at a time.</summary>
/// <param name="groupBy">Columns whose values part the rows into groups; none for all rows together only.</param>
/// <param name="controls">The controls beside power and energy.</param>
/// <param name="isGivenThroughput">Whether predictions were made at the measured output rate: then the controls' energy is counted at it too.</param>
public sealed class ValidationScorer(IReadOnlyList<MeasuredColumn> groupBy, PowerControls controls, bool isGivenThroughput)
{
    private static readonly PredictedBy[] Controls = [PredictedBy.ShareOfRatedPower, PredictedBy.ShareOfOtherAccelerators];

    private static readonly PredictedQuantity[] AtGivenThroughput = [PredictedQuantity.Power, PredictedQuantity.EnergyPerOutputToken];

    private readonly Dictionary<(string Group, bool IsDoubtful, PredictedQuantity Quantity, PredictedBy By), ErrorSample> _samples = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _groups = new(StringComparer.Ordinal) { [string.Empty] = [] };
    private readonly ReasonCounter _problems = new();
    private readonly ReasonCounter _skipped = new();
    private int _rows;
    private int _doubtful;

    private IReadOnlyList<PredictedQuantity> Quantities => isGivenThroughput ? AtGivenThroughput : PredictedQuantity.All;

    /// <summary>Counts a row that could not be read.</summary>
    /// <param name="problem">Why.</param>
    public void AddUnreadable(string problem)
    {
        _rows++;
        _problems.Add(problem);
    }

    /// <summary>Scores a row.</summary>
    /// <param name="point">The measured row.</param>
    /// <param name="prediction">The prediction of it.</param>
    public void Add(MeasuredPoint point, Prediction prediction)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(prediction);
        if (prediction.Problem.Length > 0)
        {
            AddUnreadable(prediction.Problem);
            return;
        }

        _rows++;
        bool isDoubtful = DoubtfulRows.Contain(point);
        _doubtful += isDoubtful ? 1 : 0;
        string group = GroupOf(point);
        foreach (PredictedQuantity quantity in Quantities)
        {
            if (quantity.Of(point) is not { } measured)
            {
                continue;
            }

            if (quantity.HasBoundary && point.EnergyBoundary != Boundary.Board)
            {
                string boundary = point.EnergyBoundary is { } other ? BoundaryNames.NameOf(other) : "unknown";
                _skipped.Add($"{quantity.Name}: measured on the boundary {boundary}; predictions are on board");
                continue;
            }

            if (quantity.Of(prediction) is not { } predicted)
            {
                _skipped.Add($"{quantity.Name}: measured, not predicted");
                continue;
            }

            foreach (string each in group.Length > 0 ? new[] { string.Empty, group } : [string.Empty])
            {
                Sample(each, isDoubtful, quantity, PredictedBy.Model).Add(predicted, measured);
                foreach (PredictedBy control in Controls)
                {
                    if (ControlOf(point, prediction, quantity, control) is { } estimate)
                    {
                        Sample(each, isDoubtful, quantity, control).Add(estimate, measured);
                    }
                }
            }
        }
    }

    /// <summary>Sums up what was added.</summary>
    /// <returns>The score.</returns>
    public ValidationScore Score() => new(
        _rows,
        _doubtful,
        _problems.Total,
        [
            .. _samples
                .OrderBy(s => s.Key.Group, StringComparer.Ordinal)
                .ThenBy(s => s.Key.IsDoubtful)
                .ThenBy(s => IndexOf(s.Key.Quantity))
                .ThenBy(s => s.Key.By)
                .Select(s => new GroupErrors(_groups[s.Key.Group], s.Key.IsDoubtful, s.Key.Quantity, s.Key.By, s.Value.Summary())),
        ],
        _problems.ByFrequency(),
        _skipped.ByFrequency());

    private static int IndexOf(PredictedQuantity quantity) => PredictedQuantity.All.TakeWhile(q => q != quantity).Count();

    private double? ControlOf(MeasuredPoint point, Prediction prediction, PredictedQuantity quantity, PredictedBy control)
    {
        if (!quantity.HasBoundary)
        {
            return null;
        }

        double? watts = controls.Watts(point.Accelerator, control);
        if (quantity == PredictedQuantity.Power)
        {
            return watts;
        }

        double? tokensPerSecond = isGivenThroughput ? PredictedQuantity.OutputRate.Of(point) : PredictedQuantity.OutputRate.Of(prediction)?.Value;
        return watts / tokensPerSecond;
    }

    private string GroupOf(MeasuredPoint point)
    {
        if (groupBy.Count == 0)
        {
            return string.Empty;
        }

        string[] values = [.. groupBy.Select(column => column.TextOf(point))];

        // The mark in front keeps a group of nothing but unknown values apart from all rows together.
        string key = "\u001f" + string.Join('\u001f', values);
        _groups.TryAdd(key, values);
        return key;
    }

    private ErrorSample Sample(string group, bool isDoubtful, PredictedQuantity quantity, PredictedBy by)
    {
        if (!_samples.TryGetValue((group, isDoubtful, quantity, by), out ErrorSample? sample))
        {
            sample = new ErrorSample();
            _samples.Add((group, isDoubtful, quantity, by), sample);
        }

        return sample;
    }
}
