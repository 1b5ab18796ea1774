namespace Joulewise.Serving;

/// <summary>What is done with power that the demand leaves over.</summary>
public enum PlanMode
{
    /// <summary>The demand is served as far as the feed allows; what is left of the feed stays unused.</summary>
    Demand,

    /// <summary>The demand is a mix and a shape over the day, scaled until the feed is full.</summary>
    Fill,
}
