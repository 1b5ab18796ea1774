namespace Joulewise.Modeling;

/// <summary>How a layer mixes tokens: what decides the kernels it launches.</summary>
internal enum MixerKind
{
    /// <summary>The layer has no mixer.</summary>
    None,

    /// <summary>Softmax attention with keys and values by head.</summary>
    Attention,

    /// <summary>Softmax attention over a shared latent.</summary>
    Latent,

    /// <summary>Linear attention or a state-space recurrence.</summary>
    Recurrent,
}
