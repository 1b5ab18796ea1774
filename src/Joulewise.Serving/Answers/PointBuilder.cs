using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Makes points of an answer from what a search found.</summary>
/// <param name="question">What is asked.</param>
/// <param name="errors">Gives intervals.</param>
internal sealed class PointBuilder(SearchQuestion question, PointErrors errors)
{
    private const double SecondsPerHour = 3600;
    private const double Million = 1e6;

    private readonly Bindings _bindings = new(question);

    /// <summary>Makes a point.</summary>
    /// <param name="one">The configuration.</param>
    /// <returns>The point.</returns>
    public SearchPoint Build(Rebuilt one)
    {
        Choice choice = one.Choice;
        Outcome outcome = one.Found.Outcome;
        Prediction prediction = errors.Of(one);
        Grade grade = errors.GradeOf(one);
        int replicas = (int)new Scores(question, one.Group).ReplicasOf(choice, outcome);
        ServingConfiguration configuration = ConfigurationOf(one, replicas);
        string id = $"{one.Group.Place.Accelerator.Id}{(one.Group.IsMixed ? "+" + one.Group.PrefillPlace!.Accelerator.Id : string.Empty)} {one.Group.Engine.Launched}";
        Estimate<TokenRate> each = PredictedFigures.Output(id, prediction.OutputTokensPerSecondPerAccelerator!.Value, grade);
        double accelerators = Math.Max(1, replicas) * (double)choice.Accelerators;
        Estimate<TokenRate> total = each.Map(r => r * accelerators);
        Estimate<Power>? board = prediction.PowerWattsPerAccelerator is { } watts
            ? PredictedFigures.Board(id, prediction.OutputTokensPerSecondPerAccelerator!.Value, watts, prediction.JoulesPerOutputToken, grade)
            : null;
        Estimate<Power>? meter = board is null ? null : MeterOf(one, board, question.Boundary);
        Estimate<Power>? facility = board is null || question.Boundary == Boundary.Facility ? meter : MeterOf(one, board, Boundary.Facility);
        Basis basis = new(question.Boundary, CapacityBasis.Active, TokenBasis.Output);
        return new SearchPoint
        {
            Configuration = configuration,
            Prediction = prediction,
            LongestGapSeconds = outcome.GapSeconds,
            TotalOutput = total,
            Energy = meter is null ? null : new OnBasis<EnergyPerToken>(meter.With(each, (p, r) => p / r), basis),
            Yield = meter is null ? null : new OnBasis<TokenRatePerPower>(each.With(meter, (r, p) => r / p), basis),
            FacilityPower = facility?.Map(p => p * accelerators),
            Cost = CostOf(one, each, Math.Max(1, replicas)),
            Grade = grade,
            Memory = MemoryUse.Of(one.Decode.Served, choice.Batch),
            Binding = _bindings.Of(one),
            MayMiss = prediction.TtftSeconds?.High > question.TtftLimit?.InSeconds || prediction.TpotSeconds?.High > question.TpotLimit?.InSeconds,
            Clock = outcome.Clock,
        };
    }

    /// <summary>Says what is to be launched.</summary>
    /// <param name="one">The configuration.</param>
    /// <param name="replicas">Copies of it.</param>
    /// <returns>The configuration.</returns>
    public static ServingConfiguration ConfigurationOf(Rebuilt one, int replicas)
    {
        Choice choice = one.Choice;
        SearchGroup group = one.Group;
        return new ServingConfiguration
        {
            Model = one.Decode.Served.Deployment.Model.Id,
            Engine = group.Engine.Launched,
            EngineVersion = group.Engine.Version,
            Precision = group.Formats.Precision,
            KvPrecision = group.KvPrecision,
            Speculation = group.Speculates ? "mtp" : "none",
            PowerCapWatts = choice.CapShare < 1 ? choice.CapShare * group.Place.Shape.TdpWatts : null,
            InputTokens = one.Decode.Served.InputTokens,
            OutputTokens = one.Decode.Served.OutputTokens,
            Replicas = Math.Max(1, replicas),
            Decode = PoolOf(group.Place, choice.Decode, choice.DecodeWorkers, choice.Batch, choice.ChunkTokens * choice.Decode.AttentionReplicas),
            Prefill = one.Prefill is null ? null : PoolOf(group.PrefillPlace!, choice.Prefill, choice.PrefillWorkers, Math.Max(1, choice.Prefill.AttentionReplicas), 0),
        };
    }

    private static WorkerPool PoolOf(Place place, WorkerWidths widths, int workers, int sequences, int chunk) => new(
        place.Accelerator.Id,
        workers,
        (int)widths.AttentionWidth,
        widths.AttentionReplicas,
        widths.PipelineStages,
        widths.ExpertParallel,
        sequences,
        chunk);

    /// <summary>Power of one accelerator, averaged over the pools of a replica where they are of different accelerators.</summary>
    private static Estimate<Power> MeterOf(Rebuilt one, Estimate<Power> board, Boundary boundary)
    {
        Choice choice = one.Choice;
        int all = choice.Accelerators;
        if (!one.Group.IsMixed)
        {
            return one.Group.Place.PowerOf(all).LedgerAt(board).At(boundary);
        }

        Outcome outcome = one.Found.Outcome;
        double filling = (double)choice.PrefillWorkers * choice.Prefill.Accelerators / all;
        double mean = (filling * outcome.PrefillWatts) + ((1 - filling) * outcome.BoardWatts);
        Estimate<Power> fillers = one.Group.PrefillPlace!.PowerOf(all).LedgerAt(board.Map(p => p * (outcome.PrefillWatts / mean))).At(boundary);
        Estimate<Power> decoders = one.Group.Place.PowerOf(all).LedgerAt(board.Map(p => p * (outcome.BoardWatts / mean))).At(boundary);
        return fillers.With(decoders, (a, b) => (filling * a) + ((1 - filling) * b));
    }

    private Estimate<TokenPrice>? CostOf(Rebuilt one, Estimate<TokenRate> each, int replicas)
    {
        Choice choice = one.Choice;
        if (one.Group.Place.Price is not { } price || (one.Group.PrefillPlace ?? one.Group.Place).Price is not { } prefillPrice)
        {
            return null;
        }

        // Accelerators of a fixed number that no replica uses are paid for all the same.
        double filling = replicas * choice.PrefillWorkers * (double)choice.Prefill.Accelerators;
        double used = replicas * (double)choice.Accelerators;
        double decoding = Math.Max(used, question.Supply.Accelerators ?? 0) - filling;
        List<Operand> operands = [Operand.Of(price.Cost), Operand.Of(each)];
        if (one.Group.IsMixed)
        {
            operands.Add(Operand.Of(prefillPrice.Cost));
        }

        return Estimate.Combine(operands, v => TokenPrice.FromDollarsPerMillion(
            ((decoding * v[0]) + (filling * v[operands.Count > 2 ? 2 : 0])) / (used * v[1] * SecondsPerHour) * Million));
    }
}
