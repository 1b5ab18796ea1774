namespace Joulewise.Reporting;

/// <summary>What the tests make of a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>Evidence agrees with it at its own point and at equal terms.</summary>
    Reproduced,

    /// <summary>Some test agrees with it, but not evidence at its own point and at equal terms together.</summary>
    ReproducedUnderConditions,

    /// <summary>A test could be made, and none agrees.</summary>
    NotReproduced,

    /// <summary>No evidence has both sides, and nothing contradicts it.</summary>
    NotTestable,
}
