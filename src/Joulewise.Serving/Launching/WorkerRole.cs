namespace Joulewise.Serving;

/// <summary>What a worker does.</summary>
internal enum WorkerRole
{
    /// <summary>Prompts and answers.</summary>
    Whole,

    /// <summary>Fills caches.</summary>
    Prefill,

    /// <summary>Writes answers from filled caches.</summary>
    Decode,
}
