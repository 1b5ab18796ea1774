using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Finds the largest fleet that a feed carries.</summary>
/// <remarks>
/// Both searches halve fixed intervals that do not depend on the feed and step up wherever the draw fits. A larger feed steps up
/// wherever a smaller one does, so it never ends lower, whatever the curves look like: more power never means fewer tokens.
/// </remarks>
internal sealed class FleetSizer(Demand demand, IReadOnlyList<Pool> pools, DrawBasis basis)
{
    private const int ShareHalvings = 50;

    /// <summary>The scale of a full feed is found to 1 in 4e9.</summary>
    private const int ScaleHalvings = 32;

    private const int LeastExponent = -60;

    private const int MostExponent = 60;

    /// <summary>Whole replicas for the peak of every class or, where the feed is short, for the same share of each class's peak.</summary>
    /// <param name="feed">Watts at the meter.</param>
    /// <returns>The fleet; without replicas where not even one of each class fits.</returns>
    public Fleet Serve(double feed)
    {
        Fleet all = At(1);
        if (Fits(all, feed))
        {
            return all;
        }

        double low = 0;
        double high = 1;
        for (int i = 0; i < ShareHalvings && ReplicasBetween(low, high) > 1; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Fits(At(middle), feed) ? (middle, high) : (low, middle);
        }

        return At(low);
    }

    /// <summary>The demand scaled until it fills the feed, with the fleet that serves all of it.</summary>
    /// <param name="feed">Watts at the meter.</param>
    /// <returns>The fleet; without replicas where not even one of each class fits.</returns>
    public Fleet Fill(double feed)
    {
        int exponent = LeastExponent;
        while (exponent < MostExponent && Fits(Scaled(Math.ScaleB(1, exponent)), feed))
        {
            exponent++;
        }

        if (exponent == LeastExponent)
        {
            return At(0);
        }

        double low = Math.ScaleB(1, exponent - 1);
        double high = Math.ScaleB(1, exponent);
        for (int i = 0; i < ScaleHalvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Fits(Scaled(middle), feed) ? (middle, high) : (low, middle);
        }

        return Scaled(low);
    }

    /// <summary>Watts of the smallest fleet that serves every class.</summary>
    public double LeastWatts() => Draw(new Fleet(demand, pools, [.. pools.Select((_, i) => demand.Peak(i).InPerSecond > 0 ? 1L : 0L)]));

    private Fleet Scaled(double factor) => new FleetSizer(demand.Scaled(factor), pools, basis).At(1);

    private Fleet At(double share) => new(demand, pools, ReplicasAt(share));

    private long[] ReplicasAt(double share) => [.. pools.Select((p, i) => p.ReplicasFor(share * demand.Peak(i).InPerSecond))];

    /// <summary>Where one replica lies between a share that fits and one that does not, halving on would end at the same fleet.</summary>
    private double ReplicasBetween(double low, double high) => ReplicasAt(high).Zip(ReplicasAt(low), (h, l) => (double)h - l).Sum();

    private bool Fits(Fleet fleet, double feed) => Draw(fleet) <= feed;

    private double Draw(Fleet fleet) => basis == DrawBasis.Provisioned ? fleet.ProvisionedWatts() : fleet.PeakWatts();
}
