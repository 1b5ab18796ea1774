using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What an hour of an accelerator costs.</summary>
/// <param name="Rate">The price.</param>
/// <param name="Name">What it is called: an entry of the price book, or the user's own.</param>
/// <param name="Cost">The price with its interval.</param>
internal sealed record HourlyPrice(MoneyRate Rate, string Name, Estimate<MoneyRate> Cost);
