using CsCheck;

namespace Joulewise.Simulation.Tests.Engines;

/// <summary>The cache of prefixes against a plain list of its pages in the order they were let go.</summary>
public sealed class PrefixCacheTests
{
    private const int PageBlocks = 2;

    [Fact]
    public void AnyRequests_KeepTheSamePagesAsAPlainList() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[1, 6], Gen.Int[0, 1000]).Array[1, 200].Sample(
        operations =>
        {
            const int Total = 40;
            BlockLedger blocks = new(16, Total);
            PrefixCache cache = new(blocks, PageBlocks);
            List<ulong> unheld = [];
            Dictionary<ulong, int> held = [];
            List<ulong[]> holders = [];
            foreach ((int kind, int stem, int pages, int pick) in operations)
            {
                if (kind == 0 && holders.Count > 0)
                {
                    ulong[] leaving = holders[pick % holders.Count];
                    holders.Remove(leaving);
                    cache.Release(leaving);
                    foreach (ulong page in leaving.Reverse())
                    {
                        if (--held[page] == 0)
                        {
                            held.Remove(page);
                            unheld.Add(page);
                        }
                    }
                }
                else if (kind == 1)
                {
                    int needed = pick % Total;
                    bool possible = cache.MakeFree(needed);
                    while (Total - (PageBlocks * (held.Count + unheld.Count)) < needed && unheld.Count > 0)
                    {
                        unheld.RemoveAt(0);
                    }

                    possible.ShouldBe(Total - (PageBlocks * (held.Count + unheld.Count)) >= needed);
                }
                else
                {
                    // Prompts of a few stems that fork after their third page: hashes name a page and all before it.
                    ulong[] hashes = [.. Enumerable.Range(0, pages).Select(i => (ulong)((1000 * stem) + i + (i >= 3 ? 100 * (pick % 3) : 0)))];
                    int matched = hashes.TakeWhile(h => held.ContainsKey(h) || unheld.Contains(h)).Count();
                    cache.Match(hashes).ShouldBe(matched);
                    cache.UnheldOf(hashes.AsSpan(0, matched)).ShouldBe(hashes.Take(matched).Count(unheld.Contains));
                    if (PageBlocks * (held.Count + unheld.Count + hashes.Length - matched) > Total)
                    {
                        continue;
                    }

                    cache.Hold(hashes);
                    holders.Add(hashes);
                    foreach (ulong page in hashes)
                    {
                        unheld.Remove(page);
                        held[page] = held.GetValueOrDefault(page) + 1;
                    }
                }

                cache.Unheld.ShouldBe(unheld.Count);
                blocks.Free.ShouldBe(Total - (PageBlocks * (held.Count + unheld.Count)));
            }
        });
}
