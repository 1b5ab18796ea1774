namespace Joulewise.Evidence;

/// <summary>Which runs of one configuration count as repeats.</summary>
public enum RepeatScope
{
    /// <summary>Runs of one published engine version.</summary>
    SameVersion,

    /// <summary>Runs dated within a few days of each other, whatever the version.</summary>
    WithinDays,

    /// <summary>All runs, so that software progress counts as spread.</summary>
    Any,
}
