using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What stands between a board and the meter, in words: the node with its idle time, then the plant.</summary>
internal static class NodeAndPlant
{
    /// <summary>Names a least draw only among accelerators whose cooling is published: another's plant is a guess.</summary>
    public static IEnumerable<string> Sentences(CoolingView view)
    {
        (OperatingPoint Point, Estimate<Ratio> Total)[] known = [.. view.Points
            .Where(p => CoolingView.CoolingOf(p) != CoolingKind.Unknown)
            .Select(p => (Point: p, Total: CoolingView.OverBoards(p, Year(view, p))))
            .OrderBy(p => p.Total.Value)];
        string[] unknown = [.. view.Points.Where(p => CoolingView.CoolingOf(p) == CoolingKind.Unknown).Select(p => view.Context.NameOf(p.Accelerator.Id))];
        string left = unknown.Length > 0
            ? $" The cooling of {Words.And(unknown)} is not published, so it has no place among these; figures below take a water economiser."
            : string.Empty;
        if (known.Length > 0)
        {
            yield return $"From the boards to the meter there are two steps, the node or rack (host, network, fans and supplies, idle time in it) and the plant (direct liquid on dry coolers for systems with cold plates, else a water economiser on towers): {Steps(view, known[0].Point, known[0].Total)}"
                + (known.Length > 1 ? $", {Standing(view, known)}; {Steps(view, known[^1].Point, known[^1].Total)}." : ".")
                + left;
        }
    }

    private static string Standing(CoolingView view, (OperatingPoint Point, Estimate<Ratio> Total)[] known)
    {
        string[] alike = [.. known.Skip(1)
            .Where(t => t.Total.Over(known[0].Total).Interval.Low <= Ratio.One)
            .Select(t => view.Context.NameOf(t.Point.Accelerator.Id))];
        return "the least of those whose cooling is published" + (alike.Length > 0 ? $", not to be told apart from {Words.And(alike)}" : string.Empty);
    }

    private static string Steps(CoolingView view, OperatingPoint point, Estimate<Ratio> total) =>
        $"{view.Context.NameOf(point.Accelerator.Id)} takes {Times(CoolingView.NodeOverBoards(point))} for its node and {Times(Year(view, point).Pue)} for its plant, {Times(total)} together";

    private static YearFigures Year(CoolingView view, OperatingPoint point) => view.Year(CoolingView.PlanOf(point))!;

    private static string Times(Estimate<Ratio> ratio) => Words.Figure(ratio, r => r.InFraction, "times");
}
