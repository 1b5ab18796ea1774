using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>One form of the control with its errors.</summary>
/// <param name="ShareAtOne">The share of rated power with one request decoding on each accelerator; of a constant share, the share.</param>
/// <param name="Exponent">By how many per cent the share rises when load rises by one per cent; 0 for a constant share.</param>
/// <param name="IntervalFactor">The high end of the 90 % interval over the value, before the cap at rated power.</param>
/// <param name="LogSpread">The root mean square of ln(true / predicted) on accelerators left out.</param>
/// <param name="Shared">What accelerators have in common at matched points.</param>
/// <param name="HeldOut">The errors on each accelerator left out, then on all of them.</param>
public sealed record ShareControl(
    Ratio ShareAtOne,
    double Exponent,
    Ratio IntervalFactor,
    double LogSpread,
    SharedShareError Shared,
    IReadOnlyList<HeldOut> HeldOut)
{
    /// <summary>Gets how much of the error's variance accelerators share, from 0 to 1.</summary>
    public Ratio SharedVariance =>
        Ratio.FromFraction(LogSpread > 0 ? Math.Min(1, Shared.CommonLogSpread * Shared.CommonLogSpread / (LogSpread * LogSpread)) : 0);

    internal static ShareControl Of(IReadOnlyCollection<PowerShareRow> rows, bool byLoad)
    {
        ShareFit fit = ShareFit.Of(rows, byLoad);
        return new ShareControl(
            Ratio.FromFraction(Math.Exp(fit.LogAtOne)),
            fit.Exponent,
            Ratio.FromFraction(Math.Exp(ShareError.LogHalfWidth(rows, byLoad))),
            ShareError.LogSpread(rows, byLoad),
            SharedShareError.Of(rows, byLoad),
            ShareError.HeldOutOf(rows, byLoad));
    }
}
