using Joulewise.Evidence.Operators;
using Joulewise.Modeling.OperatorFits;

namespace Joulewise.Modeling.Tests.OperatorFits;

public sealed class OperatorFitTests
{
    private static readonly GemmModel Model = new("bf16") { Name = "gemm.bf16", Family = OperatorFamily.Gemm };

    private static readonly (string Accelerator, double Memory)[] Truth =
    [
        ("nvidia-h100-sxm", 0.7),
        ("nvidia-h200-sxm", 0.7 * Math.Exp(0.1)),
        ("nvidia-b200", 0.7 * Math.Exp(-0.1)),
    ];

    [Fact]
    public void Of_AcceleratorsThatDiffer_TellsByHowMuch()
    {
        OperatorFit fit = OperatorFit.Of(Model, Sets(Truth.SelectMany(t => Measured(t.Accelerator, "vllm", t.Memory))))!;

        // Logarithms 0, 0.1 and -0.1 about their mean have a standard deviation of 0.1.
        fit.SpreadBetween(0)!.Value.ShouldBe(0.1, 0.01);
        fit.All.Values[0].ShouldBe(0.7, 0.02);
        fit.Single["nvidia-b200"].Values[0].ShouldBe(0.7 * Math.Exp(-0.1), 0.01);
        fit.Generations["Hopper"].Values[0].ShouldBe(0.7 * Math.Exp(0.05), 0.02);
        fit.Generations["Blackwell"].Values[0].ShouldBe(fit.Single["nvidia-b200"].Values[0], 1e-3);
    }

    [Fact]
    public void Of_AcceleratorLeftOut_IsPredictedWithTheOthers()
    {
        OperatorFit fit = OperatorFit.Of(Model, Sets(Truth.SelectMany(t => Measured(t.Accelerator, "vllm", t.Memory))))!;

        // The one in the middle is 5 % off at most; each end is 16 % off where memory binds.
        fit.HeldOut["nvidia-h100-sxm"].MedianPercent.ShouldBeLessThan(fit.HeldOut["nvidia-h200-sxm"].MedianPercent);
        fit.HeldOut["nvidia-b200"].MedianPercent.ShouldBeInRange(3, 17);
    }

    [Fact]
    public void Of_OneAccelerator_HasNoSpreadAndNothingHeldOut()
    {
        OperatorFit fit = OperatorFit.Of(Model, Sets(Measured("nvidia-h100-sxm", "vllm", 0.7)))!;

        fit.SpreadBetween(0).ShouldBeNull();
        fit.HeldOut.ShouldBeEmpty();
    }

    [Fact]
    public void Sets_OfEngines_LeaveOutAFallback()
    {
        AcceleratorRows set = Sets(
        [
            .. Measured("nvidia-h100-sxm", "trtllm", 0.8),
            .. Measured("nvidia-h100-sxm", "sglang", 0.6),
            .. Measured("nvidia-h100-sxm", "vllm", 0.7).Select(r => r with { Seconds = 4 * r.Seconds }),
        ]).ShouldHaveSingleItem();

        set.Engines.ShouldBe(["sglang", "trtllm"]);
        set.Rows.Sum(r => r.Weight).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Sets_OfEngines_GiveEachTheSameSay()
    {
        AcceleratorRows set = Sets([.. Measured("nvidia-h100-sxm", "sglang", 0.7), .. Measured("nvidia-h100-sxm", "vllm", 0.7).Take(60)]).ShouldHaveSingleItem();

        set.Rows.TakeLast(60).Sum(r => r.Weight).ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void Sets_RowsFasterThanThePeaks_AreLeftOut()
    {
        List<OperatorMeasurement> rows = Measured("nvidia-h100-sxm", "vllm", 0.7);
        FitRow work = Model.Reduce(rows[0], SyntheticRows.Catalogue.FindAccelerator("nvidia-h100-sxm"))!.Value;

        AcceleratorRows set = Sets([.. rows, rows[0] with { Seconds = 0.9 * Model.Least(in work) }]).ShouldHaveSingleItem();

        set.Rows.Count.ShouldBe(rows.Count);
    }

    private static IReadOnlyList<AcceleratorRows> Sets(IEnumerable<OperatorMeasurement> rows) => OperatorRowSets.Of(Model, rows, SyntheticRows.Catalogue);

    private static List<OperatorMeasurement> Measured(string accelerator, string engine, double memory) => SyntheticRows.Measure(
        Model,
        SyntheticRows.Gemms.Select(shape => SyntheticRows.Row(OperatorFamily.Gemm, shape, "bf16", accelerator, engine)),
        [memory, 0.7, 0.6, 4e-6],
        0.03,
        0.3);
}
