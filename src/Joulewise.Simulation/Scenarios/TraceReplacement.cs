using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Puts a trace in the place of a scenario's traffic.</summary>
internal static class TraceReplacement
{
    /// <summary>Replaces the one trace or synthetic traffic of a scenario; what is done to it (scaled, cut, repeated) stays.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="path">The trace.</param>
    /// <param name="named">Its name for messages.</param>
    /// <returns>The scenario with it.</returns>
    /// <exception cref="InputException">The trace can't be read, or the scenario has not one traffic to replace.</exception>
    public static Scenario In(Scenario scenario, string path, string named)
    {
        TraceFormat format = TraceFormats.Of(path, named);
        TrafficSpec[] leaves = [.. TrafficTree.LeavesOf(scenario.Traffic)];
        TrafficSpec trace = leaves switch
        {
            [TraceSpec old] => old with { Format = format, Path = path },
            [SyntheticSpec old] => new TraceSpec(format, path) { ClassIndex = old.ClassIndex },
            [ServeGenSpec old] => new TraceSpec(format, path) { ClassIndex = old.ClassIndex },
            _ => throw scenario.Problem(scenario.TrafficLine, $"--trace {named}: the traffic has {(leaves.Length == 1 ? "a closed loop" : $"{leaves.Length} parts")}: accepted is one trace or one synthetic traffic to replace"),
        };
        return scenario with { Traffic = TrafficTree.Replace(scenario.Traffic, _ => trace) };
    }
}
