using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests;

public sealed class PredictionTests
{
    [Fact]
    public void New_SaysNothing_AndHasTheLowestGrade()
    {
        Prediction prediction = new();
        prediction.TpotSeconds.ShouldBeNull();
        prediction.Grade.ShouldBe(Grade.E);
        prediction.Extrapolated.ShouldBeEmpty();
        prediction.Problem.ShouldBeEmpty();
    }
}
