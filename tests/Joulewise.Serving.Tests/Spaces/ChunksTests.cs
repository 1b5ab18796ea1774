namespace Joulewise.Serving.Tests.Spaces;

public sealed class ChunksTests
{
    /// <summary>A size that leaves a prompt whole is listed once; the fitted one at least.</summary>
    [Theory]
    [InlineData(1, new[] { 8192 })]
    [InlineData(1024, new[] { 8192 })]
    [InlineData(1025, new[] { 1024, 8192 })]
    [InlineData(4000, new[] { 1024, 2048, 8192 })]
    [InlineData(8192, new[] { 1024, 2048, 4096, 8192 })]
    [InlineData(10_000, new[] { 1024, 2048, 4096, 8192, 16_384 })]
    [InlineData(100_000, new[] { 1024, 2048, 4096, 8192, 16_384 })]
    public void Of_Prompt_ListsTheSizesThatCutItDifferently(double prompt, int[] expected)
    {
        Chunks.Of(prompt).ShouldBe(expected);
        Chunks.Of(prompt).Select(c => Chunks.StepsOf(prompt, c)).ShouldBeUnique();
    }

    [Theory]
    [InlineData(4096, 1024, 4)]
    [InlineData(1536, 1024, 1.5)]
    [InlineData(100, 1024, 1)]
    public void StepsOf_Prompt_IsPromptOverSizeAndNeverBelowOne(double prompt, int chunk, double steps) =>
        Chunks.StepsOf(prompt, chunk).ShouldBe(steps);
}
