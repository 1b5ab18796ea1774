using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Joulewise.Quantities;
using Joulewise.Reporting;
using Joulewise.Simulation;

namespace Joulewise.Cli;

/// <summary>Writes what a simulation came to.</summary>
internal static class SimulationFiles
{
    /// <summary>Name of the file of figures.</summary>
    public const string Summary = "summary.json";

    /// <summary>Name of the file of windows.</summary>
    public const string Samples = "samples.parquet";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes both files, each whole or not at all.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="samples">The windows.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The work.</returns>
    /// <exception cref="InputException">The folder cannot be written to.</exception>
    public static async Task WriteAsync(string folder, JsonObject summary, IReadOnlyList<FleetSample> samples, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await AtomicFile.WriteAsync(Path.Combine(folder, Summary), summary.ToJsonString(Options) + "\n", cancellation);
            await SampleFile.WriteAsync(Path.Combine(folder, Samples), samples, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--out {folder}: cannot be written ({e.Message.ReplaceLineEndings(" ")}); accepted is a folder", e);
        }
    }
}
