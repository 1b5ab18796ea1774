using BenchmarkDotNet.Attributes;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Reporting;

namespace Joulewise.Benchmarks;

/// <summary>The main job by stage, against reading the catalogue once.</summary>
public class ReportBenchmarks
{
    private ReportInputs? _inputs;
    private ReportDocument? _document;

    [GlobalSetup]
    public void Build()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        _inputs = new ReportInputs
        {
            Catalogue = Catalogue.LoadEmbedded(),
            Evidence = store.All(),
            EvidenceOrigins = ["embedded evidence"],
            ToolVersion = "bench",
            GitCommit = "unknown",
        };
        _document = ReportBuilder.Build(new ReportRequest(), _inputs);
    }

    [Benchmark(Baseline = true)]
    public int ReadCatalogue() => Catalogue.LoadEmbedded().Entries.Count;

    [Benchmark]
    public int BuildDocument() => ReportBuilder.Build(new ReportRequest(), _inputs!).Results.Count;

    [Benchmark]
    public int RenderJson() => ReportJson.Serialize(_document!).Length;

    [Benchmark]
    public int RenderMarkdown() => ReportMarkdown.Render(_document!).Length;
}
