using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests;

public sealed class PredictedQuantityTests
{
    [Fact]
    public void All_AreColumnsOfTheSchema_AndReadWhatTheColumnHolds()
    {
        MeasuredPoint point = Points.Row("a", watts: 700, rate: 140, joules: 5, tpot: 0.02) with { Ttft = Duration.FromSeconds(3) };

        foreach (PredictedQuantity quantity in PredictedQuantity.All)
        {
            quantity.Of(point).ShouldBe((double?)MeasuredColumns.Find(quantity.Name)!.ValueOf(point), quantity.Name);
        }
    }

    [Fact]
    public void All_ReadUnlikeFiguresOfAPrediction()
    {
        Prediction prediction = new()
        {
            TtftSeconds = new(1, 1, 1),
            TpotSeconds = new(2, 2, 2),
            OutputTokensPerSecondPerAccelerator = new(3, 3, 3),
            PowerWattsPerAccelerator = new(4, 4, 4),
            JoulesPerOutputToken = new(5, 5, 5),
        };

        PredictedQuantity.All.Select(q => q.Of(prediction)!.Value.Value).ShouldBe([1, 2, 3, 4, 5]);
        PredictedQuantity.All.ShouldAllBe(q => q.Of(new Prediction()) == null);
    }

    [Fact]
    public void Tpot_OfARowWithInteractivityOnly_IsItsReciprocal()
    {
        PredictedQuantity.Tpot.Of(Points.Row("a") with { Interactivity = TokenRate.FromPerSecond(40) }).ShouldBe(0.025);
        PredictedQuantity.Tpot.Of(Points.Row("a")).ShouldBeNull();
    }
}
