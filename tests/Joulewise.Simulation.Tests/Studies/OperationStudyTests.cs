using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests.Studies;

/// <summary>Fleets that are run several ways under the same traffic.</summary>
public sealed class OperationStudyTests
{
    private const int Seeds = 2;

    private static readonly Catalogue Catalogue = Catalogue.LoadEmbedded();

    private static readonly Lazy<IReadOnlyList<ArmRuns>> Day = new(() =>
        new AutoscalingStudy(Catalogue, SimulationFixture.Predictor, Catalogue.FindSite(Catalogue.DefaultSiteId)).Run(Seeds, 600, CancellationToken.None));

    private static readonly Lazy<IReadOnlyList<(ArmRuns Arm, double BudgetWatts)>> Burst = new(() =>
        new PowerCapStudy(Catalogue, SimulationFixture.Predictor, Catalogue.FindSite(Catalogue.DefaultSiteId)).Run(Seeds, 400, CancellationToken.None));

    [Fact]
    public void Run_EveryWay_SeesTheSameRequestsUnderASeed()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            long[] arrived = [.. Day.Value.Select(a => a.Runs[seed].Classes[0].Arrived).Distinct()];
            arrived.ShouldHaveSingleItem().ShouldBeGreaterThan(0);
        }

        Day.Value[0].Runs[0].Classes[0].Arrived.ShouldNotBe(Day.Value[0].Runs[1].Classes[0].Arrived);
    }

    [Fact]
    public void Run_AllOn_KeepsEveryWorkerOnAndStartsNone()
    {
        foreach (RunFigures run in Day.Value[0].Runs)
        {
            run.Starts.ShouldBe(0);
            run.Pools[0].Energy.ServingSeconds.ShouldBe(AutoscalingStudy.Workers * Day.Value[0].WorkerAccelerators * run.Seconds, 1e-6 * run.Seconds);
        }
    }

    /// <summary>Not by threshold: in a day of ten minutes its workers are not empty for long enough to go.</summary>
    [Fact]
    public void Run_ScaledByRate_TurnsWorkersOffAndSavesEnergy()
    {
        foreach (ArmRuns arm in Day.Value.Skip(2))
        {
            for (int seed = 0; seed < Seeds; seed++)
            {
                arm.Runs[seed].Pools[0].Energy.ServingSeconds.ShouldBeLessThan(Day.Value[0].Runs[seed].Pools[0].Energy.ServingSeconds);
                arm.Runs[seed].JoulesAt(Boundary.Facility).ShouldBeLessThan(Day.Value[0].Runs[seed].JoulesAt(Boundary.Facility));
            }
        }
    }

    /// <summary>The course is the run itself, in rows: their energy is that of the first seed's run.</summary>
    [Fact]
    public void Run_Course_HasTheEnergyOfTheFirstSeed()
    {
        foreach (ArmRuns arm in Day.Value)
        {
            double joules = arm.Runs[0].JoulesAt(Boundary.Facility);
            arm.Samples.Sum(s => s.FacilityWatts * s.Seconds).ShouldBe(joules, 1e-6 * joules);
        }
    }

    [Fact]
    public void Run_Budgets_AreSharesOfThePeakWithoutOneAndHoldBoards()
    {
        double peak = Burst.Value[0].Arm.Runs.Average(PowerCapStudy.PeakWatts);

        Burst.Value[0].BudgetWatts.ShouldBe(double.PositiveInfinity);
        Burst.Value[0].Arm.Runs.ShouldAllBe(r => r.BudgetHeldSeconds == 0);
        Burst.Value.Skip(1).Select(b => b.BudgetWatts / peak).ShouldBe(PowerCapStudy.Shares, 1e-9);
        Burst.Value.Skip(1).ShouldAllBe(b => b.Arm.Runs.All(r => r.BudgetHeldSeconds > 0));
    }
}
