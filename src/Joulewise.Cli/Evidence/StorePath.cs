namespace Joulewise.Cli;

/// <summary>Where imported rows are kept.</summary>
internal static class StorePath
{
    private const string FileName = "evidence.duckdb";

    /// <summary>The file the user named, or the default one.</summary>
    public static string Of(string? named, IHost host)
    {
        if (named is not null)
        {
            return host.PathOf("--store", named);
        }

        string home = host.Variable("JOULEWISE_HOME") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "joulewise");
        return host.PathOf("JOULEWISE_HOME", Path.Combine(home, FileName));
    }
}
