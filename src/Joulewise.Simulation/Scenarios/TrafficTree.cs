namespace Joulewise.Simulation;

/// <summary>Descriptions of traffic that hold others.</summary>
internal static class TrafficTree
{
    /// <summary>Gets the descriptions that hold no other, in order.</summary>
    /// <param name="spec">The traffic.</param>
    /// <returns>The leaves.</returns>
    public static IEnumerable<TrafficSpec> LeavesOf(TrafficSpec spec) => spec switch
    {
        MixSpec mix => mix.Parts.SelectMany(LeavesOf),
        SpliceSpec splice => splice.Parts.SelectMany(LeavesOf),
        RepeatSpec repeat => LeavesOf(repeat.Inner),
        ScaleRateSpec scale => LeavesOf(scale.Inner),
        ThinSpec thin => LeavesOf(thin.Inner),
        MultiplySpec multiply => LeavesOf(multiply.Inner),
        WindowSpec window => LeavesOf(window.Inner),
        LimitSpec limit => LeavesOf(limit.Inner),
        LengthsSpec lengths => LeavesOf(lengths.Inner),
        _ => [spec],
    };

    /// <summary>Puts another leaf in the place of every one.</summary>
    /// <param name="spec">The traffic.</param>
    /// <param name="replace">Gives the leaf that stands in for one.</param>
    /// <returns>The traffic with them.</returns>
    public static TrafficSpec Replace(TrafficSpec spec, Func<TrafficSpec, TrafficSpec> replace) => spec switch
    {
        MixSpec mix => new MixSpec([.. mix.Parts.Select(p => Replace(p, replace))]),
        SpliceSpec splice => splice with { Parts = [.. splice.Parts.Select(p => Replace(p, replace))] },
        RepeatSpec repeat => repeat with { Inner = Replace(repeat.Inner, replace) },
        ScaleRateSpec scale => scale with { Inner = Replace(scale.Inner, replace) },
        ThinSpec thin => thin with { Inner = Replace(thin.Inner, replace) },
        MultiplySpec multiply => multiply with { Inner = Replace(multiply.Inner, replace) },
        WindowSpec window => window with { Inner = Replace(window.Inner, replace) },
        LimitSpec limit => limit with { Inner = Replace(limit.Inner, replace) },
        LengthsSpec lengths => lengths with { Inner = Replace(lengths.Inner, replace) },
        _ => replace(spec),
    };
}
