using CsCheck;

namespace Joulewise.Reporting.Tests.Charts;

public sealed class LogTicksTests
{
    [Fact]
    public void For_OneDecade_MarksOneTwoFive() => LogTicks.For([0.13, 4.2]).ShouldBe([0.1, 0.2, 0.5, 1, 2, 5]);

    [Fact]
    public void For_ManyDecades_MarksDecadesOnly() => LogTicks.For([0.02, 900]).ShouldBe([0.01, 0.1, 1, 10, 100, 1000]);

    [Fact]
    public void For_NothingPositive_StillGivesAnAxis() => LogTicks.For([0, -1, double.NaN]).ShouldBe([1, 10]);

    [Fact]
    public void For_AnyValues_EncloseThemInAscendingMarks() =>
        Gen.Double[-8, 8].Select(static exponent => Math.Pow(10, exponent)).Array[1, 20].Sample(static values =>
        {
            IReadOnlyList<double> marks = LogTicks.For(values);
            return marks.Count >= 2
                && marks[0] <= values.Min() * 1.000001
                && marks[^1] >= values.Max() * 0.999999
                && marks.Zip(marks.Skip(1)).All(static pair => pair.First < pair.Second);
        });
}
