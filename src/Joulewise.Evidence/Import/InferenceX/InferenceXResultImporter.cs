using System.Globalization;
using System.Text.Json;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>Reads the result files that an InferenceX run leaves (<c>agg_*.json</c>): one object, an array of them, or a folder.</summary>
/// <remarks>
/// Latency keys carry no <c>_ms</c> and hold seconds. A result file does not say whether the run was an official one, so
/// its rows are marked unofficial.
/// </remarks>
internal sealed class InferenceXResultImporter : IImporter
{
    private static readonly char[] RunnerSeparators = ['-', '_'];

    public ImporterKind Kind { get; } = new("inferencex-result", "InferenceX result files agg_*.json of a run: one file or a folder of them");

    public ImportBatch Read(string path, ImportContext context)
    {
        ImportSession session = new(Kind.Name, "inferencex", path, context);
        IReadOnlyList<string> files = Directory.Exists(path) ? BoundedFile.List(path, "agg_*.json", context.Limits) : [path];
        int rows = 0;
        foreach (string file in files)
        {
            foreach ((int number, JsonElement row) in JsonRows.Read(file, context.Limits))
            {
                rows++;
                Place place = new(file, $"row {number.ToString(CultureInfo.InvariantCulture)}");
                if (row.ValueKind != JsonValueKind.Object)
                {
                    throw place.Wrong($"is a JSON {row.ValueKind.ToString().ToLowerInvariant()}: a result object with hw, model and tput_per_gpu is accepted");
                }

                JsonFields fields = new(row, place);
                if (InferenceXPoint.Build(Config(fields, Path.GetFileName(file), context.Names), fields, session) is { } point)
                {
                    session.Add(point);
                }
            }
        }

        return rows > 0 ? session.ToBatch() : throw new InputException($"{path} holds no agg_*.json with a result: result files of an InferenceX run are accepted");
    }

    private static InferenceXConfig Config(JsonFields fields, string sourceRef, INameResolver names)
    {
        bool multinode = fields.Flag("is_multinode") ?? fields.Text("decode_tp") is not null;
        int? decodeGpus = fields.Count("num_decode_gpu");
        int? prefillGpus = fields.Count("num_prefill_gpu");
        double? input = fields.Figure("isl", FigureRange.Tokens);
        double? output = fields.Figure("osl", FigureRange.Tokens);
        return new InferenceXConfig
        {
            Place = fields.Place,
            SourceRef = sourceRef,
            Official = "no",
            Hardware = Hardware(fields, names),
            Model = Model(fields, names),
            Framework = fields.Text("framework") ?? string.Empty,
            Precision = fields.Text("precision") ?? string.Empty,
            SpeculativeDecoding = fields.Text("spec_decoding") ?? string.Empty,
            Image = fields.Text("image") ?? string.Empty,
            Disaggregated = (fields.Flag("disagg") ?? false) && decodeGpus is not null && prefillGpus is not null,
            Tp = fields.Count(multinode ? "decode_tp" : "tp"),
            Ep = fields.Count(multinode ? "decode_ep" : "ep"),
            DpAttention = fields.Flag(multinode ? "decode_dp_attention" : "dp_attention"),
            PrefillStated = prefillGpus,
            DecodeStated = decodeGpus,
            AcceleratorsKnown = multinode ? Whole(prefillGpus, decodeGpus) : SingleNode(fields),
            InputTokens = input,
            OutputTokens = output,
            Concurrency = fields.Figure("conc", FigureRange.Requests),
            Agentic = input is null && output is null,
        };
    }

    private static int? Whole(int? prefill, int? decode) => prefill is null && decode is null ? null : (prefill ?? 0) + (decode ?? 0);

    // A single node runs tensor x pipeline x prefill-context parallel accelerators; the product is not stored.
    private static int? SingleNode(JsonFields fields)
    {
        if (fields.Count("tp") is not { } tp)
        {
            return null;
        }

        double product = (double)tp * (fields.Count("pp") ?? 1) * (fields.Count("pcp_size") ?? 1);
        return product <= int.MaxValue ? (int)product : throw fields.Place.Wrong("tp x pp x pcp_size is not a believable number of accelerators");
    }

    // The runner's name leads with the hardware: b200-nb_0 is a B200.
    private static string Hardware(JsonFields fields, INameResolver names)
    {
        string runner = fields.Text("hw") ?? fields.Text("decode_hw") ?? throw fields.Place.Wrong("has no hw: a result file of an InferenceX run is accepted");
        string head = runner.Split(RunnerSeparators)[0];
        return head.Length == 0 || names.Accelerator(runner) is not null ? runner : head;
    }

    private static string Model(JsonFields fields, INameResolver names)
    {
        string? prefix = fields.Text("infmax_model_prefix");
        return prefix is not null && names.Model(prefix) is not null
            ? prefix
            : fields.Text("model") ?? prefix ?? throw fields.Place.Wrong("has no model: a result file of an InferenceX run is accepted");
    }
}
