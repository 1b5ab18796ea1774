namespace Joulewise.Catalog.Tests;

/// <summary>A user's folder with the files a test writes into it; gone afterwards.</summary>
internal sealed class OverlayFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("joulewise-catalog-");

    public string Root => _root.FullName;

    public OverlayFolder With(string path, string text)
    {
        string file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public Catalogue Load() => Catalogue.Load(Root);

    public void Dispose() => _root.Delete(recursive: true);
}
