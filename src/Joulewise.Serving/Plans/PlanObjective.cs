namespace Joulewise.Serving;

/// <summary>What decides between accelerators.</summary>
public enum PlanObjective
{
    /// <summary>Least energy of an output token at the meter, idle time included.</summary>
    Joules,

    /// <summary>Least cost of an output token.</summary>
    Cost,

    /// <summary>Most output tokens a day.</summary>
    Throughput,
}
