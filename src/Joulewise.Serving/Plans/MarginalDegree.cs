using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What the same factory gains where its cooling water is one degree Celsius warmer.</summary>
/// <param name="OverheadSaved">Saved share of what the facility adds to its IT power, while chillers run.</param>
/// <param name="PowerSaved">Power saved at the meter, over the day.</param>
/// <param name="CostSavedPerDay">Electricity saved in a day at the site's price; <see langword="null"/> without a price.</param>
/// <param name="OutputRate">Output tokens a second that the power saved at the peak would feed, by the value of a megawatt.</param>
/// <param name="ServerPenalty">
/// By how much air-cooled servers draw more where the air they take in also gets a degree warmer; not taken off the saving.
/// <see langword="null"/> where cooling is by liquid.
/// </param>
/// <param name="Note">What the figures hold and leave out.</param>
public sealed record MarginalDegree(
    Estimate<Ratio> OverheadSaved,
    Estimate<Power> PowerSaved,
    Estimate<Money>? CostSavedPerDay,
    Estimate<TokenRate> OutputRate,
    Estimate<Ratio>? ServerPenalty,
    string Note);
