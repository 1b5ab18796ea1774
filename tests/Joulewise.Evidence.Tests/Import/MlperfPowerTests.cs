using System.Globalization;
using CsCheck;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

public sealed class MlperfPowerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_SamplesAroundTheWindow_AreOnlyInTheSessionMinimum()
    {
        MlperfPowerWindow window = Read(MlperfTree.PowerLog(TimeSpan.Zero));

        window.Mean.InWatts.ShouldBe(8450, 1e-9);
        window.Median.InWatts.ShouldBe(8450, 1e-9);
        window.SessionMinimum.InWatts.ShouldBe(2000, 1e-9);
        window.Samples.ShouldBe(10);
        window.Window.InSeconds.ShouldBe(10, 1e-9);
        window.ClockOffset.InSeconds.ShouldBe(0);
        window.ClockInferred.ShouldBeFalse();
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(5.5)]
    [InlineData(8)]
    [InlineData(14)]
    public void Read_LogInLocalTime_FindsTheOffsetWhereTheWindowFits(double hours)
    {
        MlperfPowerWindow window = Read(MlperfTree.PowerLog(TimeSpan.FromHours(hours)));

        window.Mean.InWatts.ShouldBe(8450, 1e-9);
        window.ClockOffset.InSeconds.ShouldBe(-hours * 3600, 1e-9);
        window.ClockInferred.ShouldBeTrue();
    }

    [Fact]
    public void Read_LogThatFitsUnderSeveralOffsets_TakesTheOneThatHoldsTheLoad()
    {
        // Idle for an hour on both sides, in a zone 3.5 h behind: 3, 3.5 and 4 h fit, and only 3.5 h meets the load.
        TimeSpan zone = TimeSpan.FromHours(-3.5);
        IEnumerable<(DateTime Time, double Watts)> idle = Enumerable.Range(-3600, 7200)
            .Where(i => i is < -10 or >= 20)
            .Select(i => (MlperfTree.Begin + zone + TimeSpan.FromMilliseconds(500 + (1000 * i)), 1900.0));

        MlperfPowerWindow window = Read(string.Concat(idle.Concat(MlperfTree.Samples(zone)).Select(s => MlperfTree.Line(s.Item1, s.Item2))));

        window.Mean.InWatts.ShouldBe(8450, 1e-9);
        window.ClockOffset.InSeconds.ShouldBe(3.5 * 3600, 1e-9);
    }

    [Fact]
    public void Read_ServerDeclaresItsZone_IsNotInferred()
    {
        MlperfTree tree = new() { Spl = MlperfTree.PowerLog(TimeSpan.FromHours(-7)) };
        tree.Write(_folder);
        _folder.Write(tree.RunFolder.Replace("run_1", "power", StringComparison.Ordinal) + "/server.json", """{"version": "1.0", "timezone": 25200}""");

        MlperfPowerWindow window = MlperfPower.Read(Path.Combine(_folder.Path, tree.RunFolder))!;

        window.ClockOffset.InSeconds.ShouldBe(25200);
        window.ClockInferred.ShouldBeFalse();
        window.Mean.InWatts.ShouldBe(8450, 1e-9);
    }

    [Fact]
    public void Read_LinesWithoutASum_SumTheirChannels()
    {
        string log = MlperfTree.PowerLog(TimeSpan.Zero);
        string channelsOnly = string.Concat(log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l =>
        {
            string[] parts = l.Split(',');
            return string.Join(',', parts[..2].Concat(parts[parts.IndexOf("Ch1")..])) + "\n";
        }));

        Read(channelsOnly).Mean.InWatts.ShouldBe(8450, 1e-9);
    }

    [Fact]
    public void Read_TwoAnalysers_AreSummedAtEachInstant()
    {
        string second = string.Concat(MlperfTree.Samples(TimeSpan.Zero).Select(s => MlperfTree.Line(s.Time, 150)));

        Read(MlperfTree.PowerLog(TimeSpan.Zero) + second).Mean.InWatts.ShouldBe(8600, 1e-9);
    }

    [Fact]
    public void Read_RepeatedLines_CountOnce() =>
        Read(MlperfTree.PowerLog(TimeSpan.Zero) + MlperfTree.PowerLog(TimeSpan.Zero)).Mean.InWatts.ShouldBe(8450, 1e-9);

    [Fact]
    public void Read_ZeroSamplesAndEdges_AreOutsideTheMean()
    {
        // Strictly inside the window, and above zero: the samples on its edges and the dropout do not count.
        string extra = MlperfTree.Line(MlperfTree.Begin, 50000) + MlperfTree.Line(MlperfTree.Begin.AddSeconds(10), 50000) + MlperfTree.Line(MlperfTree.Begin.AddSeconds(5.25), 0);

        Read(MlperfTree.PowerLog(TimeSpan.Zero) + extra).Mean.InWatts.ShouldBe(8450, 1e-9);
    }

    [Fact]
    public void Read_GarbageLines_AreCountedAndIgnored()
    {
        MlperfPowerWindow window = Read("\u0000\u0001 garbage\nTime,yesterday,Watts,5\nTime,07-28-2025 08:14:06.000\n\n" + MlperfTree.PowerLog(TimeSpan.Zero) + "Time,07-2");

        window.IgnoredLines.ShouldBe(4);
        window.Mean.InWatts.ShouldBe(8450, 1e-9);
    }

    [Fact]
    public void Read_LogThatDoesNotCoverTheWindow_IsRefused() =>
        Refused(string.Concat(MlperfTree.Samples(TimeSpan.Zero).Take(8).Select(s => MlperfTree.Line(s.Time, s.Watts)))).ShouldContain("do not cover the window");

    [Fact]
    public void Read_LogWithoutSamples_IsRefused() => Refused("nothing here\n").ShouldContain("no line of the form");

    [Theory]
    [InlineData("-4")]
    [InlineData("NaN")]
    [InlineData("1e30")]
    public void Read_ImpossibleWatts_AreRefusedWithTheLine(string watts) =>
        Refused($"Time,07-28-2025 08:14:06.000,Watts,{watts},Volts,1\n").ShouldContain("line 1");

    [Fact]
    public void Read_WindowMissingFromTheDetailLog_IsRefused()
    {
        MlperfTree tree = new();
        tree.Write(_folder);
        File.Delete(Path.Combine(_folder.Path, tree.RunFolder, "mlperf_log_detail.txt"));

        Should.Throw<InputException>(() => MlperfPower.Read(Path.Combine(_folder.Path, tree.RunFolder))).Message.ShouldContain("no power_begin");
    }

    [Fact]
    public void Read_AnyPositiveSamples_MeanLiesBetweenTheirExtremes() =>
        Gen.Double[1, 20000].Array[10].Sample(
            watts =>
            {
                string log = string.Concat(MlperfTree.Samples(TimeSpan.Zero).Select((s, i) => MlperfTree.Line(s.Time, i is >= 10 and < 20 ? watts[i - 10] : s.Watts)));

                double mean = Read(log).Mean.InWatts;

                // The log holds six decimals of a watt.
                mean.ShouldBeInRange(watts.Min() - 1e-6, watts.Max() + 1e-6);
                mean.ShouldBe(watts.Average(), 1e-5);
            },
            iter: 50,
            threads: 1);

    private MlperfPowerWindow Read(string log)
    {
        MlperfTree tree = new() { Spl = log };
        tree.Write(_folder);
        return MlperfPower.Read(Path.Combine(_folder.Path, tree.RunFolder)).ShouldNotBeNull();
    }

    private string Refused(string log)
    {
        string message = Should.Throw<InputException>(() => Read(log)).Message;
        message.ShouldContain("spl.txt");
        message.Split('\n').Length.ShouldBe(1, string.Create(CultureInfo.InvariantCulture, $"{message.Length} characters"));
        return message;
    }
}
