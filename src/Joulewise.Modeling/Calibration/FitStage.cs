namespace Joulewise.Modeling;

/// <summary>The parts of the model that are fitted one after the other, each on what it predicts.</summary>
internal enum FitStage
{
    /// <summary>Time per output token.</summary>
    Step,

    /// <summary>Time to first token.</summary>
    FirstToken,

    /// <summary>Board power.</summary>
    Power,
}
