namespace Joulewise.Modeling;

/// <summary>Counts reasons.</summary>
internal sealed class ReasonCounter
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public void Add(string reason)
    {
        _counts[reason] = _counts.GetValueOrDefault(reason) + 1;
        Total++;
    }

    public IReadOnlyList<CountedReason> ByFrequency() =>
    [
        .. _counts.Select(c => new CountedReason(c.Key, c.Value))
            .OrderByDescending(c => c.Count)
            .ThenBy(c => c.Reason, StringComparer.Ordinal),
    ];
}
