namespace Joulewise.Reporting;

/// <summary>What the two sides of a comparison have in common besides model, traffic and latency.</summary>
internal enum Parity
{
    /// <summary>The same weights' precision and no speculative decoding: a comparison.</summary>
    LikeForLike,

    /// <summary>Each side's best published configuration, whatever its precision and speculation: shown, not compared.</summary>
    BestPublished,

    /// <summary>The configurations a user named, one for each side.</summary>
    AsAsked,
}
