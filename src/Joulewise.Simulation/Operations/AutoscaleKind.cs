namespace Joulewise.Simulation;

/// <summary>By what the number of workers is set.</summary>
public enum AutoscaleKind
{
    /// <summary>By the time workers were at work, and by requests that wait.</summary>
    Threshold,

    /// <summary>By the tokens that arrive, against what a worker can do.</summary>
    Rate,

    /// <summary>By the tokens expected to arrive once a worker started now would be ready.</summary>
    Predictive,
}
