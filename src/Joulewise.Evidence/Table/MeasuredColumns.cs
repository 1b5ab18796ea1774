using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>The columns of the evidence table, in their order: the one list that CSV, Parquet, SQL and export share.</summary>
public static class MeasuredColumns
{
    private const double MaximumAccelerators = 1e6;
    private const double MaximumTokens = 1e8;
    private const double MaximumRate = 1e7;
    private const double MaximumRequests = 1e7;

    private static readonly List<MeasuredColumn> Columns = Build();

    private static readonly Dictionary<string, MeasuredColumn> ByName =
        Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>Gets every column.</summary>
    public static IReadOnlyList<MeasuredColumn> All => Columns;

    /// <summary>The column of a name.</summary>
    /// <param name="name">The name as in the header; case matters.</param>
    /// <returns>The column, or <see langword="null"/> when the schema has none of that name.</returns>
    public static MeasuredColumn? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>A point's values in the order of the columns.</summary>
    /// <param name="point">The point.</param>
    /// <returns>One value for each column.</returns>
    internal static object?[] ValuesOf(MeasuredPoint point) => [.. Columns.Select(column => column.ValueOf(point))];

    /// <summary>The point that has these values.</summary>
    /// <param name="values">One value for each column, in their order.</param>
    /// <returns>The point.</returns>
    internal static MeasuredPoint PointOf(IReadOnlyList<object?> values)
    {
        int next = 0;
        string Text() => (string?)values[next++] ?? string.Empty;
        int? Count() => (int?)values[next++];
        double? Number() => (double?)values[next++];
        bool? Flag() => (bool?)values[next++];
        T? Amount<T>(Func<double, T> make)
            where T : struct => Number() is { } number ? make(number) : null;

        return new MeasuredPoint
        {
            Id = Text(),
            Source = Text(),
            SourceRef = Text(),
            Date = Text(),
            Accelerator = Text(),
            AcceleratorCount = Count(),
            Model = Text(),
            Precision = Text(),
            Engine = Text(),
            EngineVersion = Text(),
            Workload = Text(),
            Disaggregated = Flag(),
            PrefillAccelerators = Count(),
            DecodeAccelerators = Count(),
            TensorParallel = Count(),
            ExpertParallel = Count(),
            DataParallel = Count(),
            DataParallelAttention = Flag(),
            SpeculativeDecoding = Text(),
            InputTokens = Amount(TokenCount.FromTokens),
            OutputTokens = Amount(TokenCount.FromTokens),
            ConcurrencyRequests = Number(),
            BatchRequests = Number(),
            TotalPerAccelerator = Amount(TokenRate.FromPerSecond),
            OutputPerAccelerator = Amount(TokenRate.FromPerSecond),
            Interactivity = Amount(TokenRate.FromPerSecond),
            Ttft = Amount(Duration.FromSeconds),
            Tpot = Amount(Duration.FromSeconds),
            EnergyBoundary = BoundaryNames.Parse(Text()),
            PowerPerAccelerator = Amount(Power.FromWatts),
            EnergyPerOutputToken = Amount(EnergyPerToken.FromJoulesPerToken),
            EnergyPerTotalToken = Amount(EnergyPerToken.FromJoulesPerToken),
            Official = Text(),
            QualityFlags = Text().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
    }

    private static List<MeasuredColumn> Build()
    {
        List<MeasuredColumn> columns = [];
        void Text(string name, Func<MeasuredPoint, string?> value, params string[] names) =>
            columns.Add(new MeasuredColumn(columns.Count, name, ColumnKind.Text, value) { Names = names });
        void Count(string name, Func<MeasuredPoint, int?> value) =>
            columns.Add(new MeasuredColumn(columns.Count, name, ColumnKind.Count, point => value(point)) { Maximum = MaximumAccelerators });
        void Flag(string name, Func<MeasuredPoint, bool?> value) =>
            columns.Add(new MeasuredColumn(columns.Count, name, ColumnKind.Flag, point => value(point)));
        void Number(string name, string unit, double maximum, Func<MeasuredPoint, double?> value) =>
            columns.Add(new MeasuredColumn(columns.Count, name, ColumnKind.Number, point => value(point)) { Unit = unit, Maximum = maximum });

        Text("id", p => p.Id);
        Text("source", p => p.Source);
        Text("source_ref", p => p.SourceRef);
        Text("date", p => p.Date);
        Text("accelerator", p => p.Accelerator);
        Count("accelerator_count", p => p.AcceleratorCount);
        Text("model", p => p.Model);
        Text("precision", p => p.Precision, "fp32", "fp16", "bf16", "fp8", "int8", "fp4", "nvfp4", "mxfp4", "int4");
        Text("engine", p => p.Engine);
        Text("engine_version", p => p.EngineVersion);
        Text("workload", p => p.Workload);
        Flag("disaggregated", p => p.Disaggregated);
        Count("prefill_accelerators", p => p.PrefillAccelerators);
        Count("decode_accelerators", p => p.DecodeAccelerators);
        Count("tp", p => p.TensorParallel);
        Count("ep", p => p.ExpertParallel);
        Count("dp", p => p.DataParallel);
        Flag("dp_attention", p => p.DataParallelAttention);
        Text("speculative_decoding", p => p.SpeculativeDecoding, "none", "mtp", "draft");
        Number("input_tokens", "tokens", MaximumTokens, p => p.InputTokens?.InTokens);
        Number("output_tokens", "tokens", MaximumTokens, p => p.OutputTokens?.InTokens);
        Number("concurrency", "requests", MaximumRequests, p => p.ConcurrencyRequests);
        Number("batch", "requests", MaximumRequests, p => p.BatchRequests);
        Number("total_tokens_per_s_per_accelerator", "tokens/s", MaximumRate, p => p.TotalPerAccelerator?.InPerSecond);
        Number("output_tokens_per_s_per_accelerator", "tokens/s", MaximumRate, p => p.OutputPerAccelerator?.InPerSecond);
        Number("interactivity_tokens_per_s_per_user", "tokens/s", MaximumRate, p => p.Interactivity?.InPerSecond);
        Number("ttft_s", "s", 86_400, p => p.Ttft?.InSeconds);
        Number("tpot_s", "s", 86_400, p => p.Tpot?.InSeconds);
        Text("energy_boundary", p => p.EnergyBoundary is { } boundary ? BoundaryNames.NameOf(boundary) : null, [.. BoundaryNames.All]);
        Number("power_w_per_accelerator", "W", 1e6, p => p.PowerPerAccelerator?.InWatts);
        Number("joules_per_output_token", "J", 1e7, p => p.EnergyPerOutputToken?.InJoulesPerToken);
        Number("joules_per_total_token", "J", 1e7, p => p.EnergyPerTotalToken?.InJoulesPerToken);
        Text("official", p => p.Official, "yes", "no", "experimental");
        Text("quality_flag", p => string.Join(';', p.QualityFlags));
        return columns;
    }
}
