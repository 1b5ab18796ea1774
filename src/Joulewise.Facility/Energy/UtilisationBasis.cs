using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>The busy share of a pool, and what it does to the energy of a token.</summary>
/// <param name="BusyShare">Busy over all time; above 0, at most 1.</param>
public sealed record UtilisationBasis(Estimate<Ratio> BusyShare)
{
    /// <summary>A busy share with its interval.</summary>
    /// <param name="name">Whose: ledgers given the same name share the error.</param>
    /// <param name="share">The stated share.</param>
    /// <param name="low">The 5th percentile; above 0.</param>
    /// <param name="high">The 95th percentile; at most 1.</param>
    /// <param name="grade">What it rests on.</param>
    /// <param name="source">Where it comes from.</param>
    /// <returns>The basis, under the identity <c>utilisation/{name}</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The shares are not in order inside 0 to 1.</exception>
    public static UtilisationBasis Of(string name, Ratio share, Ratio low, Ratio high, Grade grade, Source source)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(high.InFraction, 1, nameof(high));
        return new UtilisationBasis(Estimate.Within($"utilisation/{name}", share, low, high, grade, source));
    }

    /// <summary>By how much idle time raises the energy of a token, with work either full or absent.</summary>
    /// <param name="idleOverBusy">Idle power over power under load, on one boundary.</param>
    /// <returns>1 + f (1 - u) / u.</returns>
    public Estimate<Ratio> Factor(Estimate<Ratio> idleOverBusy) =>
        idleOverBusy.With(BusyShare, (f, u) => Ratio.FromFraction(1 + (f.InFraction * IdleTime.PerBusyTime(u.InFraction))));
}
