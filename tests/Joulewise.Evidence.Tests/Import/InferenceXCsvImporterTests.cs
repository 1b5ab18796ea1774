using Joulewise.Evidence.Import;

namespace Joulewise.Evidence.Tests.Import;

public sealed class InferenceXCsvImporterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Export_TakesMillisecondHeadersAsSeconds()
    {
        ImportBatch batch = Read(InferenceXRow.Csv(InferenceXRow.OneNode(), InferenceXRow.Disaggregated()));

        batch.Points.Count.ShouldBe(2);
        MeasuredPoint node = batch.Points[0];
        node.Tpot!.Value.InSeconds.ShouldBe(0.01);
        node.Ttft!.Value.InSeconds.ShouldBe(0.25);
        node.AcceleratorCount.ShouldBe(8);
        node.Model.ShouldBe("deepseek-ai/DeepSeek-R1-0528");
        node.Disaggregated.ShouldBe(false);
        node.PowerPerAccelerator.ShouldBeNull();
        batch.Points[1].OutputPerAccelerator!.Value.InPerSecond.ShouldBe(375, 1e-9);
    }

    [Fact]
    public void Read_PathWithPatternAndQuoteCharacters_IsOneFile()
    {
        string path = _folder.Write("a[1]*'s.csv", InferenceXRow.Csv(InferenceXRow.OneNode()));
        _folder.Write("a11s.csv", "x\n1\n");

        Importers.Read("inferencex-csv", path).Points.ShouldHaveSingleItem();
    }

    [Fact]
    public void Read_MillisecondsUnderTheHeaders_AreRefused() =>
        Refused(InferenceXRow.Csv(InferenceXRow.OneNode()).Replace(",0.01,", ",10,", StringComparison.Ordinal), "row 1", "milliseconds");

    [Theory]
    [InlineData("Throughput/GPU (tok/s),Output", "Throughput/GPU (tok/min),Output", "Throughput/GPU (tok/s)")]
    [InlineData("Median TPOT (ms)", "Median TPOT (us)", "Median TPOT (ms)")]
    [InlineData(",900,", ",-900,", "-900")]
    [InlineData(",900,", ",nan,", "Throughput/GPU (tok/s)")]
    [InlineData(",900,", ",9 hundred,", "9 hundred")]
    public void Read_WrongHeaderOrFigure_IsRefusedByName(string good, string bad, string part) =>
        Refused(InferenceXRow.Csv(InferenceXRow.OneNode()).Replace(good, bad, StringComparison.Ordinal), part);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("# only\n# comments\n")]
    [InlineData("a,b\n1,2\n")]
    public void Read_NotAnExport_IsRefused(string text) => Refused(text, "x.csv");

    [Fact]
    public void Read_HeaderOnly_IsRefused() => Refused(InferenceXRow.Csv(), "no rows");

    private ImportBatch Read(string text) => Importers.Read("inferencex-csv", _folder.Write("x.csv", text));

    private void Refused(string text, params string[] parts) => ImportAssert.Refuses("inferencex-csv", _folder.Write("x.csv", text), parts);
}
