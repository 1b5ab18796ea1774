namespace Joulewise.Catalog;

/// <summary>How likely the values inside a published range are.</summary>
public enum RangeShape
{
    /// <summary>No value was stated: all are equally likely, and the ends are bounds.</summary>
    Uniform,

    /// <summary>A value was stated: log-normal on each side of it, the ends being the 5th and 95th percentile.</summary>
    LogNormal,

    /// <summary>A value was stated and the ends are bounds: most likely at the value.</summary>
    Triangular,
}
