using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

public sealed class MlperfImporterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OfflineRunWithPower_GivesWallPowerAndEnergyPerOutputToken()
    {
        MeasuredPoint point = Importers.Read("mlperf", new MlperfTree().Write(_folder)).Points.ShouldHaveSingleItem();

        // By hand: mean of 8000, 8100 ... 8900 W is 8450 W; over 8 boards; over 2500 tokens/s.
        point.PowerPerAccelerator!.Value.InWatts.ShouldBe(8450.0 / 8, 1e-9);
        point.EnergyPerOutputToken!.Value.InJoulesPerToken.ShouldBe(8450.0 / 2500, 1e-12);
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(312.5, 1e-9);
        point.OutputTokens!.Value.InTokens.ShouldBe(250, 1e-9);
        point.EnergyBoundary.ShouldBe(Boundary.NodeWall);
        point.Accelerator.ShouldBe("nvidia-b200");
        point.AcceleratorCount.ShouldBe(8);
        point.Model.ShouldBe("meta-llama/Llama-2-70b-chat-hf");
        point.Workload.ShouldBe("mlperf-offline");
        point.Source.ShouldBe("MLPerf Inference v5.1 closed (Acme)");
        point.SourceRef.ShouldBe("mlcommons/inference_results_v5.1:closed/Acme/results/NodeX8/llama2-70b-99/Offline/performance/run_1/mlperf_log_summary.txt");
        point.Date.ShouldBe("2025-09");
        point.Precision.ShouldBeEmpty();
        point.QualityFlags.ShouldBe(["precision_unpublished", "power_cap_1000W"]);
    }

    [Fact]
    public void Read_RunFolderItself_GivesTheSameRowAsTheTree()
    {
        MlperfTree tree = new();
        MeasuredPoint whole = Importers.Read("mlperf", tree.Write(_folder)).Points[0];

        MeasuredPoint part = Importers.Read("mlperf", Path.Combine(_folder.Path, tree.RunFolder)).Points[0];

        part.Id.ShouldBe(whole.Id);
        part.PowerPerAccelerator.ShouldBe(whole.PowerPerAccelerator);
    }

    [Fact]
    public void Read_RunWithoutPowerLog_LeavesPowerMissing()
    {
        MeasuredPoint point = Importers.Read("mlperf", new MlperfTree { Spl = null }.Write(_folder)).Points[0];

        point.PowerPerAccelerator.ShouldBeNull();
        point.EnergyPerOutputToken.ShouldBeNull();
        point.EnergyBoundary.ShouldBeNull();
        point.QualityFlags.ShouldBe(["precision_unpublished"]);
    }

    [Fact]
    public void Read_ServerRun_TakesCompletedTokensAndMedianLatencies()
    {
        MlperfTree tree = new()
        {
            Scenario = "Server",
            Spl = null,
            Summary = """
                Scenario : Server
                Mode     : PerformanceOnly
                Completed samples per second    : 85.00
                Completed tokens per second: 21250
                Result is : VALID
                50.00 percentile first token latency (ns)   : 240000000
                50.00 percentile time to output token (ns)   : 120000000
                99.00 percentile first token latency (ns)   : 1900000000
                """,
            ExtraDetail = MlperfTree.Entry("result_tokens_per_second", "99999") + MlperfTree.Entry("result_completed_tokens_per_second", "21250"),
        };

        MeasuredPoint point = Importers.Read("mlperf", tree.Write(_folder)).Points[0];

        point.Workload.ShouldBe("mlperf-server");
        (point.OutputPerAccelerator!.Value.InPerSecond * 8).ShouldBe(21250, 1e-6);
        point.Ttft!.Value.InSeconds.ShouldBe(0.24, 1e-12);
        point.Tpot!.Value.InSeconds.ShouldBe(0.12, 1e-12);
        point.OutputTokens!.Value.InTokens.ShouldBe(250, 1e-9);
    }

    [Theory]
    [InlineData("NodeX8_MaxQ", "llama2-70b-interactive-99.9", "Server", "mlperf-interactive")]
    [InlineData("NodeX8_MaxQ", "llama2-70b-99.9", "Interactive", "mlperf-interactive")]
    public void Read_CappedInteractiveSystem_IsNamedByItsFolders(string system, string benchmark, string scenario, string workload)
    {
        MeasuredPoint point = Importers.Read("mlperf", new MlperfTree { SystemId = system, Benchmark = benchmark, Scenario = scenario }.Write(_folder)).Points[0];

        point.Workload.ShouldBe(workload);
        point.Model.ShouldBe("meta-llama/Llama-2-70b-chat-hf");
        point.QualityFlags.ShouldContain("maxq", StringComparer.Ordinal);
        point.QualityFlags.ShouldNotContain(f => f.StartsWith("power_cap_", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_DeclaredPrecision_IsTakenAndMarkedAsDeclared()
    {
        MlperfTree tree = new();
        string root = tree.Write(_folder);
        _folder.Write($"{tree.Round}/closed/Acme/measurements/NodeX8/llama2-70b-99/Offline/NodeX8_impl_Offline.json", """{"weight_data_types": "FP8"}""");

        MeasuredPoint point = Importers.Read("mlperf", root).Points[0];

        point.Precision.ShouldBe("fp8");
        point.QualityFlags.ShouldContain("precision_as_declared", StringComparer.Ordinal);
    }

    [Fact]
    public void Read_InferredTokens_AreFlagged()
    {
        MlperfTree tree = new()
        {
            Benchmark = "gptj-99",
            Summary = "Mode : PerformanceOnly\nSamples per second: 10\nTokens per second (inferred): 690\nResult is : VALID\n",
        };

        MeasuredPoint point = Importers.Read("mlperf", tree.Write(_folder)).Points[0];

        point.Model.ShouldBe("EleutherAI/gpt-j-6b");
        point.QualityFlags.ShouldContain("tokens_inferred", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Mode : AccuracyOnly\nTokens per second: 2500\nResult is : VALID\n")]
    [InlineData("Mode : PerformanceOnly\nTokens per second: 2500\nResult is : INVALID\n")]
    [InlineData("Mode : PerformanceOnly\nSamples per second: 2500\nResult is : VALID\n")]
    public void Read_RunThatIsNoValidLanguageModelPerformance_IsLeftOut(string summary)
    {
        MlperfTree good = new();
        good.Write(_folder);
        new MlperfTree { Benchmark = "other", Summary = summary }.Write(_folder);

        MeasuredPoint point = Importers.Read("mlperf", _folder.Path).Points.ShouldHaveSingleItem();

        point.SourceRef.ShouldContain("llama2-70b-99");
    }

    [Fact]
    public void Read_RangingAndComplianceRuns_AreNotResults()
    {
        MlperfTree tree = new();
        string root = tree.Write(_folder);
        _folder.Write(tree.RunFolder.Replace("run_1", "ranging", StringComparison.Ordinal) + "/mlperf_log_summary.txt", tree.Summary);
        _folder.Write(tree.RunFolder.Replace("performance/run_1", "TEST06/performance/run_1", StringComparison.Ordinal) + "/mlperf_log_summary.txt", tree.Summary);

        Importers.Read("mlperf", root).Points.ShouldHaveSingleItem();
    }

    [Fact]
    public void Read_UnknownAccelerator_KeepsTheSourcesNameAndWarnsOnce()
    {
        string json = new MlperfTree().SystemJson.Replace("NVIDIA B200-SXM-180GB", "Acme Q9", StringComparison.Ordinal);
        new MlperfTree { SystemJson = json, Spl = null }.Write(_folder);
        new MlperfTree { SystemJson = json, Spl = null, Benchmark = "llama2-70b-99.9" }.Write(_folder);

        ImportBatch batch = Importers.Read("mlperf", _folder.Path);

        batch.Points.ShouldAllBe(p => p.Accelerator == "Acme Q9");
        batch.Warnings.ShouldHaveSingleItem().ShouldBe("accelerator 'Acme Q9' is not in the catalogue and keeps the source's name (2 times)");
    }

    [Fact]
    public void Read_SystemDescriptionMissing_SaysWhichFile()
    {
        MlperfTree tree = new();
        string root = tree.Write(_folder);
        File.Delete(Path.Combine(root, "closed", "Acme", "systems", "NodeX8.json"));

        ImportAssert.Refuses("mlperf", root, "NodeX8.json");
    }

    [Theory]
    [InlineData("Tokens per second: -5", "tokens is -5")]
    [InlineData("Tokens per second: NaN", "tokens is NaN")]
    [InlineData("Tokens per second: 1e400", "accepted")]
    [InlineData("Tokens per second: many", "'many'")]
    public void Read_ImpossibleThroughput_IsRefused(string line, string part) =>
        ImportAssert.Refuses("mlperf", new MlperfTree { Summary = "Mode : PerformanceOnly\n" + line + "\n" }.Write(_folder), part);

    [Fact]
    public void Read_FolderWithoutRuns_IsRefused() => ImportAssert.Refuses("mlperf", _folder.Path, _folder.Path, "no performance run");

    [Fact]
    public void Read_File_IsRefused() => ImportAssert.Refuses("mlperf", _folder.Write("x.txt", "x"), "not a folder");
}
