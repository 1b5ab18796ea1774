namespace Joulewise.Simulation;

/// <summary>Some of the requests by count: a number of them after a number left out.</summary>
internal sealed class LimitSource : WrappedSource
{
    private long _skip;
    private long _count;

    /// <summary>Initializes a new instance of the <see cref="LimitSource"/> class.</summary>
    /// <param name="inner">The requests.</param>
    /// <param name="skip">How many are left out at the front; 0 or more.</param>
    /// <param name="count">How many follow at most; 0 or more.</param>
    /// <exception cref="Quantities.InputException">A number is out of its range.</exception>
    public LimitSource(ITrafficSource inner, long skip, long count)
        : base(inner)
    {
        SpecCheck.Within(skip, 0, long.MaxValue, "the requests left out");
        SpecCheck.Within(count, 0, long.MaxValue, "the most requests");
        _skip = skip;
        _count = count;
    }

    /// <inheritdoc/>
    public override bool TryRead(TrafficRequest request)
    {
        for (; _skip > 0 && _count > 0; _skip--)
        {
            if (!Inner.TryRead(request))
            {
                return false;
            }
        }

        if (_count <= 0 || !Inner.TryRead(request))
        {
            return false;
        }

        _count--;
        return true;
    }
}
