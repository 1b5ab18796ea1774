namespace Joulewise.Quantities;

/// <summary>How much a figure can be leaned on. A higher value is a weaker figure, so the worst of several is their maximum.</summary>
/// <remarks>A grade is not an interval: a figure can be narrow and still rest on a claim.</remarks>
public enum Grade
{
    /// <summary>Measured at the wall, audited or with a reproducible log, in the same run as the throughput.</summary>
    A,

    /// <summary>Board or node measured, cross-checked, open raw data.</summary>
    B,

    /// <summary>Interpolated or fitted inside the measured range, with error and interval stated.</summary>
    C,

    /// <summary>Predicted outside the measured range, or resting on a specification or a constant.</summary>
    D,

    /// <summary>A vendor's claim, a secondary source, or a bound on something unknown.</summary>
    E,

    /// <summary>No data. Shown as missing, never as zero.</summary>
    X,
}
