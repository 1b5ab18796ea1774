using System.Text.RegularExpressions;

namespace Joulewise.Evidence.Import.Mlperf;

/// <summary>Where a run stands in a submission tree: <c>[inference_results_vX/]division/submitter/results/system/benchmark/scenario/performance/run_1</c>.</summary>
internal sealed partial record MlperfRunFolder(string Folder, string Root, string Division, string Submitter, string System, string Benchmark, string Scenario)
{
    /// <summary>The systems folder beside <c>results</c>.</summary>
    public string SystemFile => Path.Combine(Root, Division, Submitter, "systems", System + ".json");

    /// <summary>The round, for example <c>v5.1</c>, from the name of the tree, or <see langword="null"/>.</summary>
    public string? Round => RoundName().Match(Path.GetFileName(Root)) is { Success: true } match ? match.Groups["round"].Value : null;

    /// <summary>The benchmark without the accuracy target: <c>llama2-70b-interactive-99.9</c> is <c>llama2-70b</c>.</summary>
    public string BaseModel => AccuracyTarget().Replace(Benchmark, string.Empty);

    public bool IsInteractive => Scenario.Equals("Interactive", StringComparison.OrdinalIgnoreCase) || Benchmark.Contains("-interactive", StringComparison.OrdinalIgnoreCase);

    /// <summary>The run's place below the tree, with '/' on every system.</summary>
    public string Reference
    {
        get
        {
            string inside = Path.GetRelativePath(Root, Folder).Replace(Path.DirectorySeparatorChar, '/');
            return $"{Path.GetFileName(Root)}:{inside}/mlperf_log_summary.txt";
        }
    }

    /// <summary>Places a run folder, or gives <see langword="null"/> when it does not stand in a submission tree.</summary>
    public static MlperfRunFolder? Find(string folder)
    {
        List<string> inner = [];
        for (DirectoryInfo? current = new(folder); current is not null; current = current.Parent)
        {
            if (current.Name.Equals("results", StringComparison.Ordinal) && inner.Count >= 3 && current.Parent?.Parent?.Parent is { } root)
            {
                return new MlperfRunFolder(folder, root.FullName, current.Parent.Parent.Name, current.Parent.Name, inner[^1], inner[^2], inner[^3]);
            }

            inner.Add(current.Name);
        }

        return null;
    }

    [GeneratedRegex(@"_(?<round>v\d+(?:\.\d+)*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoundName();

    [GeneratedRegex(@"(?:-interactive)?(?:-99(?:\.9)?)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccuracyTarget();
}
