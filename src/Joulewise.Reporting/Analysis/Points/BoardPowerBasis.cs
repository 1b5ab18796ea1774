namespace Joulewise.Reporting;

/// <summary>What a figure of board power rests on.</summary>
internal enum BoardPowerBasis
{
    /// <summary>A meter read it.</summary>
    Measured,

    /// <summary>The serving model, given the measured throughput.</summary>
    Model,

    /// <summary>The TDP-share control.</summary>
    Control,
}
