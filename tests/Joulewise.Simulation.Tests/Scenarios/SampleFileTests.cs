using Parquet;

namespace Joulewise.Simulation.Tests.Scenarios;

public sealed class SampleFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("joulewise-samples-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Write_ReadBack_HasARowForEachWindow()
    {
        FleetSample[] samples = [.. Enumerable.Range(0, 5).Select(i => new FleetSample { StartSeconds = i, Seconds = 1, FacilityWatts = 1000.5 * i, OutputTokens = 7 * i, LowestClock = 1, DollarsPerKilowattHour = double.NaN })];
        string path = Path.Combine(_folder.FullName, "samples.parquet");
        await SampleFile.WriteAsync(path, samples, TestContext.Current.CancellationToken);

        await using FileStream stream = File.OpenRead(path);
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        reader.RowGroupCount.ShouldBe(1);
        (await Column(reader, "start_s")).ShouldBe([0, 1, 2, 3, 4]);
        (await Column(reader, "facility_power_w")).ShouldBe([0, 1000.5, 2001, 3001.5, 4002]);
        (await Column(reader, "output_tokens")).ShouldBe([0, 7, 14, 21, 28]);
        Directory.GetFiles(_folder.FullName).ShouldBe([path]);
    }

    private static async Task<double[]> Column(ParquetReader reader, string name)
    {
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        double[] values = new double[group.RowCount];
        await group.ReadAsync<double>(reader.Schema.FindDataField(name), values, cancellationToken: TestContext.Current.CancellationToken);
        return values;
    }
}
