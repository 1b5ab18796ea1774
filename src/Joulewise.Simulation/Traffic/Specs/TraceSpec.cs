namespace Joulewise.Simulation;

/// <summary>Requests that were recorded.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="Path">The file, from the folder of the description; read through gzip if it ends in <c>.gz</c>.</param>
internal sealed record TraceSpec(TraceFormat Format, string Path) : TrafficSpec
{
    /// <summary>Gets the class of its requests, unless the file names one; 0 to <see cref="TrafficSpec.MostClassIndex"/>.</summary>
    public int ClassIndex { get; init; }

    /// <summary>Gets a value indicating whether the times stay as they stand in the file; otherwise the first request arrives at 0. The Azure traces have dates: there it is the time from midnight UTC of the first request's day.</summary>
    public bool KeepsOffset { get; init; }
}
