namespace Joulewise.Reporting.Tests.Analysis.Chapters;

internal static class SensitivityAssertions
{
    /// <summary>The break-even is the value expected where that lies inside the range tried, and missing where it does not.</summary>
    public static void ShouldMeet(this SensitivityEntry entry, double expected)
    {
        if (expected >= entry.Low && expected <= entry.High)
        {
            entry.BreakEven!.Value.ShouldBe(expected, expected * 1e-9);
        }
        else
        {
            entry.BreakEven.ShouldBeNull();
        }
    }
}
