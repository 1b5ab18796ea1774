using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A line of the price book: what an hour of one accelerator costs on stated terms. Owned and rented are never mixed.</summary>
/// <param name="Id">The catalogue id.</param>
/// <param name="AcceleratorId">The accelerator.</param>
/// <param name="Kind"><c>owned</c> (capital, hosting, power) or <c>rented</c>.</param>
/// <param name="Tier">Who pays on which terms: <c>hyperscaler</c>, <c>neocloud</c>, <c>3-year</c>, <c>on-demand</c>...</param>
/// <param name="Cost">Price of one accelerator-hour, with date and source; its note says what is inside.</param>
public sealed record PriceEntry(string Id, string AcceleratorId, string Kind, string Tier, Figure<MoneyRate> Cost)
{
    /// <summary>The <see cref="Kind"/> of cost of ownership.</summary>
    public const string Owned = "owned";

    /// <summary>The <see cref="Tier"/> of owners that buy at scale, which costs are shown by unless another is asked for.</summary>
    public const string Hyperscaler = "hyperscaler";
}
