namespace Joulewise.Reporting;

/// <summary>The numbers by which a report cites its sources.</summary>
internal sealed class SourceNumbers
{
    private const int ShortestRun = 3;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="SourceNumbers"/> class.</summary>
    /// <param name="sources">The report's sources, in order.</param>
    public SourceNumbers(IReadOnlyList<SourceEntry> sources)
    {
        for (int i = 0; i < sources.Count; i++)
        {
            _numbers.TryAdd(sources[i].Id, i + 1);
        }
    }

    /// <summary>Numbers of the sources cited, ascending, three and more in a row drawn together.</summary>
    /// <param name="ids">The ids cited.</param>
    /// <returns>The runs.</returns>
    public IReadOnlyList<SourceRun> Runs(IReadOnlyList<string> ids)
    {
        int[] cited = [.. ids.Select(id => _numbers[id]).Distinct().Order()];
        List<SourceRun> runs = [];
        for (int start = 0; start < cited.Length;)
        {
            int end = start;
            while (end + 1 < cited.Length && cited[end + 1] == cited[end] + 1)
            {
                end++;
            }

            if (end - start + 1 >= ShortestRun)
            {
                runs.Add(new SourceRun(cited[start], cited[end]));
            }
            else
            {
                runs.AddRange(cited[start..(end + 1)].Select(static number => new SourceRun(number, number)));
            }

            start = end + 1;
        }

        return runs;
    }
}
