namespace Joulewise.Serving;

/// <summary>By which draw accelerators are fitted behind a feed.</summary>
public enum DrawBasis
{
    /// <summary>The largest draw of the whole factory over the day.</summary>
    ExpectedPeak,

    /// <summary>Every board at its limit at once, through the ledger to the meter.</summary>
    Provisioned,
}
