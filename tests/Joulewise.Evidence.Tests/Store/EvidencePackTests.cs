using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Store;

public sealed class EvidencePackTests : IDisposable
{
    private const string Sources = "prefix,title,reference,license,attribution\ntest-,Test,here,Apache-2.0,nobody\nsilicon-,Silicon,there,Apache-2.0,somebody\n";

    private static readonly MeasuredPoint Silicon = TestPoints.Plain with
    {
        Id = "silicon-1",
        SourceRef = "dsr1_b200_cfg1",
        Model = "deepseek-ai/DeepSeek-V3",
        Ttft = Duration.FromSeconds(0.123456),
        Tpot = Duration.FromSeconds(0.0133423),
        Interactivity = null,
        EnergyBoundary = null,
        PowerPerAccelerator = null,
        EnergyPerOutputToken = null,
        EnergyPerTotalToken = null,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_SameRowsInAnotherOrder_GivesTheSameBytes()
    {
        MeasuredPoint[] points = [.. Enumerable.Range(0, 300).Select(i => TestPoints.Plain with { Id = FormattableString.Invariant($"test-{i:D3}"), ConcurrencyRequests = i + 1, Ttft = null })];
        Pack("a.parquet", points);
        Pack("b.parquet", [.. points.Reverse()]);

        File.ReadAllBytes(_folder.File("b.parquet")).ShouldBe(File.ReadAllBytes(_folder.File("a.parquet")));
    }

    [Fact]
    public void Write_RowsOfTwoSources_CountsEach()
    {
        PackReport report = Pack("a.parquet", TestPoints.Plain, TestPoints.Plain with { Id = "test-2", Tpot = Duration.FromSeconds(0.017) }, Silicon);

        report.Rows.ShouldBe(3);
        report.Sources.Select(source => source.Rows).ShouldBe([2, 1]);
        Packed("a.parquet").Length.ShouldBe(3);
    }

    [Fact]
    public void Write_RunNamedDeepSeekV3ThatIsR1ByItsOwnName_IsRenamedAndFlagged()
    {
        Pack("a.parquet", Silicon, Silicon with { Id = "silicon-2", SourceRef = "other_b200", ConcurrencyRequests = 65 });

        Packed("a.parquet").ShouldBe([
            "silicon-1|deepseek-ai/DeepSeek-R1|short_window;maxq;source_names_deepseek_v3",
            "silicon-2|deepseek-ai/DeepSeek-V3|short_window;maxq"]);
    }

    [Fact]
    public void Write_OneMeasurementUnderBothNamesWithRoundedLatencies_IsKeptOnce()
    {
        MeasuredPoint rounded = Silicon with
        {
            Id = "silicon-0",
            SourceRef = "dump_2_r1",
            Date = string.Empty,
            Model = "deepseek-ai/DeepSeek-R1",
            Ttft = Duration.FromSeconds(0.12346),
            Tpot = Duration.FromSeconds(0.01334),
        };
        MeasuredPoint another = rounded with { Id = "silicon-3", Tpot = Duration.FromSeconds(0.01336) };
        PackReport report = Pack("a.parquet", Silicon, rounded, another);

        Packed("a.parquet").ShouldBe([
            "silicon-1|deepseek-ai/DeepSeek-R1|short_window;maxq;source_names_deepseek_v3;also_listed_as_silicon-0",
            "silicon-3|deepseek-ai/DeepSeek-R1|short_window;maxq"]);
        report.Notices.ShouldContain(notice => notice.StartsWith("1 rows repeat another row's measurement", StringComparison.Ordinal));
    }

    /// <summary>900 W on each of 8 accelerators at 400 output and 3,600 total tokens/s: 0.25 J per total token, 2.25 J per output token.</summary>
    [Fact]
    public void Write_EnergyOfTheDecodeAcceleratorsOnly_BecomesThatOfTheDeployment()
    {
        MeasuredPoint role = TestPoints.Plain with
        {
            Disaggregated = true,
            OutputPerAccelerator = TokenRate.FromPerSecond(400),
            TotalPerAccelerator = TokenRate.FromPerSecond(3600),
            PowerPerAccelerator = Power.FromWatts(900),
            EnergyPerOutputToken = EnergyPerToken.FromJoulesPerToken(0.7),
            EnergyPerTotalToken = EnergyPerToken.FromJoulesPerToken(0.25),
        };
        List<string> notices = [];
        MeasuredPoint mended = PackRepairs.Apply([role], notices).ShouldHaveSingleItem();

        mended.EnergyPerOutputToken!.Value.InJoulesPerToken.ShouldBe(2.25, 1e-12);
        mended.QualityFlags.ShouldContain(flag => string.Equals(flag, PackRepairs.RoleEnergyFlag, StringComparison.Ordinal));
    }

    [Fact]
    public void Apply_PoolsCountedTwice_HalvesTheCountAndTakesTheOutputRateFromTheTotal()
    {
        // 8192 in, 1024 out: one ninth of all tokens is output, 133.364 / 9 = 14.8182; the row says 8.8.
        MeasuredPoint row = TestPoints.Plain with
        {
            Workload = "fixed",
            Disaggregated = true,
            AcceleratorCount = 56,
            PrefillAccelerators = 28,
            DecodeAccelerators = 28,
            InputTokens = TokenCount.FromTokens(8192),
            OutputTokens = TokenCount.FromTokens(1024),
            TotalPerAccelerator = TokenRate.FromPerSecond(133.364),
            OutputPerAccelerator = TokenRate.FromPerSecond(8.80293),
            EnergyPerOutputToken = null,
            EnergyPerTotalToken = null,
        };

        MeasuredPoint mended = PackRepairs.Apply([row], []).ShouldHaveSingleItem();

        mended.AcceleratorCount.ShouldBe(28);
        mended.PrefillAccelerators.ShouldBeNull();
        mended.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(14.8182, 1e-4);
        mended.QualityFlags.ShouldContain(flag => string.Equals(flag, PackRepairs.PoolsCountedTwiceFlag, StringComparison.Ordinal));
        PackRepairs.Apply([row with { OutputPerAccelerator = TokenRate.FromPerSecond(14.8) }], []).ShouldHaveSingleItem().AcceleratorCount.ShouldBe(56);
    }

    [Fact]
    public void Write_IdInTwoFiles_IsRefusedAndWritesNothing()
    {
        string one = _folder.Write("1.csv", TestPoints.Csv([TestPoints.Plain]));
        string two = _folder.Write("2.csv", TestPoints.Csv([TestPoints.Plain with { Tpot = null }]));

        Should.Throw<InputException>(() => EvidencePack.Write(_folder.File("a.parquet"), _folder.Write("s.csv", Sources), [one, two]))
            .Message.ShouldContain("id 'test-1' is in more than one file");
        File.Exists(_folder.File("a.parquet")).ShouldBeFalse();
    }

    [Fact]
    public void Write_RowOfNoSource_IsRefused() =>
        Should.Throw<InputException>(() => Pack("a.parquet", TestPoints.Plain with { Id = "stray-1" })).Message.ShouldContain("no source whose prefix begins the id 'stray-1'");

    private PackReport Pack(string name, params MeasuredPoint[] points) =>
        EvidencePack.Write(_folder.File(name), _folder.Write("sources.csv", Sources), [_folder.Write("in.csv", TestPoints.Csv(points))]);

    private string[] Packed(string name)
    {
        using Database database = new(threads: 1);
        string rows = $"SELECT string_agg(concat_ws('|', id, model, quality_flag), chr(10) ORDER BY id) FROM read_parquet({Database.Literal(_folder.File(name))})";
        return ((string)database.Scalar(rows)!).Split('\n');
    }
}
