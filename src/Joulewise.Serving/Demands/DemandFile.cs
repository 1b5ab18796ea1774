using Joulewise.Evidence;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Reads a day of demand from a CSV file; docs/plan.md describes its columns.</summary>
public static class DemandFile
{
    /// <summary>The most rows of a file.</summary>
    public const int MaximumRows = 10_000;

    private static readonly ImportLimits Limits = ImportLimits.Default with { FileBytes = 4 << 20, Rows = MaximumRows };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The demand.</returns>
    /// <exception cref="InputException">The file cannot be read or is at fault; the message names file, line, column, what was found and what is accepted.</exception>
    public static Demand Read(string path) => DemandOf(PlainCsv.Read(path, Limits));

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <returns>The demand.</returns>
    /// <exception cref="InputException">The text is at fault.</exception>
    public static Demand Read(Stream stream, string name) => DemandOf(PlainCsv.Read(stream, name, Limits));

    private static Demand DemandOf(PlainTable table)
    {
        DemandColumns columns = DemandColumns.Of(table);
        Dictionary<string, ClassDay> byName = new(StringComparer.Ordinal);
        List<ClassDay> days = [];
        foreach (PlainRow row in table.Rows)
        {
            DemandCells cells = new(table.Name, columns, row);
            string name = cells.Name();
            if (!byName.TryGetValue(name, out ClassDay? day))
            {
                if (days.Count == Demand.MaximumClasses)
                {
                    throw cells.At("class", $"more than {Demand.MaximumClasses} classes; accepted: up to {Demand.MaximumClasses}");
                }

                day = new ClassDay(name);
                byName.Add(name, day);
                days.Add(day);
            }

            day.Add(cells);
        }

        if (days.Count == 0)
        {
            throw new InputException($"{table.Name}: a header and no rows; accepted: at least one row of demand");
        }

        return days.TrueForAll(d => d.IsIdle)
            ? throw new InputException($"{table.Name}: requests_per_s: 0 in every row; accepted: a demand above 0 somewhere in the day")
            : Demand.Of([.. days.Select(d => d.Traffic)], [.. Spans(days)], table.Name);
    }

    private static IEnumerable<DemandSpan> Spans(IReadOnlyList<ClassDay> days)
    {
        int[] starts = [.. days.SelectMany(d => d.StartMinutes).Append(0).Distinct().Order()];
        for (int i = 0; i < starts.Length; i++)
        {
            int minute = starts[i];
            int end = i + 1 < starts.Length ? starts[i + 1] : (int)Demand.Day.InMinutes;
            yield return new DemandSpan(Duration.FromMinutes(minute), Duration.FromMinutes(end - minute), [.. days.Select(d => d.At(minute))]);
        }
    }
}
