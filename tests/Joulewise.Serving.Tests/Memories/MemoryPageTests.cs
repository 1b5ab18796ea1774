using System.Globalization;

namespace Joulewise.Serving.Tests.Memories;

/// <summary>The page docs/memory.md states what the evidence says of memories.</summary>
public sealed class MemoryPageTests
{
    [Fact]
    public void Page_StatesEveryTwin()
    {
        string page = Read();

        MemoryTwins.Compare(Searches.Predictor)
            .Select(t => string.Create(CultureInfo.InvariantCulture, $"| {t.From}, {t.To} | {t.Model} | {t.Engine}, {t.Precision} | {t.Rows} | {t.MeasuredGain:0.000} | {t.ModelledGain:0.000} | {t.Error:0.000} |"))
            .Where(line => !page.Contains(line, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    /// <summary>The prices and rates of the page are those of the tiers.</summary>
    [Theory]
    [InlineData("63.0 GB/s", "nvidia-h100-sxm", 0, 63.0)]
    [InlineData("450 GB/s", "nvidia-gh200-96gb", 0, 450)]
    [InlineData("14 GB/s", "nvidia-h100-sxm", 1, 14)]
    public void Page_StatesEveryLink(string stated, string accelerator, int tier, double gigabytesPerSecond)
    {
        Read().ShouldContain(stated);
        CacheTiers.Of(Searches.Catalogue.FindAccelerator(accelerator))[tier].ReadRate.Value.InGigabytesPerSecond.ShouldBe(gigabytesPerSecond, 0.05);
    }

    private static string Read()
    {
        using StreamReader reader = new(typeof(MemoryPageTests).Assembly.GetManifestResourceStream("memory.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
