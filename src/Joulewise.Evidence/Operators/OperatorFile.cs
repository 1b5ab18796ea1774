namespace Joulewise.Evidence.Operators;

/// <summary>One table at SYSTEM/FAMILY/ENGINE/VERSION/FILE below the folder.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Relative">Where it is below the folder, with slashes.</param>
/// <param name="System">The source's name of the system.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Version">Its version.</param>
/// <param name="FileName">The file's name.</param>
internal sealed record OperatorFile(string Path, string Relative, string System, string Engine, string Version, string FileName)
{
    private const int Segments = 5;

    /// <summary>Reads a path.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="path">A file below it.</param>
    /// <returns>The table, or <see langword="null"/> when the file lies elsewhere.</returns>
    public static OperatorFile? Of(string directory, string path)
    {
        string relative = global::System.IO.Path.GetRelativePath(directory, path).Replace('\\', '/');
        string[] parts = relative.Split('/');
        return parts.Length == Segments ? new OperatorFile(path, relative, parts[0], parts[2], parts[3], parts[4]) : null;
    }
}
