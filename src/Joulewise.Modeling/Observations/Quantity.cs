namespace Joulewise.Modeling;

/// <summary>The quantities the model predicts.</summary>
public enum Quantity
{
    /// <summary>Median time per output token.</summary>
    Tpot,

    /// <summary>Median time to first token.</summary>
    Ttft,

    /// <summary>Output tokens per second, divided by all accelerators.</summary>
    Output,

    /// <summary>Board power of one accelerator.</summary>
    Power,

    /// <summary>Board energy of the whole deployment for one output token.</summary>
    Joules,
}
