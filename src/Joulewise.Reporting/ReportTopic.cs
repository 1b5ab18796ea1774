namespace Joulewise.Reporting;

/// <summary>What a report is about. Every topic asks its question at the same service level, on the same evidence.</summary>
public enum ReportTopic
{
    /// <summary>Joules per token, from chip to utility meter: the main job.</summary>
    Efficiency,

    /// <summary>Total cost of ownership: what a token costs and by which part.</summary>
    Tco,

    /// <summary>What the price of energy and the overhead of cooling add, hour by hour through a year.</summary>
    Cooling,

    /// <summary>What memory capacity and bandwidth do to serving and its cost.</summary>
    Memory,

    /// <summary>What bursts, idle hours and power limits do to the energy of a token, simulated request by request.</summary>
    Simulation,

    /// <summary>All of them in one report.</summary>
    All,
}
