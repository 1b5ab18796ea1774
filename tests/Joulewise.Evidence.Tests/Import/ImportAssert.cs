using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

internal static class ImportAssert
{
    /// <summary>The import must refuse the file in one line that names it and says what was found.</summary>
    public static void Refuses(string kind, string path, params string[] parts)
    {
        InputException e = Should.Throw<InputException>(() => Importers.Read(kind, path));
        e.Message.ShouldNotContain("\n");
        foreach (string part in parts)
        {
            e.Message.ShouldContain(part);
        }
    }

    /// <summary>The import must succeed or refuse in one line; nothing else.</summary>
    public static void SucceedsOrRefuses(string kind, string path)
    {
        try
        {
            ImportBatch batch = Importers.Read(kind, path);
            batch.Points.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(batch.Points.Count);
        }
        catch (InputException e)
        {
            e.Message.ShouldNotBeNullOrWhiteSpace();
            e.Message.Any(char.IsControl).ShouldBeFalse(e.Message);
        }
    }
}
