namespace Joulewise.Reporting.Tests.Analysis.Modelled;

public sealed class ModelledPrecisionTests
{
    /// <summary>A100 has neither 8-bit nor 4-bit floats, H100 no 4-bit ones, B200 all.</summary>
    [Theory]
    [InlineData("fp8", "nvidia-a100-sxm-80gb", "bf16")]
    [InlineData("fp8", "nvidia-h100-sxm", "fp8")]
    [InlineData("", "nvidia-h100-sxm", "fp8")]
    [InlineData("fp4", "nvidia-a100-sxm-80gb", "bf16")]
    [InlineData("fp4", "nvidia-h100-sxm", "fp8")]
    [InlineData("fp4", "nvidia-b200", "fp4")]
    [InlineData("mxfp4", "nvidia-a100-sxm-80gb", "mxfp4")]
    [InlineData("bf16", "nvidia-b200", "bf16")]
    public void Of_Accelerator_IsTheAskedOrTheNextWider(string asked, string accelerator, string expected) =>
        ModelledPrecision.Of(asked, Question.Catalogue.FindAccelerator(accelerator)).ShouldBe(expected);
}
