namespace Joulewise.Modeling;

/// <summary>The fitted constants of the model.</summary>
internal enum Coefficient
{
    /// <summary>Share of memory bandwidth at which GEMMs read weights.</summary>
    WeightReadEfficiency,

    /// <summary>Share of memory bandwidth at which decode attention reads the cache.</summary>
    KvReadEfficiency,

    /// <summary>Share of the 16-bit peak a GEMM of few rows reaches.</summary>
    SmallGemmEfficiency,

    /// <summary>Share of the 16-bit peak a GEMM of many rows reaches.</summary>
    LargeGemmEfficiency,

    /// <summary>How much of its own peak an 8-bit GEMM reaches, relative to 16 bits.</summary>
    Fp8Efficiency,

    /// <summary>How much of its own peak a 4-bit GEMM reaches, relative to 16 bits.</summary>
    Fp4Efficiency,

    /// <summary>Arithmetic rate of grouped expert GEMMs relative to dense ones.</summary>
    ExpertComputeEfficiency,

    /// <summary>Time to read 16-bit experts relative to dense weights.</summary>
    ExpertReadFactor16,

    /// <summary>The same for 8-bit experts.</summary>
    ExpertReadFactor8,

    /// <summary>The same for 4-bit experts on units that compute in 4 bits.</summary>
    ExpertReadFactor4,

    /// <summary>Variance of expert popularity over its squared mean; 0 is uniform routing.</summary>
    RoutingDispersion,

    /// <summary>Extra time of the busiest accelerator when experts are placed whole.</summary>
    ExpertImbalance,

    /// <summary>Rate of 4-bit experts that run dequantised, relative to native ones.</summary>
    DequantisedFactor,

    /// <summary>Share of the 16-bit peak attention reaches.</summary>
    AttentionComputeEfficiency,

    /// <summary>Passes over the activations of a layer by norms, activations and quantisation.</summary>
    ElementwisePasses,

    /// <summary>Least time of the kernels of an attention part.</summary>
    AttentionFloor,

    /// <summary>Least time of the kernels of a dense feed-forward part.</summary>
    DenseFloor,

    /// <summary>Least time of the kernels of a routed feed-forward part.</summary>
    ExpertFloor,

    /// <summary>Additional least time of latent attention.</summary>
    LatentFloor,

    /// <summary>Additional least time of shared experts.</summary>
    SharedFloor,

    /// <summary>Additional least time of linear attention or state-space layers.</summary>
    RecurrentFloor,

    /// <summary>Additional least time of the index of sparse attention.</summary>
    SparseFloor,

    /// <summary>Additional least time of quantising activations in a layer.</summary>
    QuantisationFloor,

    /// <summary>Exponent with which least times grow with the width of the residual stream over 5,120.</summary>
    FloorWidth,

    /// <summary>Least times on Blackwell relative to Hopper.</summary>
    BlackwellFloor,

    /// <summary>Host's time for a step.</summary>
    HostPerStep,

    /// <summary>Host's time for each sequence of a replica in a step.</summary>
    HostPerSequence,

    /// <summary>Latency of an all-reduce over 4 accelerators; grows with the root of their number.</summary>
    AllReduceLatency,

    /// <summary>Share of scale-up bandwidth collectives reach, counting the volume of a ring.</summary>
    LinkEfficiency,

    /// <summary>Additional time of a layer to bring attention replicas together.</summary>
    ReplicaSync,

    /// <summary>Additional time of a layer for each doubling beyond 8 accelerators.</summary>
    WideHop,

    /// <summary>Time of work under vLLM relative to TensorRT-LLM.</summary>
    VllmStep,

    /// <summary>Time of work under SGLang relative to TensorRT-LLM.</summary>
    SglangStep,

    /// <summary>Least times and host time under vLLM.</summary>
    VllmOverhead,

    /// <summary>The same under SGLang.</summary>
    SglangOverhead,

    /// <summary>The same under TensorRT-LLM.</summary>
    TensorRtOverhead,

    /// <summary>The same under vLLM before 0.12, relative to later.</summary>
    EarlyVllmOverhead,

    /// <summary>Share of other clients' prefill that delays decode under vLLM.</summary>
    VllmInterference,

    /// <summary>The same under SGLang.</summary>
    SglangInterference,

    /// <summary>The same under TensorRT-LLM.</summary>
    TensorRtInterference,

    /// <summary>Launches of a layer in a prefill that are not hidden.</summary>
    PrefillLaunch,

    /// <summary>Time of work on AMD Instinct, relative to its data sheet and the other efficiencies.</summary>
    CdnaStep,

    /// <summary>Least times on AMD Instinct relative to Hopper.</summary>
    CdnaFloor,

    /// <summary>Work and least times under ATOM relative to SGLang.</summary>
    AtomStep,

    /// <summary>Time per output token with speculation relative to without, at 8 sequences.</summary>
    SpeculationGain,

    /// <summary>Exponent with which that grows with the batch.</summary>
    SpeculationSlope,

    /// <summary>Decode step of a pool of its own relative to one that shares its worker with prefill.</summary>
    DisaggregatedStep,

    /// <summary>Time from request to scheduler under vLLM.</summary>
    VllmArrival,

    /// <summary>The same under SGLang.</summary>
    SglangArrival,

    /// <summary>The same under TensorRT-LLM.</summary>
    TensorRtArrival,

    /// <summary>Launches of a layer in a prefill that runs without a captured graph.</summary>
    EagerLaunch,

    /// <summary>The same of latent attention, relative.</summary>
    LatentEagerLaunch,

    /// <summary>Exponent with which one prompt takes longer on attention replicas.</summary>
    ReplicaPrompt,

    /// <summary>Prompts a prompt waits for, for each client to the power of the next exponent, under vLLM.</summary>
    VllmQueue,

    /// <summary>The same under SGLang.</summary>
    SglangQueue,

    /// <summary>The same under TensorRT-LLM.</summary>
    TensorRtQueue,

    /// <summary>Exponent of the clients in that.</summary>
    QueueExponent,

    /// <summary>Waiting for a busy prefill, over use / (1 - use).</summary>
    BusyQueue,

    /// <summary>Decode steps a first token waits for.</summary>
    FirstStep,

    /// <summary>Waiting of clients that exceed the cache, over the ideal queue.</summary>
    CapacityQueue,

    /// <summary>Additional time to hand a prompt from the prefill pool to the decode pool.</summary>
    TransferArrival,

    /// <summary>Waiting in the prefill pool, over use / (1 - use).</summary>
    PoolQueue,

    /// <summary>Rate of a prefill pool relative to its accelerators one prompt at a time.</summary>
    PoolEfficiency,

    /// <summary>Share of rated power a clocked but idle board draws, NVIDIA up to Hopper.</summary>
    HopperStatic,

    /// <summary>The same from Blackwell on.</summary>
    BlackwellStatic,

    /// <summary>The same on AMD Instinct.</summary>
    CdnaStatic,

    /// <summary>Additional share of rated power while any unit works.</summary>
    BusyShare,

    /// <summary>Energy of a byte from memory to the units, caches and fabric on the way.</summary>
    MemoryEnergy,

    /// <summary>The same on AMD Instinct.</summary>
    CdnaMemoryEnergy,

    /// <summary>Energy of a 16-bit FLOP at full use of the peak.</summary>
    ComputeEnergy,

    /// <summary>The same on AMD Instinct.</summary>
    CdnaComputeEnergy,

    /// <summary>Energy of an 8-bit FLOP relative to 16 bits.</summary>
    Fp8Energy,

    /// <summary>Energy of a 4-bit FLOP relative to 16 bits.</summary>
    Fp4Energy,

    /// <summary>Energy of a FLOP in routed experts relative to dense GEMMs.</summary>
    ExpertEnergy,

    /// <summary>Rows each expert that is hit computes to fill its tiles.</summary>
    TileRows,

    /// <summary>The same for 8-bit experts.</summary>
    TileRows8,

    /// <summary>Energy of a FLOP in prefill relative to decode.</summary>
    PrefillEnergy,

    /// <summary>Exponent with which compute power grows with use of the peak; below 1 little work is dear.</summary>
    ComputeExponent,

    /// <summary>Energy of a byte sent to another accelerator.</summary>
    LinkEnergy,

    /// <summary>How sharply the power limit cuts off.</summary>
    CapSharpness,
}
