namespace Joulewise.Simulation;

/// <summary>The same requests, faster or slower.</summary>
internal sealed class ScaleRateSource : WrappedSource
{
    private readonly double _factor;

    /// <summary>Initializes a new instance of the <see cref="ScaleRateSource"/> class.</summary>
    /// <param name="inner">The requests.</param>
    /// <param name="factor">What the rate is multiplied by; above 0, at most 10⁹.</param>
    /// <exception cref="Quantities.InputException">The factor is out of its range.</exception>
    public ScaleRateSource(ITrafficSource inner, double factor)
        : base(inner) => _factor = SpecCheck.Above(factor, 0, 1e9, "the factor of the rate");

    /// <inheritdoc/>
    public override bool TryRead(TrafficRequest request)
    {
        if (!Inner.TryRead(request))
        {
            return false;
        }

        request.ArrivalSeconds /= _factor;
        return true;
    }
}
