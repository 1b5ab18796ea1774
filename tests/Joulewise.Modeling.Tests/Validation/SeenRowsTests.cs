namespace Joulewise.Modeling.Tests;

public sealed class SeenRowsTests
{
    private static readonly SeenRows Seen = new([Points.Row("a", tpot: 0.02) with { ConcurrencyRequests = 64, TensorParallel = 8 }, Points.Row("b")]);

    [Fact]
    public void Contains_SameId_IsTrue()
    {
        Seen.Contains(Points.Row("a", "another", tpot: 1)).ShouldBeTrue();
        Seen.Contains(Points.Row("b", watts: 1)).ShouldBeTrue();
    }

    [Fact]
    public void Contains_SameConfigurationAndTime_IsTrueWhateverItsId() =>
        Seen.Contains(Points.Row("x", rate: 5, tpot: 0.02) with { ConcurrencyRequests = 64, TensorParallel = 8, EngineVersion = "2" }).ShouldBeTrue();

    [Fact]
    public void Contains_AnotherFigureOrWidth_IsFalse()
    {
        Seen.Contains(Points.Row("x", tpot: 0.021) with { ConcurrencyRequests = 64, TensorParallel = 8 }).ShouldBeFalse();
        Seen.Contains(Points.Row("x", tpot: 0.02) with { ConcurrencyRequests = 64, TensorParallel = 4 }).ShouldBeFalse();
        Seen.Contains(Points.Row("x", tpot: 0.02) with { ConcurrencyRequests = 64, ExpertParallel = 8 }).ShouldBeFalse();
    }

    [Fact]
    public void Contains_NoTime_IsNotTakenForTheSameRun() => Seen.Contains(Points.Row("x")).ShouldBeFalse();
}
