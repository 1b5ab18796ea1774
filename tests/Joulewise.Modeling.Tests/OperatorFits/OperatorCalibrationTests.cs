using System.Globalization;
using DuckDB.NET.Data;
using Joulewise.Evidence.Operators;
using Joulewise.Modeling.OperatorFits;
using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests.OperatorFits;

public sealed class OperatorCalibrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("joulewise-operators-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_FolderOfTables_FitsWhatIsThereAndListsTheRest()
    {
        WriteGemms("h100_sxm", "nvidia-h100-sxm", 0.7);
        WriteGemms("b200_sxm", "nvidia-b200", 0.8);

        OperatorCalibrationFile file = OperatorCalibration.Run(_folder.FullName, SyntheticRows.Catalogue, TestContext.Current.CancellationToken);

        FittedOperator gemm = file.Operators.ShouldHaveSingleItem();
        gemm.Name.ShouldBe("gemm.bf16");
        gemm.Engines.ShouldBe(["vllm"]);
        gemm.Source.ShouldContain("aiconfigurator@095f58a (Apache-2.0)");
        gemm.Source.ShouldNotContain("vidur");
        OperatorConstant memory = gemm.Constant("memory_efficiency");
        memory.ByAccelerator["nvidia-h100-sxm"].ShouldBe(0.7, 0.01);
        memory.ByAccelerator["nvidia-b200"].ShouldBe(0.8, 0.01);
        memory.ValueOf("Hopper").ShouldBe(0.7, 0.01);
        memory.ValueOf("a generation nobody measured").ShouldBe(memory.Value);
        gemm.HeldOutMedianPercentByAccelerator.Keys.ShouldBe(["nvidia-b200", "nvidia-h100-sxm"]);
        file.WithoutRows.ShouldContain(name => string.Equals(name, "experts.fp8", StringComparison.Ordinal));
        file.WithoutRows.ShouldContain(name => string.Equals(name, "board-power.gemm.bf16", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_Twice_GivesTheSameBytesAndReadsThemBack()
    {
        WriteGemms("h100_sxm", "nvidia-h100-sxm", 0.7);
        WriteGemms("h200_sxm", "nvidia-h200-sxm", 0.8);
        string path = Path.Combine(_folder.FullName, "operators.json");

        OperatorCalibration.Run(_folder.FullName, SyntheticRows.Catalogue, TestContext.Current.CancellationToken).Write(path);

        byte[] written = File.ReadAllBytes(path);
        OperatorCalibration.Run(_folder.FullName, SyntheticRows.Catalogue, TestContext.Current.CancellationToken).ToJson().ShouldBe(written);
        using MemoryStream stream = new(written);
        OperatorCalibrationFile.Read(stream).ToJson().ShouldBe(written);
        File.Exists(path + ".part").ShouldBeFalse();
    }

    [Fact]
    public void Run_FolderWithoutTables_NamesIt() =>
        Should.Throw<InputException>(() => OperatorCalibration.Run(_folder.FullName, SyntheticRows.Catalogue, TestContext.Current.CancellationToken))
            .Message.ShouldContain(_folder.FullName);

    [Fact]
    public void Run_BadTable_NamesIt()
    {
        string path = Place("h100_sxm");
        File.WriteAllText(path, "no table");

        Should.Throw<InputException>(() => OperatorCalibration.Run(_folder.FullName, SyntheticRows.Catalogue, TestContext.Current.CancellationToken))
            .Message.ShouldContain(path);
    }

    [Fact]
    public void Run_Cancelled_Stops() =>
        Should.Throw<OperationCanceledException>(() => OperatorCalibration.Run(_folder.FullName, SyntheticRows.Catalogue, new CancellationToken(canceled: true)));

    private void WriteGemms(string system, string accelerator, double memory)
    {
        GemmModel model = new("bf16") { Name = "gemm", Family = OperatorFamily.Gemm };
        List<OperatorMeasurement> rows = SyntheticRows.Measure(
            model,
            SyntheticRows.Gemms.Select(shape => SyntheticRows.Row(OperatorFamily.Gemm, shape, "bf16", accelerator)),
            [memory, 0.7, 0.6, 4e-6],
            0.02,
            0.1);
        IEnumerable<string> values = rows.Select(row => (GemmShape)row.Shape is { } s
            ? string.Create(CultureInfo.InvariantCulture, $"({s.Rows}, {s.Columns}, {s.Depth}, {row.Seconds * 1000}::DOUBLE)")
            : throw new InvalidOperationException("A product has a product's shape."));
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is made of numbers and a folder of this test.
        command.CommandText = $"COPY (SELECT '' kernel_source, 'bfloat16' gemm_dtype, * FROM (VALUES {string.Join(", ", values)}) t(m, n, k, latency)) TO '{Place(system)}' (FORMAT parquet)";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private string Place(string system)
    {
        string path = Path.Combine(_folder.FullName, system, "gemm", "vllm", "0.24.0", "gemm_perf.parquet");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
