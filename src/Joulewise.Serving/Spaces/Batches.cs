namespace Joulewise.Serving;

/// <summary>The numbers of requests a worker may have in hand.</summary>
internal static class Batches
{
    private const int Most = 16_384;

    /// <summary>Lists them: even steps within each doubling, and the largest that memory holds.</summary>
    /// <param name="fewest">The fewest: one for each attention replica.</param>
    /// <param name="largest">What memory holds.</param>
    /// <param name="perDoubling">Steps of each doubling; at least 1.</param>
    /// <returns>Rising numbers; empty where memory holds fewer than the fewest.</returns>
    public static IReadOnlyList<int> Of(int fewest, double largest, int perDoubling = ConfigurationSearch.BatchesPerDoubling)
    {
        List<int> batches = [];
        int last = (int)Math.Min(Most, Math.Floor(largest));
        for (int power = 1; power <= last; power *= 2)
        {
            for (int step = 0; step < perDoubling; step++)
            {
                Add(power + (int)((long)power * step / perDoubling));
            }
        }

        Add(last);
        return batches;

        void Add(int batch)
        {
            if (batch >= fewest && batch <= last && (batches.Count == 0 || batch > batches[^1]))
            {
                batches.Add(batch);
            }
        }
    }
}
