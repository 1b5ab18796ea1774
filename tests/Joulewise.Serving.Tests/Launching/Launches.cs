using Joulewise.Catalog;

namespace Joulewise.Serving.Tests;

/// <summary>Configurations that tests launch.</summary>
internal static class Launches
{
    internal static Catalogue Catalogue { get; } = Catalogue.LoadEmbedded();

    internal static WorkerPool Pool(string accelerator, int workers, int tensor, int data = 1, int pipeline = 1, bool experts = false, int sequences = 64, int chunk = 8192) =>
        new(accelerator, workers, tensor, data, pipeline, experts, sequences, chunk);

    internal static ServingConfiguration Qwen(string engine, WorkerPool pool) => new()
    {
        Model = "qwen3-32b",
        Engine = engine,
        Precision = "fp8",
        KvPrecision = "fp8",
        InputTokens = 1024,
        OutputTokens = 1024,
        Decode = pool,
    };

    internal static ServingConfiguration DeepSeek(string engine, WorkerPool? prefill, WorkerPool decode) => new()
    {
        Model = "deepseek-r1",
        Engine = engine,
        Precision = "fp4",
        KvPrecision = "fp8",
        InputTokens = 8192,
        OutputTokens = 1024,
        Prefill = prefill,
        Decode = decode,
    };

    internal static LaunchPlan Plan(ServingConfiguration configuration) =>
        LaunchPlans.For(configuration, Catalogue.FindModel(configuration.Model), Catalogue);

    internal static string Line(ServingConfiguration configuration) => Plan(configuration).Commands[^1].Line;

    internal static string Text(this LaunchPlan plan, string file) => plan.Files.Single(f => string.Equals(f.Name, file, StringComparison.Ordinal)).Text;
}
