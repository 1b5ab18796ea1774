namespace Joulewise.Simulation;

/// <summary>One client of ServeGen: its arrivals window by window, its lengths by longer windows.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Windows">The windows of its arrivals, in rising order of their start.</param>
/// <param name="Lengths">The windows of its lengths that have any, in rising order of their start; empty if none is known.</param>
internal sealed record ServeGenClient(int Id, IReadOnlyList<ServeGenClient.Window> Windows, IReadOnlyList<ServeGenClient.LengthWindow> Lengths)
{
    /// <summary>The family of the gaps in a window.</summary>
    internal enum Family
    {
        /// <summary>No arrivals.</summary>
        None,

        /// <summary>Gamma gaps.</summary>
        Gamma,

        /// <summary>Weibull gaps.</summary>
        Weibull,
    }

    /// <summary>The arrivals of a window.</summary>
    /// <param name="StartSeconds">Its start in seconds.</param>
    /// <param name="EndSeconds">Its end in seconds.</param>
    /// <param name="RatePerSecond">Requests per second.</param>
    /// <param name="Gaps">The family of the gaps.</param>
    /// <param name="Shape">The shape within the family. The file's scale is not used: it was fitted to the gaps seen, and the rate counts all requests.</param>
    internal sealed record Window(double StartSeconds, double EndSeconds, double RatePerSecond, Family Gaps, double Shape);

    /// <summary>The lengths from a time on.</summary>
    /// <param name="StartSeconds">The time in seconds.</param>
    /// <param name="Input">The tokens of the prompt.</param>
    /// <param name="Output">The tokens of the answer.</param>
    internal sealed record LengthWindow(double StartSeconds, TokenTable Input, TokenTable Output);
}
