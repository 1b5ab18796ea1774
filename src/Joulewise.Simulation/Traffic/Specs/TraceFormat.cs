namespace Joulewise.Simulation;

/// <summary>The formats of traces that are read.</summary>
internal enum TraceFormat
{
    /// <summary>CSV of <c>arrival_s,input_tokens,output_tokens</c> and, if wanted, <c>class</c> and <c>session</c>.</summary>
    Joulewise,

    /// <summary>CSV of the Azure LLM inference traces of 2023 and 2024.</summary>
    Azure,

    /// <summary>CSV of BurstGPT.</summary>
    BurstGpt,

    /// <summary>Lines of JSON of Mooncake, with the hashes of blocks of 512 tokens.</summary>
    Mooncake,
}
