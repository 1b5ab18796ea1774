namespace Joulewise.Catalog.Tests;

public sealed class DocumentationTests
{
    private static readonly string Page = ReadPage();

    [Fact]
    public void Example_OfThePage_Loads()
    {
        const string Fence = "```yaml\n";
        int start = Page.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        string example = Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
        using OverlayFolder folder = new OverlayFolder().With("accelerators/acme-x1.yaml", example);
        folder.Load().FindAccelerator("x1").Fp16Dense!.Value.InTeraflops.ShouldBe(400, 1e-9);
    }

    [Fact]
    public void Page_EachKind_HasAChapter()
    {
        foreach (string kind in Catalogue.EntryKinds)
        {
            Page.ShouldContain($"\n## {kind}\n");
        }
    }

    private static string ReadPage()
    {
        using StreamReader reader = new(typeof(DocumentationTests).Assembly.GetManifestResourceStream("catalog.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
