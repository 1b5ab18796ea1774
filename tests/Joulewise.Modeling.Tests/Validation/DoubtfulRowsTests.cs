namespace Joulewise.Modeling.Tests;

public sealed class DoubtfulRowsTests
{
    [Theory]
    [InlineData("accelerator_count_ambiguous")]
    [InlineData("precision_unpublished")]
    [InlineData("prefill_bound_unpublished_prompts")]
    [InlineData("suspect_run: 2 to 8 times slow")]
    [InlineData("mtp_suspected")]
    [InlineData("does_not_fit_as_described")]
    [InlineData("concurrency_not_applied")]
    [InlineData("hidden_batch_cap")]
    [InlineData("experimental_harness")]
    [InlineData("from_article")]
    [InlineData("host_stall_suspected")]
    [InlineData("power_whole_capture")]
    public void Contain_FlagOfDoubt_IsTrue(string flag) => DoubtfulRows.Contain(Points.Row("a", flag: flag)).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("short_window")]
    [InlineData("widths_repaired")]
    [InlineData("power_cap")]
    public void Contain_OtherFlags_IsFalse(string flag) => DoubtfulRows.Contain(Points.Row("a", flag: flag)).ShouldBeFalse();
}
