using System.Globalization;
using Joulewise.Simulation;

namespace Joulewise.Cli;

/// <summary>Two simulations under the same seeds beside each other.</summary>
internal static class SimulateComparison
{
    public static void Write(IHost host, IReadOnlyList<SimulationSummary> first, IReadOnlyList<SimulationSummary> second)
    {
        string seeds = string.Join(", ", first.Select(s => s.Seed.ToString(CultureInfo.InvariantCulture)));
        Tables.Write(host, ["figure", ">" + first[0].Name, ">" + second[0].Name, ">second less first", "told apart"], SimulationComparison.Of(first, second).Select(Row));
        if (first.Zip(second).Any(p => p.First.InputTokens != p.Second.InputTokens))
        {
            host.Out.WriteLine("The two did not see the same requests: their traffic differs, or one ended before users asked again. Differences are of traffic too.");
        }

        host.Out.WriteLine(first.Count > 1
            ? $"Means over seeds {seeds}; each seed draws the same traffic for both where they ask for the same. Intervals of 90 % of the difference are of chance alone: the model's own error comes on top, and cancels for the most part between fleets of the same accelerators."
            : $"Both ran under seed {seeds}. One seed gives no interval: --seeds 5 does.");
    }

    private static IReadOnlyList<string> Row(ComparedFigure f)
    {
        string interval = double.IsFinite(f.HalfWidth) ? $" [{Number(f.Difference - f.HalfWidth)}, {Number(f.Difference + f.HalfWidth)}]" : string.Empty;
        return [f.Name, Number(f.First), Number(f.Second), Number(f.Difference) + interval, !double.IsFinite(f.HalfWidth) ? string.Empty : f.IsTold ? "yes" : "no"];
    }

    private static string Number(double value) => double.IsFinite(value) ? SearchText.Number(value) : "not known";
}
