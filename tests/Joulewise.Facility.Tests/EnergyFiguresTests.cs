using CsCheck;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class EnergyFiguresTests
{
    private static readonly SystemModel H100Node = Known.Node("dgx-h100-8", "nvidia-h100-sxm", Known.H100);

    [Fact]
    public void From_AnyPowerAndRate_EnergyTimesYieldIsAMillion() => Gen.Select(Gen.Double[50, 1400], Gen.Double[1, 50_000], Gen.Double[0.05, 1]).Sample(
        (watts, rate, busy) =>
        {
            BoundaryLedger ledger = Ledger(watts, new LedgerOptions { Utilisation = Known.Busy(busy) });
            EnergyFigures figures = EnergyFigures.From(ledger, Known.Rate("nvidia-h100-sxm", rate));

            figures.All.Count().ShouldBe(10);
            foreach (EnergyFigure figure in figures.All)
            {
                Estimate<Ratio> identity = figure.Energy.Estimate.With(
                    figure.Yield.Estimate,
                    (e, y) => Ratio.FromFraction(e.InJoulesPerToken * y.InTokensPerSecondPerMegawatt / 1e6));
                identity.Interval.Low.InFraction.ShouldBe(1, 1e-9);
                identity.Interval.High.InFraction.ShouldBe(1, 1e-9);
            }
        },
        iter: 8,
        threads: 1);

    [Fact]
    public void At_WithIdle_IsActiveEnergyPlusIdlePowerTimesIdleTime()
    {
        BoundaryLedger ledger = Ledger(500, new LedgerOptions { Utilisation = Known.Busy(0.5) });
        EnergyFigures figures = EnergyFigures.From(ledger, Known.Rate("nvidia-h100-sxm", 2000));

        // An hour of which half is busy: by the definition, not by the factor.
        EnergyPerToken expected = IdleTime.EnergyPerToken(
            ledger.At(Boundary.Facility).Value * Duration.FromHours(0.5),
            ledger.IdleAt(Boundary.Facility).Value,
            Duration.FromHours(0.5),
            TokenRate.FromPerSecond(2000) * Duration.FromHours(0.5));

        figures.At(Boundary.Facility, CapacityBasis.WithIdle)!.Energy.Estimate.Value.InJoulesPerToken
            .ShouldBe(expected.InJoulesPerToken, 1e-9 * expected.InJoulesPerToken);
    }

    [Fact]
    public void At_AlwaysBusy_IsTheActiveFigure()
    {
        Estimate<Ratio> full = Known.One("busy");
        BoundaryLedger ledger = Ledger(500, new LedgerOptions { Utilisation = new UtilisationBasis(full) });

        ledger.At(Boundary.Facility, CapacityBasis.WithIdle).Over(ledger.At(Boundary.Facility)).Value.InFraction.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void At_NoBusyShare_HasNoFigureWithIdle()
    {
        BoundaryLedger ledger = Ledger(500, LedgerOptions.Default);
        EnergyFigures figures = EnergyFigures.From(ledger, Known.Rate("nvidia-h100-sxm", 2000));

        figures.At(Boundary.Facility, CapacityBasis.WithIdle).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => ledger.At(Boundary.Facility, CapacityBasis.WithIdle));
    }

    [Fact]
    public void RatioTo_UnlikeBoundaries_IsRefused()
    {
        EnergyFigures figures = EnergyFigures.From(Ledger(500, LedgerOptions.Default), Known.Rate("nvidia-h100-sxm", 2000));

        Should.Throw<BasisMismatchException>(() =>
            figures.At(Boundary.Facility)!.Energy.RatioTo(figures.At(Boundary.Board)!.Energy));
    }

    // MLPerf v5.1, SR680a V3, llama2-70b Offline: 10,401 W and 102,909 tokens/s give 0.1011 J/token and 9.89 M tokens/s/MW.
    [Fact]
    public void Division_MlperfReading_GivesThePublishedEnergyAndYield()
    {
        Power wall = Power.FromWatts(10_401);
        TokenRate rate = TokenRate.FromPerSecond(102_909);

        (wall / rate).InJoulesPerToken.ShouldBe(0.1011, 0.00005);
        (rate / wall).InTokensPerSecondPerMegawatt.ShouldBe(9.89e6, 0.005e6);
    }

    // f (1 - u) / u: an idle power of 24 to 39 % of load adds as much at half busy, four times as much at a fifth.
    [Theory]
    [InlineData(0.24, 0.5, 1.24)]
    [InlineData(0.39, 0.5, 1.39)]
    [InlineData(0.24, 0.2, 1.96)]
    [InlineData(0.39, 0.2, 2.56)]
    public void Factor_IdleShareAndBusyShare_MatchTheClosedForm(double idleShare, double busyShare, double factor)
    {
        Source source = new("mlperf", "Lowest wall readings", "test");
        UtilisationBasis basis = new(Estimate.Exact("busy", Ratio.FromFraction(busyShare), Grade.D, source));

        basis.Factor(Estimate.Exact("idle", Ratio.FromFraction(idleShare), Grade.B, source)).Value.InFraction.ShouldBe(factor, 1e-9);
    }

    // Google's median prompt: 0.14 + 0.06 + 0.02 + 0.02 Wh, and the multipliers on the chip's share.
    [Fact]
    public void Layers_OfAPublishedPrompt_AddUpAndMultiplyAsPublished()
    {
        Energy[] layers = [.. new[] { 0.14, 0.06, 0.02, 0.02 }.Select(Energy.FromWattHours)];

        Energy host = layers[0] + layers[1];
        Energy idle = host + layers[2];
        Energy facility = idle + layers[3];

        facility.InWattHours.ShouldBe(0.24, 1e-12);
        (host / layers[0]).InFraction.ShouldBe(1.43, 0.005);
        (idle / layers[0]).InFraction.ShouldBe(1.57, 0.005);
        (facility / layers[0]).InFraction.ShouldBe(1.71, 0.005);
    }

    private static BoundaryLedger Ledger(double watts, LedgerOptions options) => Facility.Ledger.For(
        H100Node, Known.Accelerator("nvidia-h100-sxm", 700), Known.Board("nvidia-h100-sxm", watts), Known.Virginia, options);
}
