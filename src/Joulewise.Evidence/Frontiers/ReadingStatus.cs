namespace Joulewise.Evidence;

/// <summary>How a frontier answers for an interactivity.</summary>
public enum ReadingStatus
{
    /// <summary>A measured point lies within half a per cent; the answer is that point.</summary>
    Measured,

    /// <summary>The answer lies between two measured points.</summary>
    Interpolated,

    /// <summary>The interactivity lies below the measured range; the answer is the least interactive point, which is more interactive than asked.</summary>
    ClampedLow,

    /// <summary>The interactivity lies above the measured range; there is no answer.</summary>
    Unreachable,
}
