using System.Security.Cryptography;
using System.Text;
using Joulewise.Catalog;
using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>Fits the model on evidence and checks it on what it left out.</summary>
internal sealed class Calibrator(Catalogue catalogue, Action<string>? tell = null)
{
    private const int Steps = 15;

    /// <summary>A power at a given rate of output has a narrower interval than one at a predicted rate, and one of its own.</summary>
    private static readonly (Quantity Quantity, bool GivenOutput)[] Intervals =
        [.. Enum.GetValues<Quantity>().Select(q => (q, false)), (Quantity.Power, true), (Quantity.Joules, true)];

    /// <summary>Calibrates.</summary>
    /// <param name="points">Measured rows.</param>
    /// <returns>The calibration.</returns>
    public CalibrationFile Run(IReadOnlyList<MeasuredPoint> points)
    {
        Observation[] rows = Observe(points);
        Tell($"fitting {CoefficientTable.All.Count} constants on {rows.Count(r => !r.IsDoubtful)} rows");
        FitResult fit = Learner.FitConstants(rows, [.. CoefficientTable.All.Select(p => Math.Log(p.Median))], Steps);
        Tell("choosing how much effects may vary");
        IReadOnlyDictionary<Quantity, EffectSpreads> spreads = SpreadSearch.Run(rows, fit.Logs);
        Dictionary<HoldOut, IReadOnlyList<HeldOutRow>> held = [];
        foreach (HoldOut what in Enum.GetValues<HoldOut>())
        {
            Tell($"leaving out each {what.ToString().ToLowerInvariant()}");
            held.Add(what, CrossValidation.Run(rows, what, fit.Logs, spreads));
        }

        Tell("one point of each curve given");
        IReadOnlyList<HeldOutRow> sharpened = CrossValidation.RunWithOnePoint(rows, fit.Logs, spreads);
        return new CalibrationFile(
            "Constants of the serving model, fitted by `joulewise calibrate` on the embedded evidence. docs/model.md explains each part.",
            Summarise(rows),
            [.. CoefficientTable.All.Select((p, i) => ConstantOf(p, fit, i, rows))],
            [.. spreads.OrderBy(s => s.Key).Select(s => SpreadOf(s.Key, s.Value))],
            [.. held.SelectMany(h => IntervalsOf(h.Key, h.Value))],
            [.. ErrorTable.Of(held, sharpened, rows)]);
    }

    private static FittedConstant ConstantOf(Prior prior, FitResult fit, int index, Observation[] rows)
    {
        (int count, string what) = prior.Stage switch
        {
            FitStage.Step => (rows.Count(r => !r.IsDoubtful && r.TpotSeconds > 0), "rows with a time per output token, not in doubt"),
            FitStage.FirstToken => (rows.Count(r => !r.IsDoubtful && r.TtftSeconds > 0), "rows with a time to first token, not in doubt"),
            _ => (rows.Count(r => !r.IsDoubtful && r.PowerWatts > 0 && r.OutputPerSecond > 0), "rows with board power and a rate of output, not in doubt"),
        };
        return new FittedConstant(
            prior.Coefficient.ToString(),
            Significant(Math.Exp(fit.Logs[index])),
            prior.Unit,
            Significant(fit.LogErrors[index]),
            prior.Median,
            prior.LogSpread,
            count,
            what,
            prior.Meaning,
            prior.Source);
    }

    private static EffectSpread SpreadOf(Quantity quantity, EffectSpreads spreads) => new(
        quantity.ToString(),
        EffectKinds.Names.Zip(spreads.Kinds).ToDictionary(p => p.First, p => Significant(p.Second), StringComparer.Ordinal),
        Significant(spreads.Curve),
        Significant(spreads.CurveSlope),
        Significant(spreads.CurveLocal),
        Significant(spreads.Noise));

    private static IEnumerable<IntervalFactor> IntervalsOf(HoldOut what, IReadOnlyList<HeldOutRow> held)
    {
        foreach ((Quantity quantity, bool given) in Intervals)
        {
            (string, string, double)[] scores =
            [
                .. held.Where(h => !h.Row.IsDoubtful)
                    .Select(h => ScoredRow.Of(h, quantity, given))
                    .OfType<ScoredRow>()
                    .Select(r => (r.Group, r.Cell, r.Score)),
            ];
            foreach (IntervalFactor factor in IntervalFit.Of(quantity, given, what, scores))
            {
                yield return factor with { Factor = Significant(factor.Factor) };
            }
        }
    }

    private static EvidenceSummary Summarise(Observation[] rows)
    {
        string ids = string.Join('\n', rows.Select(r => r.Point.Id).Order(StringComparer.Ordinal));
        return new EvidenceSummary(
            rows.Length,
            rows.Count(r => r.IsDoubtful),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ids))),
            new SortedDictionary<string, int>(rows.GroupBy(r => r.Point.Id.Split('-')[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>Six digits: more would only change with the machine.</summary>
    private static double Significant(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }

        double scale = Math.Pow(10, 5 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return Math.Round(value * scale) / scale;
    }

    private Observation[] Observe(IReadOnlyList<MeasuredPoint> points) => Observations.Read(points, catalogue);

    private void Tell(string what) => tell?.Invoke(what);
}
