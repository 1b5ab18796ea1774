namespace Joulewise.Evidence.Operators;

/// <summary>What kind of operator was timed.</summary>
public enum OperatorFamily
{
    /// <summary>A matrix product of m rows with an n by k weight.</summary>
    Gemm,

    /// <summary>Attention of a prompt to itself, causal.</summary>
    ContextAttention,

    /// <summary>Attention of one new token per sequence to its cache.</summary>
    GenerationAttention,

    /// <summary>Multi-head latent attention of a prompt to itself, causal, with the latent expanded into heads.</summary>
    ContextLatentAttention,

    /// <summary>Multi-head latent attention of one new token per sequence to its latent cache, absorbed.</summary>
    GenerationLatentAttention,

    /// <summary>The routed experts of one layer.</summary>
    Experts,

    /// <summary>A sum over ranks that every rank receives.</summary>
    AllReduce,

    /// <summary>An exchange of every rank with every other.</summary>
    AllToAll,

    /// <summary>The sending of tokens to the ranks of their experts.</summary>
    ExpertDispatch,

    /// <summary>The gathering of the experts' results.</summary>
    ExpertCombine,

    /// <summary>A pass over activations: norm, activation function, addition, rotary embedding.</summary>
    Elementwise,
}
