namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>engines/</c>.</summary>
internal static class EngineReader
{
    internal static IEnumerable<ServingEngine> Read(EntryReader r)
    {
        yield return new ServingEngine(
            r.Text("id"),
            r.Text("name"),
            r.Texts("aliases"),
            r.Flag("disaggregates"),
            r.Texts("vendors"),
            r.OptionalText("reference"),
            r.OptionalText("note"));
    }
}
