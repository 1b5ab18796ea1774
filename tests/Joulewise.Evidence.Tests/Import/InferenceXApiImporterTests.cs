using System.Text.Json.Nodes;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

public sealed class InferenceXApiImporterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OneNode_CountsTheNodeAndNotTheProductOfWidths()
    {
        MeasuredPoint point = Read(InferenceXRow.OneNode());

        point.AcceleratorCount.ShouldBe(8);
        point.PrefillAccelerators.ShouldBeNull();
        point.DecodeAccelerators.ShouldBeNull();
        point.Accelerator.ShouldBe("amd-mi355x");
        point.Model.ShouldBe("deepseek-ai/DeepSeek-R1-0528");
        point.Engine.ShouldBe("sglang");
        point.EngineVersion.ShouldBe("0.5.9");
        point.Workload.ShouldBe("fixed");
        point.TensorParallel.ShouldBe(8);
        point.ExpertParallel.ShouldBe(8);
        point.DataParallelAttention.ShouldBe(false);
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(100);
        point.TotalPerAccelerator!.Value.InPerSecond.ShouldBe(900);
        point.Interactivity!.Value.InPerSecond.ShouldBe(100);
        point.Ttft!.Value.InSeconds.ShouldBe(0.25);
        point.Tpot!.Value.InSeconds.ShouldBe(0.01);
        point.PowerPerAccelerator.ShouldBeNull();
        point.EnergyBoundary.ShouldBeNull();
        point.Official.ShouldBe("yes");
        point.SourceRef.ShouldBe("SemiAnalysisAI/InferenceX/actions/runs/11111111111/attempts/2");
        point.QualityFlags.ShouldBeEmpty();
    }

    [Fact]
    public void Read_Disaggregated_DividesOutputByAllAccelerators()
    {
        MeasuredPoint point = Read(InferenceXRow.Disaggregated());

        // 500 tokens/s of 12 decode boards over 16 boards.
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(375, 1e-9);
        point.AcceleratorCount.ShouldBe(16);
        point.PrefillAccelerators.ShouldBe(4);
        point.DecodeAccelerators.ShouldBe(12);
        point.TensorParallel.ShouldBe(4);
    }

    [Fact]
    public void Read_DisaggregatedStatingAllUnderBothPools_DerivesThePools()
    {
        JsonObject row = InferenceXRow.Disaggregated();
        row["num_prefill_gpu"] = 16;
        row["num_decode_gpu"] = 16;
        row["decode_tp"] = 16;

        MeasuredPoint point = Read(row);

        // (1600 - 500) / (4900 - 500) = 1/4 of the 16 boards prefill.
        point.AcceleratorCount.ShouldBe(16);
        point.PrefillAccelerators.ShouldBe(4);
        point.DecodeAccelerators.ShouldBe(12);
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(375, 1e-9);
        point.TensorParallel.ShouldBeNull();
        point.QualityFlags.ShouldBe(["pool_sizes_derived"]);
    }

    [Fact]
    public void Read_DisaggregatedThatContradictsItself_LeavesTheCountMissing()
    {
        JsonObject row = InferenceXRow.Disaggregated();
        row["num_prefill_gpu"] = 7;

        MeasuredPoint point = Read(row);

        point.AcceleratorCount.ShouldBeNull();
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(375, 1e-9);
        point.QualityFlags.ShouldBe(["accelerator_count_ambiguous"]);
    }

    [Fact]
    public void Read_TelemetryTellsTheCount_IsBelieved()
    {
        JsonObject row = WithPower(InferenceXRow.OneNode(), version: 2);
        row["decode_tp"] = 4;
        row["decode_ep"] = 1;
        InferenceXRow.Metrics(row)["avg_total_gpu_power_w"] = 6400;

        Read(row).AcceleratorCount.ShouldBe(8);
    }

    [Fact]
    public void Read_PowerOfSchema2_IsTakenAsStated()
    {
        MeasuredPoint point = Read(WithPower(InferenceXRow.Disaggregated(), version: 2));

        point.EnergyBoundary.ShouldBe(Boundary.Board);
        point.PowerPerAccelerator!.Value.InWatts.ShouldBe(800);
        point.EnergyPerOutputToken!.Value.InJoulesPerToken.ShouldBe(2.2);
        point.EnergyPerTotalToken!.Value.InJoulesPerToken.ShouldBe(0.5);
        point.QualityFlags.ShouldBeEmpty();
    }

    [Fact]
    public void Read_DisaggregatedPowerWithoutSchema_RecomputesEnergyOverAllAccelerators()
    {
        ImportBatch batch = ReadAll(WithPower(InferenceXRow.Disaggregated(), version: null));

        MeasuredPoint point = batch.Points[0];

        // 800 W over 375 output and 1600 total tokens/s of one board.
        point.EnergyPerOutputToken!.Value.InJoulesPerToken.ShouldBe(800.0 / 375, 1e-12);
        point.EnergyPerTotalToken!.Value.InJoulesPerToken.ShouldBe(0.5, 1e-12);
        point.QualityFlags.ShouldBe(["power_schema_below_2", "energy_recomputed_over_all_accelerators"]);
        batch.Warnings.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_InvalidPower_IsMissing()
    {
        JsonObject row = WithPower(InferenceXRow.OneNode(), version: 2);
        InferenceXRow.Metrics(row)["power_valid"] = 0;

        ImportBatch batch = ReadAll(row);

        batch.Points[0].PowerPerAccelerator.ShouldBeNull();
        batch.Points[0].EnergyPerOutputToken.ShouldBeNull();
        batch.Points[0].EnergyBoundary.ShouldBeNull();
        batch.Warnings.ShouldHaveSingleItem().ShouldContain("invalid");
    }

    [Fact]
    public void Read_EnergyThatPowerContradicts_IsFlagged()
    {
        JsonObject row = WithPower(InferenceXRow.OneNode(), version: 2);
        InferenceXRow.Metrics(row)["joules_per_output_token"] = 20.0;

        Read(row).QualityFlags.ShouldBe(["energy_and_power_disagree"]);
    }

    [Fact]
    public void Read_SuspectRun_IsFlagged()
    {
        JsonObject row = InferenceXRow.OneNode();
        row["run_url"] = "https://example.org/x/actions/runs/26829715287";

        Read(row).QualityFlags.ShouldBe(["suspect_run"]);
    }

    [Theory]
    [InlineData("median_tpot", 10.0)]
    [InlineData("median_ttft", 8000.0)]
    public void Read_MillisecondsForSeconds_AreRefused(string name, double value)
    {
        JsonObject row = InferenceXRow.OneNode();
        InferenceXRow.Metrics(row)[name] = value;

        Refused(row, "row 1", name, "milliseconds");
    }

    [Fact]
    public void Read_MillisecondsEverywhere_AreRefusedByTheThroughput()
    {
        JsonObject row = InferenceXRow.OneNode();
        InferenceXRow.Metrics(row)["median_tpot"] = 10.0;
        InferenceXRow.Metrics(row).Remove("median_intvty");

        Refused(row, "median_tpot", "milliseconds");
    }

    [Theory]
    [InlineData("avg_power_w", "-1")]
    [InlineData("avg_power_w", "\"NaN\"")]
    [InlineData("avg_power_w", "\"-Infinity\"")]
    [InlineData("avg_power_w", "1e300")]
    [InlineData("tput_per_gpu", "1e999")]
    [InlineData("tput_per_gpu", "-0.5")]
    [InlineData("joules_per_output_token", "-3")]
    public void Read_ImpossibleFigure_IsRefusedWithRowAndName(string name, string json)
    {
        JsonObject row = InferenceXRow.OneNode();
        InferenceXRow.Metrics(row)[name] = JsonNode.Parse(json);

        Refused(row, "row 1", name);
    }

    [Fact]
    public void Read_NestedAndWrongTypesInMetrics_AreAbsent()
    {
        JsonObject row = InferenceXRow.OneNode();
        JsonObject metrics = InferenceXRow.Metrics(row);
        metrics["avg_power_w"] = new JsonObject { ["value"] = 3 };
        metrics["median_ttft"] = new JsonArray(1, 2);
        metrics["joules_per_total_token"] = "n/a";
        metrics["input_tput_per_gpu"] = true;
        metrics["tput_per_gpu"] = "900.0";

        MeasuredPoint point = Read(row);

        point.PowerPerAccelerator.ShouldBeNull();
        point.Ttft.ShouldBeNull();
        point.TotalPerAccelerator!.Value.InPerSecond.ShouldBe(900);
    }

    [Fact]
    public void Read_ZeroFigures_AreMissing()
    {
        JsonObject row = InferenceXRow.OneNode();
        InferenceXRow.Metrics(row)["avg_power_w"] = 0;
        InferenceXRow.Metrics(row)["median_ttft"] = 0;

        MeasuredPoint point = Read(row);

        point.PowerPerAccelerator.ShouldBeNull();
        point.Ttft.ShouldBeNull();
    }

    [Fact]
    public void Read_AgenticRow_TakesTheNinetiethPercentile()
    {
        JsonObject row = InferenceXRow.OneNode();
        row["benchmark_type"] = "agentic_trace";
        row["isl"] = null;
        row["osl"] = null;
        InferenceXRow.Metrics(row)["p90_itl"] = 0.02;

        MeasuredPoint point = Read(row);

        point.Workload.ShouldBe("agentic");
        point.Interactivity!.Value.InPerSecond.ShouldBe(50, 1e-9);
        point.InputTokens.ShouldBeNull();
    }

    [Theory]
    [InlineData("rows")]
    [InlineData("data")]
    public void Read_WrappedRows_AreFound(string name)
    {
        string path = _folder.Write("api.json", new JsonObject { [name] = new JsonArray(InferenceXRow.OneNode(), InferenceXRow.Disaggregated()) }.ToJsonString());

        Importers.Read("inferencex-api", path).Points.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_Repeat_IsDroppedAndOtherFiguresOfTheSameConfigurationAreKept()
    {
        JsonObject other = InferenceXRow.OneNode();
        InferenceXRow.Metrics(other)["tput_per_gpu"] = 901.0;

        ImportBatch batch = ReadAll(InferenceXRow.OneNode(), InferenceXRow.OneNode(), other);

        batch.Points.Count.ShouldBe(2);
        batch.Points.DistinctBy(p => p.Id, StringComparer.Ordinal).Count().ShouldBe(2);
        batch.Warnings.ShouldHaveSingleItem().ShouldContain("repeats another exactly");
    }

    [Fact]
    public void Read_SameFileTwice_GivesTheSameIds()
    {
        string[] first = [.. ReadAll(InferenceXRow.OneNode(), InferenceXRow.Disaggregated()).Points.Select(p => p.Id)];

        string[] second = [.. ReadAll(InferenceXRow.OneNode(), InferenceXRow.Disaggregated()).Points.Select(p => p.Id)];

        second.ShouldBe(first);
        first.ShouldAllBe(id => id.StartsWith("inferencex-", StringComparison.Ordinal) && id.Length == "inferencex-".Length + 10);
    }

    [Fact]
    public void Read_UnknownNames_AreKeptWithOneWarningEach()
    {
        JsonObject row = InferenceXRow.OneNode();
        row["hardware"] = "h1000";
        row["model"] = "zz9";
        JsonObject second = row.DeepClone().AsObject();
        second["conc"] = 16;

        ImportBatch batch = ReadAll(row, second);

        batch.Points.ShouldAllBe(p => p.Accelerator == "h1000" && p.Model == "zz9");
        batch.Warnings.ShouldBe([
            "accelerator 'h1000' is not in the catalogue and keeps the source's name (2 times)",
            "model 'zz9' is not known and keeps the source's name (2 times)",
        ]);
    }

    [Fact]
    public void Read_ResolverOfTheCaller_DecidesNames()
    {
        string path = _folder.Write("api.json", InferenceXRow.Array(InferenceXRow.OneNode()));

        Importers.Read("inferencex-api", path, new OneName()).Points[0].Accelerator.ShouldBe("acme-1");
    }

    [Theory]
    [InlineData("[{\"hardware\": \"h100\", ", "line 1")]
    [InlineData("[{\"hardware\":\n \"h100\",\n x", "line 3")]
    [InlineData("", "empty")]
    [InlineData("[]", "no rows")]
    [InlineData("3", "number")]
    [InlineData("[[1]]", "array")]
    [InlineData("[{}]", "hardware")]
    [InlineData("[{\"hardware\": \"h100\", \"tput_per_gpu\": NaN}]", "line 1")]
    public void Read_NotTheFormat_IsRefusedWithItsPlace(string text, string part)
    {
        string path = _folder.Write("api.json", text);

        ImportAssert.Refuses("inferencex-api", path, path, part);
    }

    private static JsonObject WithPower(JsonObject row, int? version)
    {
        JsonObject metrics = InferenceXRow.Metrics(row);
        metrics["avg_power_w"] = 800.0;
        metrics["joules_per_output_token"] = row["disagg"]!.GetValue<bool>() ? 2.2 : 8.0;
        metrics["joules_per_total_token"] = row["disagg"]!.GetValue<bool>() ? 0.5 : 0.9;
        metrics["power_valid"] = 1;
        if (version is { } v)
        {
            metrics["power_metric_schema_version"] = v;
        }

        return row;
    }

    private MeasuredPoint Read(JsonObject row) => ReadAll(row).Points.ShouldHaveSingleItem();

    private ImportBatch ReadAll(params JsonObject[] rows) => Importers.Read("inferencex-api", _folder.Write("api.json", InferenceXRow.Array(rows)));

    private void Refused(JsonObject row, params string[] parts) =>
        ImportAssert.Refuses("inferencex-api", _folder.Write("api.json", InferenceXRow.Array(row)), parts);

    private sealed class OneName : INameResolver
    {
        public string? Accelerator(string name) => "acme-1";

        public string? Model(string name) => null;
    }
}
