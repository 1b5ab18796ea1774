namespace Joulewise.Quantities;

/// <summary>Which tokens an energy figure is divided by.</summary>
public enum TokenBasis
{
    /// <summary>Output tokens only. The energy of prefill is inside the figure.</summary>
    Output,

    /// <summary>Input and output tokens, each counted once.</summary>
    Total,
}
