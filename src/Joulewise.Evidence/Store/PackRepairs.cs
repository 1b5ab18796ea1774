using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Faults of the public sources that the rows themselves give away, mended before packing. Each mended row carries a flag.</summary>
internal static class PackRepairs
{
    /// <summary>The flag of a row whose source names DeepSeek-V3 while the run's own name says DeepSeek-R1.</summary>
    public const string RenamedFlag = "source_names_deepseek_v3";

    /// <summary>The flag of a row whose energy per output token counted the decode accelerators only.</summary>
    public const string RoleEnergyFlag = "role_joules_repaired";

    /// <summary>The flag of a disaggregated row that states all of its accelerators as prefill and again as decode.</summary>
    public const string PoolsCountedTwiceFlag = "pools_counted_twice_repaired";

    /// <summary>The flag of a row computed from latencies of a sweep that another listing of it calls suspect.</summary>
    public const string SuspectSweepFlag = QualityFlag.SuspectSweep;

    /// <summary>How the flag of a row begins that the source lists a second time; the other id follows.</summary>
    public const string ListedTwiceFlag = "also_listed_as_";

    private const string DeepSeekR1 = "deepseek-ai/DeepSeek-R1";
    private const string DeepSeekV3 = "deepseek-ai/DeepSeek-V3";

    /// <summary>Half a unit of the fifth decimal, to which one of the dumps rounds, and a little for the sixth.</summary>
    private const double RoundingSeconds = 5.1e-6;

    /// <summary>Energy over total tokens times their rate and the same over output tokens are one power; this much apart they are not.</summary>
    private const double RoleEnergyTolerance = 0.05;

    /// <summary>Both lengths of fixed traffic are drawn from one share of nominal, so output over total tokens is that of the nominal lengths; this far off it is not.</summary>
    private const double TokenShareTolerance = 0.25;

    /// <summary>Mends the rows.</summary>
    /// <param name="points">The rows.</param>
    /// <param name="notices">Where to tell what was done.</param>
    /// <returns>The mended rows.</returns>
    public static List<MeasuredPoint> Apply(List<MeasuredPoint> points, List<string> notices)
    {
        List<MeasuredPoint> renamed = Mend(points, NameOfRun, notices, $"rows named {DeepSeekV3} are runs of {DeepSeekR1} by the run's own name ({RenamedFlag})");
        List<MeasuredPoint> whole = Mend(renamed, WholeEnergy, notices, $"rows counted the energy of the decode accelerators only; energy per output token was taken from energy per total token ({RoleEnergyFlag})");
        List<MeasuredPoint> counted = Mend(whole, PoolsOnce, notices, $"disaggregated rows count every accelerator as prefill and again as decode; the count was halved and the output rate taken from the total rate ({PoolsCountedTwiceFlag})");
        HashSet<(string, string, string, string, string)> suspect = [.. counted.Where(p => !IsDerived(p) && QualityFlag.Has(p, QualityFlag.SuspectRun)).Select(SweepOf)];
        List<MeasuredPoint> carried = Mend(
            counted,
            point => IsDerived(point) && !QualityFlag.Has(point, QualityFlag.SuspectRun) && suspect.Contains(SweepOf(point))
                ? point with { QualityFlags = [.. point.QualityFlags, SuspectSweepFlag] }
                : point,
            notices,
            $"rows list the latencies of a sweep whose counted rows are flagged {QualityFlag.SuspectRun} ({SuspectSweepFlag})");
        return DropRepeats(carried, notices);
    }

    private static List<MeasuredPoint> Mend(List<MeasuredPoint> points, Func<MeasuredPoint, MeasuredPoint> mend, List<string> notices, string what)
    {
        List<MeasuredPoint> mended = points.ConvertAll(point => mend(point));
        int changed = mended.Where((point, index) => !ReferenceEquals(point, points[index])).Count();
        notices.Add(string.Create(CultureInfo.InvariantCulture, $"{changed} {what}"));
        return mended;
    }

    private static MeasuredPoint NameOfRun(MeasuredPoint point) =>
        string.Equals(point.Model, DeepSeekV3, StringComparison.Ordinal) && point.SourceRef.StartsWith("dsr1_", StringComparison.Ordinal)
            ? point with { Model = DeepSeekR1, QualityFlags = [.. point.QualityFlags, RenamedFlag] }
            : point;

    private static MeasuredPoint WholeEnergy(MeasuredPoint point)
    {
        if (point is not
            {
                Disaggregated: true, EnergyPerOutputToken: { } perOutput, EnergyPerTotalToken: { } perTotal,
                OutputPerAccelerator: { } output, TotalPerAccelerator: { } total,
            })
        {
            return point;
        }

        Power wholePower = perTotal * total;
        return (perOutput * output).InWatts >= (1 - RoleEnergyTolerance) * wholePower.InWatts
            ? point
            : point with { EnergyPerOutputToken = wholePower / output, QualityFlags = [.. point.QualityFlags, RoleEnergyFlag] };
    }

    private static bool IsDerived(MeasuredPoint point) => QualityFlag.Has(point, QualityFlag.ThroughputDerived);

    private static (string, string, string, string, string) SweepOf(MeasuredPoint point) => (
        point.Accelerator,
        point.Model.StartsWith(DeepSeekR1, StringComparison.Ordinal) ? DeepSeekR1 : point.Model,
        point.Precision,
        point.Engine,
        point.Date);

    private static MeasuredPoint PoolsOnce(MeasuredPoint point)
    {
        if (point is not
            {
                Disaggregated: true, PrefillAccelerators: { } prefill, DecodeAccelerators: { } decode, Workload: WorkloadKey.FixedName,
                OutputPerAccelerator: { } output, TotalPerAccelerator: { } total, InputTokens: { } isl, OutputTokens: { } osl,
            }
            || prefill != decode)
        {
            return point;
        }

        TokenRate expected = (osl / (isl + osl)).Of(total);
        return Math.Abs((output / expected).InFraction - 1) <= TokenShareTolerance
            ? point
            : point with
            {
                AcceleratorCount = prefill,
                PrefillAccelerators = null,
                DecodeAccelerators = null,
                TensorParallel = null,
                ExpertParallel = null,
                OutputPerAccelerator = expected,
                QualityFlags = [.. point.QualityFlags, PoolsCountedTwiceFlag],
            };
    }

    private static List<MeasuredPoint> DropRepeats(List<MeasuredPoint> points, List<string> notices)
    {
        Dictionary<string, MeasuredPoint> kept = points.ToDictionary(point => point.Id, StringComparer.Ordinal);
        var candidates = points
            .Where(point => point is { ConcurrencyRequests: not null, Ttft: not null, Tpot: not null })
            .GroupBy(Configuration);
        int dropped = 0;
        foreach (MeasuredPoint[] group in candidates.Select(group => group.OrderByDescending(point => point.Date.Length).ThenBy(point => point.Id, StringComparer.Ordinal).ToArray()))
        {
            foreach ((MeasuredPoint first, MeasuredPoint second) in Pairs(group))
            {
                if (IsOneMeasurement(first, second) && kept.TryGetValue(first.Id, out MeasuredPoint? keeper) && kept.Remove(second.Id))
                {
                    kept[first.Id] = keeper with { QualityFlags = [.. keeper.QualityFlags, ListedTwiceFlag + second.Id] };
                    dropped++;
                }
            }
        }

        notices.Add(string.Create(CultureInfo.InvariantCulture, $"{dropped} rows repeat another row's measurement with rounded latencies and were left out ({ListedTwiceFlag}...)"));
        return [.. points.Where(point => kept.ContainsKey(point.Id)).Select(point => kept[point.Id])];
    }

    private static object Configuration(MeasuredPoint point) =>
        (point.Source, point.Accelerator, point.AcceleratorCount, point.Model, point.Precision, point.Engine, point.Workload, point.Disaggregated,
            point.TensorParallel, point.ExpertParallel, point.InputTokens, point.OutputTokens, point.ConcurrencyRequests);

    private static IEnumerable<(MeasuredPoint First, MeasuredPoint Second)> Pairs(MeasuredPoint[] rows) =>
        from i in Enumerable.Range(0, rows.Length)
        from j in Enumerable.Range(i + 1, rows.Length - i - 1)
        select (rows[i], rows[j]);

    private static bool IsOneMeasurement(MeasuredPoint first, MeasuredPoint second) =>
        Math.Abs(first.Ttft!.Value.InSeconds - second.Ttft!.Value.InSeconds) <= RoundingSeconds
        && Math.Abs(first.Tpot!.Value.InSeconds - second.Tpot!.Value.InSeconds) <= RoundingSeconds;
}
