using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>How many accelerators a feed carries by one way of counting their draw.</summary>
/// <param name="Draw"><c>nameplate</c>, <c>published-constant</c> or <c>expected-peak</c>.</param>
/// <param name="PerAccelerator">The draw of one accelerator at the meter, or <see langword="null"/> where it is not known.</param>
/// <param name="Accelerators">Whole accelerators behind the feed at the stated draw, or <see langword="null"/>.</param>
/// <param name="Note">How the draw was reached, or why it is missing.</param>
public sealed record FeedFit(string Draw, Estimate<Power>? PerAccelerator, long? Accelerators, string Note)
{
    /// <summary>Every board at its limit, through the ledger.</summary>
    public const string Nameplate = "nameplate";

    /// <summary>The newest published planning power of the system.</summary>
    public const string PublishedConstant = "published-constant";

    /// <summary>The largest draw of a full factory over the day.</summary>
    public const string ExpectedPeak = "expected-peak";
}
