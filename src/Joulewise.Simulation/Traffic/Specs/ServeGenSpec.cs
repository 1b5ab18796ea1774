namespace Joulewise.Simulation;

/// <summary>Requests drawn from the clients of ServeGen (Xiang et al., arXiv 2505.09999): each client's arrivals by window, each client's lengths.</summary>
/// <param name="Path">The folder or <c>.tar.gz</c> that holds <c>CATEGORY/MODEL/chunk-N-trace.csv</c> and <c>chunk-N-dataset.json</c>, from the folder of the description.</param>
internal sealed record ServeGenSpec(string Path) : TrafficSpec
{
    /// <summary>Gets the clients wanted as <c>CATEGORY/MODEL</c>, for example <c>reason/deepseek-r1</c>; may be left out where there is only one.</summary>
    public string? Model { get; init; }

    /// <summary>Gets what every client's rate is multiplied by; above 0, at most 10⁶. The shape of the gaps stays.</summary>
    public double RateFactor { get; init; } = 1;

    /// <summary>Gets a value indicating whether clients with arrivals but no lengths are left out with all their requests; otherwise they are refused.</summary>
    public bool LeavesOutClientsWithoutLengths { get; init; }

    /// <summary>Gets the class of its requests; 0 to <see cref="TrafficSpec.MostClassIndex"/>.</summary>
    public int ClassIndex { get; init; }
}
