namespace Joulewise.Modeling;

/// <summary>The operators a step is made of.</summary>
public enum OperatorKind
{
    /// <summary>Projections of the token mixers.</summary>
    MixerProjection,

    /// <summary>Attention of decoding tokens over the cache.</summary>
    DecodeAttention,

    /// <summary>Attention of prefilled tokens.</summary>
    PrefillAttention,

    /// <summary>Recurrent state, read and written.</summary>
    RecurrentState,

    /// <summary>Dense feed-forward layers.</summary>
    DenseFeedForward,

    /// <summary>Routers and shared experts.</summary>
    SharedExperts,

    /// <summary>Routed experts.</summary>
    RoutedExperts,

    /// <summary>Norms, activations, residuals and quantisation.</summary>
    Elementwise,

    /// <summary>Output head and sampling.</summary>
    OutputHead,

    /// <summary>Traffic between the accelerators of a worker.</summary>
    Collectives,

    /// <summary>Time below which kernels do not fall, whatever the work.</summary>
    KernelFloors,

    /// <summary>The host's share of a step.</summary>
    Host,
}
