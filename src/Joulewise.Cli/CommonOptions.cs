using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>The options every verb takes.</summary>
internal sealed class CommonOptions
{
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print machine-readable output on standard output, and nothing else there",
        Recursive = true,
    };

    public Option<string?> Catalog { get; } = new("--catalog")
    {
        Description = "A folder of your own YAML that lies over the embedded catalogue",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string[]> Evidence { get; } = new("--evidence")
    {
        Description = "Your own measured rows (CSV, docs/measurement-schema.md) for this run; may be repeated",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<string?> Store { get; } = new("--store")
    {
        Description = "The file that imports are kept in; default: evidence.duckdb in $JOULEWISE_HOME or your data folder",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show a stack trace with an error",
        Recursive = true,
    };

    /// <summary>The catalogue of this run: the embedded one, under the user's folder where one is given.</summary>
    /// <exception cref="InputException">The folder or a file in it is at fault.</exception>
    public Catalogue LoadCatalogue(ParseResult parsed, IHost host) =>
        Catalogue.Load(parsed.GetValue(Catalog) is { } folder ? host.PathOf("--catalog", folder) : null);

    public void AddTo(Command root)
    {
        root.Options.Add(Json);
        root.Options.Add(Catalog);
        root.Options.Add(Evidence);
        root.Options.Add(Store);
        root.Options.Add(Verbose);
    }
}
