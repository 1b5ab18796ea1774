using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Joulewise.Evidence.Import.Reading;

namespace Joulewise.Evidence.Import.Mlperf;

/// <summary>The parts of a system description (<c>systems/NAME.json</c>) that a row needs.</summary>
internal sealed partial record MlperfSystem(string Name, string Accelerator, int AcceleratorCount, string Framework, int? BoardPowerWatts)
{
    /// <summary>Reads the description of a run's system, or gives <see langword="null"/> when it is absent or names no accelerators.</summary>
    public static MlperfSystem? Read(MlperfRunFolder place, ImportLimits limits)
    {
        if (!File.Exists(place.SystemFile))
        {
            return null;
        }

        foreach ((_, JsonElement row) in JsonRows.Read(place.SystemFile, limits))
        {
            JsonFields fields = new(row, new Place(place.SystemFile, string.Empty));
            if (fields.Text("accelerator_model_name") is { } accelerator && fields.Count("accelerators_per_node") is { } perNode)
            {
                long count = (long)perNode * (fields.Count("number_of_nodes") ?? 1);
                if (count > int.MaxValue)
                {
                    throw fields.Place.Wrong($"accelerators_per_node times number_of_nodes is {count.ToString(CultureInfo.InvariantCulture)}: a believable number is accepted");
                }

                return new MlperfSystem(
                    fields.Text("system_name") ?? place.System,
                    accelerator,
                    (int)count,
                    fields.Text("framework") ?? string.Empty,
                    BoardPower(fields.Text("hw_notes")));
            }
        }

        return null;
    }

    /// <summary>The weights' precision as the submitter declares it, or <see langword="null"/> when no measurement description is beside the results.</summary>
    public static string? DeclaredPrecision(MlperfRunFolder place, ImportLimits limits)
    {
        string beside = Path.Combine(place.Root, place.Division, place.Submitter);
        string[] folders =
        [
            Path.Combine(beside, "measurements", place.System, place.Benchmark, place.Scenario),
            Path.Combine(beside, "results", place.System, place.Benchmark, place.Scenario),
        ];
        foreach (string file in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.json").Order(StringComparer.Ordinal)))
        {
            foreach ((_, JsonElement row) in JsonRows.Read(file, limits))
            {
                if (PrecisionName.Of(new JsonFields(row, new Place(file, string.Empty)).Text("weight_data_types")) is { Length: > 0 } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static int? BoardPower(string? notes) =>
        notes is not null
        && PowerNote().Match(notes) is { Success: true } match
        && int.TryParse(match.Groups["watts"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int watts)
            ? watts
            : null;

    [GeneratedRegex(@"T[GD]P\s*:?\s*(?<watts>\d{2,5})\s*W", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PowerNote();
}
