using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests;

public sealed class ServeGenSourceTests : IDisposable
{
    private const string Lengths = """{"0": {"input_tokens": "{}", "output_tokens": "{}"}, "600": {"input_tokens": "{100: 0.5, 200: 0.5}", "output_tokens": "{0: 0.25, 40: 0.75}"}, "1200": {"input_tokens": "{7: 1.0}", "output_tokens": "{8: 1.0}"}}""";

    private readonly TraceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Each window has its own rate, from the rows alone: 600 s at 2, at 0 and at 5 per second; a bursty family must add nothing at a window's start.</summary>
    [Theory]
    [InlineData("Gamma", "0.25")]
    [InlineData("Weibull", "0.6")]
    public void TryRead_Windows_HoldTheirRates(string family, string shape)
    {
        WriteClient(3, $"0,2,2,{family},{shape},1\n600,0,0,,0,0\n1200,5,2,{family},{shape},1\n");
        double[] counts = new double[3];
        const int runs = 40;
        for (int seed = 0; seed < runs; seed++)
        {
            foreach (Traffics.Row row in Read(seed))
            {
                counts[(int)(row.Seconds / 600)]++;
            }
        }

        // A window's count has a variance of about rate · time · variation², at most 4 of it here; the bounds are five deviations of all runs together.
        counts[0].ShouldBe(runs * 1_200, 5 * Math.Sqrt(runs * 1_200 * 4.0));
        counts[1].ShouldBe(0);
        counts[2].ShouldBe(runs * 3_000, 5 * Math.Sqrt(runs * 3_000 * 4.0));
    }

    [Fact]
    public void TryRead_Lengths_AreThoseOfTheWindow()
    {
        WriteClient(3, "0,5,1,Gamma,1,1\n600,5,1,Gamma,1,1\n1200,5,1,Gamma,1,1\n");
        List<Traffics.Row> rows = Read(1);
        List<Traffics.Row> early = [.. rows.Where(r => r.Seconds < 1200)];

        rows.Where(r => r.Seconds >= 1200).ShouldAllBe(r => r.Input == 7 && r.Output == 8);
        early.ShouldAllBe(r => (r.Input == 100 || r.Input == 200) && (r.Output == 1 || r.Output == 40));
        early.Average(r => r.Input).ShouldBe(150, 5);
        early.Average(r => r.Output == 40 ? 1.0 : 0).ShouldBe(0.75, 0.04);
    }

    [Fact]
    public void TryRead_TwoClients_AreMergedAndNeitherShiftsTheOther()
    {
        WriteClient(3, "0,1,1,Gamma,1,1\n");
        List<double> alone = [.. Read(1).Select(r => r.Seconds)];
        WriteClient(12, "0,1,1,Weibull,1,1\n");
        List<double> both = [.. Read(1).Select(r => r.Seconds)];

        both.ShouldBe(both.Order());
        alone.ShouldBeSubsetOf(both);
        both.Count.ShouldBeGreaterThan(alone.Count + 400);
    }

    [Fact]
    public void TryRead_RateFactor_MultipliesTheCount()
    {
        WriteClient(3, "0,1,1,Gamma,1,1\n600,3,1,Gamma,1,1\n");

        ((double)Traffics.ReadAll(new ServeGenSpec(".") { RateFactor = 10 }, 1, _folder.Path).Count).ShouldBe(24_000, 5 * Math.Sqrt(24_000));
    }

    [Fact]
    public void Read_ArchiveAndFolder_GiveTheSame()
    {
        WriteClient(3, "0,1,1,Gamma,1,1\n");
        WriteClient(4, "0,1,1,Weibull,0.5,1\n");
        string archive = Path.Combine(_folder.Path, "all.tar.gz");
        Pack(archive, Path.Combine(_folder.Path, "data"));

        Traffics.ReadAll(new ServeGenSpec("all.tar.gz"), 5, _folder.Path).ShouldBe(Traffics.ReadAll(new ServeGenSpec("data"), 5, _folder.Path));
    }

    [Fact]
    public void Read_ClientWithoutLengths_IsRefusedUnlessLeftOut()
    {
        WriteClient(3, "0,1,1,Gamma,1,1\n");
        List<Traffics.Row> alone = Read(1);
        _folder.Write("data/language/m/chunk-9-trace.csv", "0,3,1,Gamma,1,1\n");

        Should.Throw<InputException>(() => Read(1)).Message
            .ShouldEndWith(": clients without lengths: 1, with 75 % of the requests; accepted: both files of every client, or to leave such clients out");
        Traffics.ReadAll(new ServeGenSpec(".") { LeavesOutClientsWithoutLengths = true }, 1, _folder.Path).ShouldBe(alone);
    }

    [Fact]
    public void Read_SilentClientWithoutLengths_IsNoFault()
    {
        WriteClient(3, "0,1,1,Gamma,1,1\n");
        List<Traffics.Row> alone = Read(1);
        _folder.Write("data/language/m/chunk-9-trace.csv", "0,0,0,,0,0\n");

        Read(1).ShouldBe(alone);
    }

    [Theory]
    [InlineData("0,1,1,Pareto,1,1", "chunk-3-trace.csv:1: 'Pareto' as family of the gaps; accepted: Gamma, Weibull, or nothing where the rate is 0")]
    [InlineData("0,1,1,,1,1", "chunk-3-trace.csv:1: '' as family of the gaps; accepted: Gamma, Weibull, or nothing where the rate is 0")]
    [InlineData("0,NaN,1,Gamma,1,1", "chunk-3-trace.csv:1: 'NaN' as rate per second; accepted: a number from 0 to 1000000000")]
    [InlineData("0,1,1,Gamma,0,1", "chunk-3-trace.csv:1: '0' as shape; accepted: a number from 0.001 to 1000000")]
    [InlineData("0,1,1\n", "chunk-3-trace.csv:1: 3 cells; accepted: start,rate,variation,family,shape,scale")]
    [InlineData("600,1,1,Gamma,1,1\n600,1,1,Gamma,1,1", "chunk-3-trace.csv:2: a window that does not start after the one above it; accepted: windows sorted by their start")]
    [InlineData("", "chunk-3-trace.csv:1: the file is empty; accepted: one row per window")]
    public void Read_FaultyArrivals_NamesFileAndLine(string text, string message)
    {
        WriteClient(3, text);

        Should.Throw<InputException>(() => Read(1)).Message.ShouldEndWith(message);
    }

    [Theory]
    [InlineData("[]", "chunk-3-dataset.json:1: no object; accepted: ")]
    [InlineData("{\"0\": {\"input_tokens\": \"{5: 1.0}\"}}", "chunk-3-dataset.json: window '0', output_tokens: not there; accepted: ")]
    [InlineData("{\"0\": {\"input_tokens\": \"{5: 0.4}\", \"output_tokens\": \"{5: 1.0}\"}}", "chunk-3-dataset.json: window '0', input_tokens: shares that add up to 0.4; accepted: shares that add up to 1")]
    [InlineData("{\"0\": {\"input_tokens\": \"{-5: 1}\", \"output_tokens\": \"{5: 1.0}\"}}", "chunk-3-dataset.json: window '0', input_tokens: '-5: 1'; accepted: {TOKENS: SHARE, ...}")]
    [InlineData("{\"soon\": {}}", "chunk-3-dataset.json: 'soon' as start of a window; accepted: ")]
    [InlineData("{", "chunk-3-dataset.json:1: not readable as JSON (")]
    [InlineData("{}", "no client of language/m has lengths; accepted: at least one chunk-N-dataset.json with lengths")]
    public void Read_FaultyLengths_NamesFileAndWindow(string text, string message)
    {
        WriteClient(3, "0,1,1,Gamma,1,1\n");
        _folder.Write("data/language/m/chunk-3-dataset.json", text);

        Should.Throw<InputException>(() => Read(1)).Message.ShouldContain(message);
    }

    [Fact]
    public void Read_ModelNotChosenOrNotThere_ListsThem()
    {
        WriteClient(3, "0,1,1,Gamma,1,1\n");
        _folder.Write("data/reason/r1/chunk-3-trace.csv", "0,1,1,Gamma,1,1\n");

        Should.Throw<InputException>(() => Read(1)).Message.ShouldEndWith(": several models and none chosen; accepted: language/m, reason/r1");
        Should.Throw<InputException>(() => Traffics.ReadAll(new ServeGenSpec(".") { Model = "reason/r2" }, 1, _folder.Path)).Message
            .ShouldEndWith(": no model 'reason/r2'; did you mean reason/r1? accepted: language/m, reason/r1");
    }

    [Fact]
    public void Read_EntryTooLarge_IsRefusedBeforeItIsRead()
    {
        string archive = Path.Combine(_folder.Path, "bomb.tar.gz");
        using (FileStream file = File.Create(archive))
        using (GZipStream gzip = new(file, CompressionLevel.Fastest))
        {
            // The header of an entry of 65 MiB, made by hand: nothing follows it.
            byte[] header = new byte[512];
            Encoding.ASCII.GetBytes("data/language/m/chunk-3-trace.csv").CopyTo(header, 0);
            Encoding.ASCII.GetBytes("0000644\00000000\00000000\0").CopyTo(header, 100);
            Encoding.ASCII.GetBytes(Convert.ToString(65L << 20, 8).PadLeft(11, '0') + "\000000000000\0        0").CopyTo(header, 124);
            int sum = header.Sum(b => b);
            Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
            gzip.Write(header);
        }

        Should.Throw<InputException>(() => Traffics.ReadAll(new ServeGenSpec("bomb.tar.gz"), 1, _folder.Path)).Message
            .ShouldEndWith(string.Create(CultureInfo.InvariantCulture, $"chunk-3-trace.csv: {65L << 20} bytes; accepted: files of up to {ServeGenFiles.LargestFileBytes} bytes"));
    }

    [Fact]
    public void Read_ArchiveCutOff_IsRefused()
    {
        WriteClient(3, "0,1,1,Gamma,1,1\n");
        string archive = Path.Combine(_folder.Path, "all.tar.gz");
        Pack(archive, Path.Combine(_folder.Path, "data"));
        byte[] whole = File.ReadAllBytes(archive);
        foreach (int cut in new[] { 1, 12, 40, whole.Length / 2, whole.Length })
        {
            File.WriteAllBytes(archive, whole[..^cut]);

            Should.Throw<InputException>(() => Traffics.ReadAll(new ServeGenSpec("all.tar.gz"), 1, _folder.Path)).Message.ShouldStartWith(archive + ": cannot be read (");
        }
    }

    private static void Pack(string archive, string folder)
    {
        using FileStream file = File.Create(archive);
        using GZipStream gzip = new(file, CompressionLevel.Optimal);
        TarFile.CreateFromDirectory(folder, gzip, includeBaseDirectory: true);
    }

    private void WriteClient(int client, string arrivals)
    {
        _folder.Write($"data/language/m/chunk-{client}-trace.csv", arrivals);
        _folder.Write($"data/language/m/chunk-{client}-dataset.json", Lengths);
    }

    private List<Traffics.Row> Read(long seed) => Traffics.ReadAll(new ServeGenSpec("."), seed, _folder.Path);
}
