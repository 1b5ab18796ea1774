namespace Joulewise.Cli.Tests.Hostile;

/// <summary>One input that must be refused.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Args">The command line, run in the folder of the files.</param>
/// <param name="Make">Makes the files.</param>
/// <param name="Parts">What the one line must hold.</param>
internal sealed record BadInput(string Name, string[] Args, Action<Workbench> Make, string[] Parts)
{
    /// <summary>A file of the user's YAML.</summary>
    public static BadInput Yaml(string name, string yaml, params string[] parts) =>
        new("yaml: " + name, ["catalog", "list", "sites", "--catalog", "own"], bench => bench.Write("own/sites/own-site.yaml", yaml), parts);

    /// <summary>A file to import.</summary>
    public static BadInput Import(string kind, string name, string file, string text, params string[] parts) =>
        new($"{kind}: {name}", ["import", kind, file], bench => bench.Write(file, text), [file, .. parts]);

    /// <summary>A file to import, of any bytes.</summary>
    public static BadInput Import(string kind, string name, string file, byte[] bytes, params string[] parts) =>
        new($"{kind}: {name}", ["import", kind, file], bench => bench.Write(file, bytes), [file, .. parts]);

    /// <summary>A file to import, made by the case itself.</summary>
    public static BadInput Import(string kind, string name, string file, Action<Workbench> make, params string[] parts) =>
        new($"{kind}: {name}", ["import", kind, file], make, [file, .. parts]);

    /// <summary>A user's rows for one run.</summary>
    public static BadInput Rows(string name, string text, params string[] parts) =>
        new("--evidence: " + name, ["compare", "b200", "h200", "--evidence", "own.csv"], bench => bench.Write("own.csv", text), ["own.csv", .. parts]);

    /// <summary>A configuration file of a model.</summary>
    public static BadInput Model(string name, string json, params string[] parts) =>
        new("--model: " + name, ["compare", "b200", "h200", "--model", "m/config.json"], bench => bench.Write("m/config.json", json), ["config.json", .. parts]);
}
