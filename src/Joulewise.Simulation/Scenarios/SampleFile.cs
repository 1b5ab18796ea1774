using Parquet;
using Parquet.Schema;

namespace Joulewise.Simulation;

/// <summary>Writes what a fleet did as Parquet, one row for each window.</summary>
public static class SampleFile
{
    private const int RowsPerGroup = 65_536;

    private static readonly Column[] Columns =
    [
        new("start_s", s => s.StartSeconds),
        new("length_s", s => s.Seconds),
        new("board_power_w", s => s.BoardWatts),
        new("facility_power_w", s => s.FacilityWatts),
        new("arrivals", s => s.Arrivals),
        new("finished", s => s.Finished),
        new("output_tokens", s => s.OutputTokens),
        new("prefill_tokens", s => s.PrefillTokens),
        new("decoding_requests", s => s.Decoding),
        new("waiting_requests", s => s.Waiting),
        new("serving_workers", s => s.ServingWorkers),
        new("lowest_clock", s => s.LowestClock),
        new("usd_per_kwh", s => s.DollarsPerKilowattHour),
    ];

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="samples">The windows.</param>
    /// <param name="cancellation">Stops the writing and leaves what was there.</param>
    /// <returns>The work.</returns>
    public static async Task WriteAsync(string path, IReadOnlyList<FleetSample> samples, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(samples);
        string part = path + ".part";
        try
        {
            await using (FileStream stream = new(part, FileMode.Create, FileAccess.ReadWrite))
            {
                await WriteAsync(stream, samples, cancellation).ConfigureAwait(false);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    private static async Task WriteAsync(Stream stream, IReadOnlyList<FleetSample> samples, CancellationToken cancellation)
    {
        DataField<double>[] fields = [.. Columns.Select(c => new DataField<double>(c.Name))];
        ParquetSchema schema = new(fields);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, cancellationToken: cancellation).ConfigureAwait(false);
        for (int start = 0; start < samples.Count; start += RowsPerGroup)
        {
            int count = Math.Min(RowsPerGroup, samples.Count - start);
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            for (int c = 0; c < Columns.Length; c++)
            {
                double[] values = new double[count];
                for (int i = 0; i < count; i++)
                {
                    values[i] = Columns[c].ValueOf(samples[start + i]);
                }

                await group.WriteAsync<double>(fields[c], values, cancellationToken: cancellation).ConfigureAwait(false);
            }
        }
    }

    private sealed record Column(string Name, Func<FleetSample, double> ValueOf);
}
