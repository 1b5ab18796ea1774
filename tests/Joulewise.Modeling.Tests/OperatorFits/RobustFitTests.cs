using CsCheck;
using Joulewise.Evidence.Operators;
using Joulewise.Modeling.OperatorFits;

namespace Joulewise.Modeling.Tests.OperatorFits;

public sealed class RobustFitTests
{
    private const int SmallRowShare = 2;
    private const string H100 = "nvidia-h100-sxm";

    private static readonly Gen<(double[] Constants, double Turn)> GemmTruth =
        from memory in Gen.Double[0.5, 0.95]
        from compute in Gen.Double[0.3, 0.9]
        from few in Gen.Double[0.3, 0.9]
        from floor in Gen.Double[2e-6, 2e-5]
        from turn in Gen.Double[0, 1]
        select (new[] { memory, compute, few, floor }, turn);

    private static readonly Gen<(double[] Constants, double Turn)> ExpertsTruth =
        from memory in Gen.Double[0.5, 0.9]
        from compute in Gen.Double[0.2, 0.8]
        from few in Gen.Double[0.3, 0.8]
        from floor in Gen.Double[1e-5, 4e-5]
        from dispersion in Gen.Double[0.6, 3]
        from turn in Gen.Double[0, 1]
        select (new[] { memory, compute, few, floor, dispersion }, turn);

    [Fact]
    public void Solve_ProductsWithNoiseAndFarRows_FindsTheConstants() => GemmTruth.Sample(
        truth =>
        {
            GemmModel model = new("bf16") { Name = "gemm", Family = OperatorFamily.Gemm };
            FitSolution fit = Fit(model, SyntheticRows.Gemms, "bf16", truth.Constants, truth.Turn);
            Near(fit, truth.Constants);
        },
        iter: 20);

    [Fact]
    public void Solve_ExpertsWithNoiseAndFarRows_FindsTheConstants() => ExpertsTruth.Sample(
        truth =>
        {
            ExpertsModel model = new("fp8") { Name = "experts", Family = OperatorFamily.Experts };
            FitSolution fit = Fit(model, SyntheticRows.Experts, "fp8", truth.Constants, truth.Turn);
            Near(fit, truth.Constants);
        },
        iter: 20);

    [Fact]
    public void Solve_ExactRows_IsExactAndSaysSo()
    {
        double[] truth = [0.8, 0.7, 0.5, 4e-6];
        GemmModel model = new("bf16") { Name = "gemm", Family = OperatorFamily.Gemm };
        FitSolution fit = RobustFit.Solve(model, Reduced(model, SyntheticRows.Gemms, "bf16", truth, 0, 0), null)!;

        for (int i = 0; i < truth.Length; i++)
        {
            Near(fit.Values[i], truth[i], 1e-4);
            fit.LogErrors[i].ShouldBeLessThan(1e-4);
        }
    }

    [Fact]
    public void Solve_ConstantBeyondItsRange_StaysAtTheEndWithoutAnError()
    {
        double[] truth = [0.8, 0.7, 3, 4e-6];
        GemmModel model = new("bf16") { Name = "gemm", Family = OperatorFamily.Gemm };
        FitSolution fit = RobustFit.Solve(model, Reduced(model, SyntheticRows.Gemms, "bf16", truth, 0, 0), null)!;

        fit.Values[2].ShouldBe(1, 1e-9);
        fit.LogErrors[2].ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Solve_FewRows_GivesNothing()
    {
        GemmModel model = new("bf16") { Name = "gemm", Family = OperatorFamily.Gemm };

        RobustFit.Solve(model, [.. Reduced(model, SyntheticRows.Gemms, "bf16", [0.8, 0.7, 0.5, 4e-6], 0, 0).Take(39)], null).ShouldBeNull();
    }

    [Fact]
    public void Solve_BoardPower_FindsWhatBytesAndOperationsCost()
    {
        // Watts of 700 W boards whose true costs are 40 pJ per byte and 0.5 pJ per operation over a quarter of the limit.
        double[] truth = [0.25, 40, 0.5];
        GemmModel time = new("bf16") { Name = "gemm", Family = OperatorFamily.Gemm };
        BoardPowerModel model = new("bf16") { Name = "board-power", Family = OperatorFamily.Gemm };
        List<FitRow> rows = [];
        foreach (OperatorMeasurement row in SyntheticRows.Measure(time, Rows(SyntheticRows.Gemms, "bf16"), [0.8, 0.7, 0.9, 4e-6], 0.02, 0))
        {
            FitRow work = model.Reduce(row with { Watts = 1, WattsLimit = 700 }, SyntheticRows.Catalogue.FindAccelerator(H100))!.Value;
            rows.Add(work with { Measured = model.Predict(in work, truth), Weight = 1 });
        }

        FitSolution fit = RobustFit.Solve(model, rows, null)!;

        for (int i = 0; i < truth.Length; i++)
        {
            Near(fit.Values[i], truth[i], 1e-3);
        }
    }

    private static FitSolution Fit(OperatorModel model, IEnumerable<OperatorShape> shapes, string precision, double[] truth, double turn) =>
        RobustFit.Solve(model, Reduced(model, shapes, precision, truth, 0.08, turn), null)!;

    private static List<FitRow> Reduced(OperatorModel model, IEnumerable<OperatorShape> shapes, string precision, double[] truth, double noise, double turn) =>
        [.. SyntheticRows.Measure(model, Rows(shapes, precision), truth, noise, turn)
            .Select(row => model.Reduce(row, SyntheticRows.Catalogue.FindAccelerator(H100))!.Value with { Weight = 1 })];

    private static IEnumerable<OperatorMeasurement> Rows(IEnumerable<OperatorShape> shapes, string precision) =>
        shapes.Select(shape => SyntheticRows.Row(OperatorFamily.Gemm, shape, precision, H100));

    private static void Near(double value, double truth, double share) => Math.Abs(Math.Log(value / truth)).ShouldBeLessThan(share);

    // Far rows on one side pull a little beyond what the errors tell. Where memory binds, the share at few rows hardly shows.
    private static void Near(FitSolution fit, double[] truth)
    {
        const double Errors = 5;
        const double Pull = 0.03;
        for (int i = 0; i < truth.Length; i++)
        {
            if (i != SmallRowShare)
            {
                fit.LogErrors[i].ShouldBeLessThan(0.5);
            }

            Near(fit.Values[i], truth[i], (Errors * fit.LogErrors[i]) + Pull);
        }
    }
}
