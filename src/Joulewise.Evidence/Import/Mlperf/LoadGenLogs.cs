using System.Collections.Frozen;
using System.Text.Json;
using Joulewise.Evidence.Import.Reading;

namespace Joulewise.Evidence.Import.Mlperf;

/// <summary>What LoadGen wrote about one run: <c>mlperf_log_detail.txt</c> first, <c>mlperf_log_summary.txt</c> where that is silent.</summary>
internal sealed class LoadGenLogs(Place place, IReadOnlyDictionary<string, string> values) : Fields(place)
{
    public const string Tokens = "tokens";
    public const string InferredTokens = "inferred tokens";
    public const string Samples = "samples";
    public const string MedianTtft = "median TTFT";
    public const string MedianTpot = "median TPOT";
    public const string Scenario = "scenario";
    public const string Mode = "mode";
    public const string Validity = "validity";
    public const string Version = "version";
    public const string TestDate = "test date";
    public const string PowerBegin = "power_begin";
    public const string PowerEnd = "power_end";

    private const string DetailPrefix = ":::MLLOG";

    // The completed rate of a Server run comes before the plain one, which some rounds print beside it.
    private static readonly FrozenDictionary<string, (string Name, int Rank)> Keys = new Dictionary<string, (string Name, int Rank)>(StringComparer.OrdinalIgnoreCase)
    {
        ["result_completed_tokens_per_second"] = (Tokens, 0),
        ["result_tokens_per_second"] = (Tokens, 1),
        ["Completed tokens per second"] = (Tokens, 2),
        ["Tokens per second"] = (Tokens, 3),
        ["result_inferred_completed_tokens_per_second"] = (InferredTokens, 0),
        ["result_inferred_tokens_per_second"] = (InferredTokens, 1),
        ["Completed tokens per second (inferred)"] = (InferredTokens, 2),
        ["Tokens per second (inferred)"] = (InferredTokens, 3),
        ["result_completed_samples_per_sec"] = (Samples, 0),
        ["result_samples_per_second"] = (Samples, 1),
        ["Completed samples per second"] = (Samples, 2),
        ["Samples per second"] = (Samples, 3),
        ["result_first_token_50.00_percentile_latency_ns"] = (MedianTtft, 0),
        ["50.00 percentile first token latency (ns)"] = (MedianTtft, 2),
        ["result_time_per_output_token_50.00_percentile_ns"] = (MedianTpot, 0),
        ["50.00 percentile time to output token (ns)"] = (MedianTpot, 2),
        ["requested_scenario"] = (Scenario, 0),
        ["Scenario"] = (Scenario, 2),
        ["requested_test_mode"] = (Mode, 0),
        ["Mode"] = (Mode, 2),
        ["result_validity"] = (Validity, 0),
        ["Result is"] = (Validity, 2),
        ["loadgen_version"] = (Version, 0),
        ["test_datetime"] = (TestDate, 0),
        ["power_begin"] = (PowerBegin, 0),
        ["power_end"] = (PowerEnd, 0),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the logs of a run folder.</summary>
    public static LoadGenLogs Read(string folder, ImportLimits limits)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        Dictionary<string, int> ranks = new(StringComparer.Ordinal);
        string summary = Path.Combine(folder, "mlperf_log_summary.txt");
        string detail = Path.Combine(folder, "mlperf_log_detail.txt");
        if (File.Exists(detail))
        {
            foreach ((string key, string value) in Detail(detail, limits))
            {
                Keep(key, value);
            }
        }

        if (File.Exists(summary))
        {
            foreach ((_, string line) in TextLines.Read(summary, limits))
            {
                int colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0)
                {
                    Keep(line[..colon].Trim(), line[(colon + 1)..].Trim());
                }
            }
        }

        return new LoadGenLogs(new Place(folder, string.Empty), values);

        void Keep(string key, string value)
        {
            if (value.Length > 0 && Keys.TryGetValue(key, out (string Name, int Rank) known) && known.Rank < ranks.GetValueOrDefault(known.Name, int.MaxValue))
            {
                values[known.Name] = value;
                ranks[known.Name] = known.Rank;
            }
        }
    }

    public override string? Text(string name) => OneLine(values.GetValueOrDefault(name));

    protected override double? Number(string name) => Cell(name);

    private static IEnumerable<(string Key, string Value)> Detail(string path, ImportLimits limits)
    {
        foreach ((_, string line) in TextLines.Read(path, limits))
        {
            if (line.StartsWith(DetailPrefix, StringComparison.Ordinal) && TryParse(line.AsMemory(DetailPrefix.Length), out string? key, out string? value))
            {
                yield return (key, value);
            }
        }
    }

    private static bool TryParse(ReadOnlyMemory<char> json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
    {
        key = null;
        value = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonFields fields = new(document.RootElement, default);
            key = fields.Text("key");
            value = fields.Text("value");
        }
        catch (JsonException)
        {
            // A cut line at the end of a log says nothing about the lines before it.
        }

        return key is not null && value is not null;
    }
}
