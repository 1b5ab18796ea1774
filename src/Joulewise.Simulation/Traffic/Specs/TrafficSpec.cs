namespace Joulewise.Simulation;

/// <summary>A description of traffic, opened by <see cref="TrafficSources"/>.</summary>
internal abstract record TrafficSpec
{
    /// <summary>The highest index of a class of traffic.</summary>
    public const int MostClassIndex = 65_535;
}
