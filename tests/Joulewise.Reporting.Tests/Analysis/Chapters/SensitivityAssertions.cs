namespace Joulewise.Reporting.Tests.Analysis.Chapters;

internal static class SensitivityAssertions
{
    /// <summary>The break-even is the value expected where that lies from a quarter to four times the stated value, and missing where it does not.</summary>
    public static void ShouldMeet(this SensitivityEntry entry, double expected)
    {
        if (expected >= entry.Base / 4 && expected <= 4 * entry.Base)
        {
            entry.BreakEven!.Value.ShouldBe(expected, expected * 1e-9);
        }
        else
        {
            entry.BreakEven.ShouldBeNull();
        }
    }
}
