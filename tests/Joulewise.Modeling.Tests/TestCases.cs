using Joulewise.Catalog;
using Joulewise.Evidence;

namespace Joulewise.Modeling.Tests;

/// <summary>Cases the tests share.</summary>
internal static class TestCases
{
    public static Catalogue Catalogue { get; } = Catalogue.LoadEmbedded();

    public static Coefficients Fitted { get; } = Calibration.LoadEmbedded().Coefficients;

    public static Coefficients Prior { get; } = new([.. CoefficientTable.All.Select(p => p.Median)]);

    public static Lazy<IReadOnlyList<MeasuredPoint>> Evidence { get; } = new(() =>
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        return store.All();
    });

    public static Lazy<Predictor> Predictor { get; } = new(() => Modeling.Predictor.Load(Catalogue, Evidence.Value));

    public static AcceleratorShape Accelerator(string id) => AcceleratorShape.Of(Catalogue.FindAccelerator(id))!;

    public static ModelShape Model(string id) => ModelShape.Of(Catalogue.FindModel(id));

    public static Deployment Deploy(string model, string accelerator, string precision = "fp8", WorkerWidths? widths = null, EngineKind engine = EngineKind.Sglang)
    {
        ModelShape shape = Model(model);
        AcceleratorShape chip = Accelerator(accelerator);
        return new Deployment(shape, chip, engine, NumberFormats.Choose(precision, shape, chip, engine, keepsWideCache: false), widths ?? new WorkerWidths(8));
    }

    public static ServingCase Serve(Deployment deployment, double clients, double input = 1024, double output = 1024, double workers = 1) => new()
    {
        Deployment = deployment,
        Workers = workers,
        Accelerators = workers * deployment.Widths.Accelerators,
        Clients = clients,
        InputTokens = input,
        OutputTokens = output,
    };

    public static MeasuredPoint Point(string model, string accelerator, double concurrency, int tp = 8, string engine = "sglang", string precision = "fp8") => new()
    {
        Id = "test",
        Source = "test",
        Accelerator = accelerator,
        AcceleratorCount = tp,
        Model = model,
        Precision = precision,
        Engine = engine,
        Workload = WorkloadKey.FixedName,
        Disaggregated = false,
        TensorParallel = tp,
        ExpertParallel = 1,
        SpeculativeDecoding = "none",
        InputTokens = Quantities.TokenCount.FromTokens(1024),
        OutputTokens = Quantities.TokenCount.FromTokens(1024),
        ConcurrencyRequests = concurrency,
    };
}
