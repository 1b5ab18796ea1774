namespace Joulewise.Serving.Tests;

/// <summary>The sample files users are shown.</summary>
internal static class Samples
{
    /// <summary>The path of a sample, found from the folder the tests run in.</summary>
    public static string Path(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "samples", name)))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder.ShouldNotBeNull().FullName, "samples", name);
    }
}
