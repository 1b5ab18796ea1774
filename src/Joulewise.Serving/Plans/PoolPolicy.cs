namespace Joulewise.Serving;

/// <summary>How a pool spreads requests over its replicas.</summary>
public enum PoolPolicy
{
    /// <summary>Evenly over all of them.</summary>
    Spread,

    /// <summary>On as few as keep the promise; the others are on and idle.</summary>
    Concentrate,
}
