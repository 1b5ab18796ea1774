using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Joulewise.Evidence.Import;

namespace Joulewise.Evidence.Tests.Import;

/// <summary>Whatever the bytes, an import succeeds or refuses in one line.</summary>
public sealed class ImporterFuzzTests : IDisposable
{
    private const int Iterations = 60;

    private static readonly string[] FieldNames =
    [
        "hardware", "hw", "model", "metrics", "tput_per_gpu", "output_tput_per_gpu", "input_tput_per_gpu", "median_tpot", "median_ttft", "avg_power_w", "disagg",
        "num_decode_gpu", "num_prefill_gpu", "decode_tp", "decode_ep", "isl", "osl", "conc", "rows", "model_id", "task", "configurations", "gpu_model", "num_gpus",
        "output_throughput_tokens_per_sec", "avg_power_watts", "energy_per_token_joules", "output_length_distribution", "counts", "parallelization", "data_parallel",
        "Model", "GPU", "TP", "PP", "Token tput (tok/s)", "Energy/req (J)", "Avg Output Tokens", "tp", "pp", "image", "run_url", "date",
    ];

    private static readonly string[] Words = ["h100", "dsr1", "NaN", "-Infinity", "1e999", "true", "", "\u0000", "\uD800", "\u2028", "a\nb", "x:v1.2-"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]),
        Gen.String[0, 30]);

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Gen.Double.Select(d => (JsonNode?)(double.IsFinite(d) ? JsonValue.Create(d) : null)),
        Gen.Int[-10, 100].Select(i => (JsonNode?)JsonValue.Create(i)),
        Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
        Text.Select(t => (JsonNode?)JsonValue.Create(t)));

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Kinds => [.. Importers.Kinds.Select(k => k.Name).Where(k => k is not "csv")];

    public static TheoryData<string> JsonKinds => ["inferencex-result", "inferencex-api", "mlenergy"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_RandomBytes_SucceedsOrRefuses(string kind) =>
        Gen.Byte.Array[0, 3000].Sample(bytes => Import(kind, bytes), iter: Iterations, threads: 1);

    [Theory]
    [MemberData(nameof(JsonKinds))]
    public void Read_RandomJson_SucceedsOrRefuses(string kind) =>
        Tree(4).Sample(tree => Import(kind, Encoding.UTF8.GetBytes(tree?.ToJsonString() ?? "null")), iter: 6 * Iterations, threads: 1);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_MutatedFixture_SucceedsOrRefuses(string kind)
    {
        byte[] fixture = Fixture(kind);
        Gen.Select(Gen.Int[0, fixture.Length - 1], Gen.Byte, Gen.Int[0, 3]).Array[1, 6].Sample(
            edits => Import(kind, Mutate(fixture, edits)),
            iter: 2 * Iterations,
            threads: 1);
    }

    [Fact]
    public void Read_FixturesUnchanged_Succeed()
    {
        foreach (string kind in Importers.Kinds.Select(k => k.Name).Where(k => k is not "csv" and not "mlperf"))
        {
            Importers.Read(kind, _folder.Write("fixture", Fixture(kind))).Points.ShouldNotBeEmpty(kind);
        }
    }

    private static Gen<JsonNode?> Tree(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (2, Tree(depth - 1).Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())]))),
            (6, Gen.Select(Gen.Int[0, FieldNames.Length - 1], Tree(depth - 1)).Array[0, 16].Select(Object)));

    private static JsonNode? Object((int Name, JsonNode? Value)[] members)
    {
        JsonObject result = [];
        foreach ((int name, JsonNode? value) in members)
        {
            result[FieldNames[name]] = value?.DeepClone();
        }

        return result;
    }

    private static byte[] Mutate(byte[] fixture, (int At, byte Value, int How)[] edits)
    {
        List<byte> bytes = [.. fixture];
        foreach ((int at, byte value, int how) in edits)
        {
            int index = Math.Min(at, Math.Max(0, bytes.Count - 1));
            switch (how)
            {
                case 0 when bytes.Count > 0:
                    bytes[index] = value;
                    break;
                case 1 when bytes.Count > 0:
                    bytes.RemoveAt(index);
                    break;
                case 2:
                    bytes.Insert(index, value);
                    break;
                default:
                    bytes.RemoveRange(index, bytes.Count - index);
                    break;
            }
        }

        return [.. bytes];
    }

    private byte[] Fixture(string kind) => kind switch
    {
        "inferencex-api" => Encoding.UTF8.GetBytes(InferenceXRow.Array(InferenceXRow.OneNode(), InferenceXRow.Disaggregated())),
        "inferencex-result" => Encoding.UTF8.GetBytes("""{"hw": "b200-nb_0", "model": "a/b", "tp": 8, "isl": 1024, "osl": 1024, "conc": 4, "tput_per_gpu": 100.5, "output_tput_per_gpu": 50.25, "median_tpot": 0.01}"""),
        "inferencex-csv" => Encoding.UTF8.GetBytes(InferenceXRow.Csv(InferenceXRow.OneNode(), InferenceXRow.Disaggregated())),
        "inferencex-dump" => File.ReadAllBytes(_folder.WriteZip(
            "fixture.zip",
            ("configs.json", """[{"id": 5, "hardware": "h100", "model": "dsr1", "decode_tp": 8}]"""),
            ("benchmark_results.json", """[{"config_id": 5, "isl": 1024, "osl": 1024, "conc": 4, "metrics": {"tput_per_gpu": 100.5, "median_tpot": 0.01}}]"""))),
        "mlenergy" => Encoding.UTF8.GetBytes("""{"model_id": "a/b", "task": "gpqa", "configurations": [{"gpu_model": "H100", "num_gpus": 1, "max_num_seqs": 8, "output_throughput_tokens_per_sec": 500.5, "avg_power_watts": 400.25, "median_itl_ms": 14.5}]}"""),
        "aiconfigurator" => Encoding.UTF8.GetBytes("id,backend,model_path,system,mode,isl,osl,batch_size,tp_size,silicon_ttft_ms,silicon_tpot_ms\na_tp8_ep8_1,vllm,a/b,h100_sxm,agg,1024,1024,8,8,100.5,12.5\n"),
        _ => Encoding.UTF8.GetBytes(MlperfTree.PowerLog(TimeSpan.Zero)),
    };

    // A results tree is a folder: the bytes become each of its logs in turn.
    private void Import(string kind, byte[] bytes)
    {
        if (!kind.Equals("mlperf", StringComparison.Ordinal))
        {
            ImportAssert.SucceedsOrRefuses(kind, _folder.Write("fuzz", bytes));
            return;
        }

        MlperfTree tree = new();
        string root = tree.Write(_folder);
        foreach (string file in new[] { "spl.txt", "mlperf_log_detail.txt", "mlperf_log_summary.txt" })
        {
            byte[] before = File.ReadAllBytes(Path.Combine(_folder.Path, tree.RunFolder, file));
            _folder.Write($"{tree.RunFolder}/{file}", [.. bytes, .. before]);
            ImportAssert.SucceedsOrRefuses(kind, root);
            _folder.Write($"{tree.RunFolder}/{file}", bytes);
            ImportAssert.SucceedsOrRefuses(kind, root);
            _folder.Write($"{tree.RunFolder}/{file}", before);
        }
    }
}
