using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Tells formats of traces apart.</summary>
internal static class TraceFormats
{
    private static readonly (string Name, TraceFormat Format)[] Known =
    [
        ("joulewise", TraceFormat.Joulewise),
        ("azure", TraceFormat.Azure),
        ("burstgpt", TraceFormat.BurstGpt),
        ("mooncake", TraceFormat.Mooncake),
    ];

    /// <summary>Columns that only one format has.</summary>
    private static readonly (string Column, TraceFormat Format)[] Columns =
    [
        ("arrival_s", TraceFormat.Joulewise),
        ("ContextTokens", TraceFormat.Azure),
        ("Request tokens", TraceFormat.BurstGpt),
        ("hash_ids", TraceFormat.Mooncake),
    ];

    /// <summary>Reads the name of a format.</summary>
    public static TraceFormat Read(EntryReader r, string key) => r.Has(key) ? r.OneOf(key, TraceFormat.Joulewise, Known) : throw r.Missing(key);

    /// <summary>Tells the format of a file by its first line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">Its name as it was given.</param>
    /// <returns>The format.</returns>
    /// <exception cref="InputException">The file can't be read or is of no known format.</exception>
    public static TraceFormat Of(string path, string named)
    {
        using Stream file = TraceFile.Open(path);
        byte[] start = new byte[4096];
        string text;
        try
        {
            text = System.Text.Encoding.Latin1.GetString(start, 0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        }
        catch (Exception e) when (TraceFile.IsOfReading(e))
        {
            throw TraceFile.Unreadable(named, e);
        }

        string first = text.Split('\n')[0];
        foreach ((string column, TraceFormat format) in Columns)
        {
            if (first.Contains(column, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        throw new InputException($"--trace {named}:1: '{Excerpt.Of(first.Trim())}' is the first line of no known format; accepted are the traces of Azure, BurstGPT and Mooncake, and CSV of arrival_s,input_tokens,output_tokens");
    }
}
