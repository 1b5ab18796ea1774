using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Reads the cells of one row of a demand file, or says what is wrong with one.</summary>
internal sealed class DemandCells(string file, DemandColumns columns, PlainRow row)
{
    private const double MostRequests = 1e9;

    private const double MostTokens = 1e8;

    private const int LongestName = 100;

    /// <summary>The class's name.</summary>
    public string Name()
    {
        string text = columns.Text(row, "class");
        return text.Length is > 0 and <= LongestName && !text.Any(char.IsControl)
            ? text
            : throw At("class", $"{Found(text)}; accepted: a name of 1 to {LongestName} characters");
    }

    /// <summary>Minutes since midnight.</summary>
    public int StartMinute()
    {
        string text = columns.Text(row, "start");
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? (time.Hour * 60) + time.Minute
            : throw At("start", $"{Found(text)} is not a time of day; accepted: HH:MM from 00:00 to 23:59");
    }

    /// <summary>Requests per second.</summary>
    public double Requests()
    {
        string text = columns.Text(row, "requests_per_s");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate) && rate is >= 0 and <= MostRequests
            ? rate
            : throw At("requests_per_s", $"{Found(text)} is not such a rate; accepted: a number of requests per second from 0 to 1e9, without a unit");
    }

    /// <summary>A length in tokens, or <see langword="null"/> for an empty cell.</summary>
    public double? Tokens(string column)
    {
        string text = columns.Text(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double tokens) && tokens is > 0 and <= MostTokens
            ? tokens
            : throw At(column, $"{Found(text)} is not such a length; accepted: a number of tokens above 0, up to 1e8, without a unit");
    }

    /// <summary>A limit on a latency, or <see langword="null"/> for an empty cell.</summary>
    public Duration? Limit(string column)
    {
        string text = columns.Text(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!Quantity.TryParse(text, out Duration limit, out string? problem))
        {
            throw At(column, $"{problem}; accepted: a time such as 2s or 30ms, or nothing");
        }

        return limit.InSeconds > 0 ? limit : throw At(column, $"{Found(text)} is not above 0; accepted: a time such as 2s or 30ms, or nothing");
    }

    /// <summary>A fault of this row.</summary>
    public InputException At(string column, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line}: {column}: {problem}"));

    /// <summary>The row's line, for a fault of a later row.</summary>
    public int Line => row.Line;

    private static string Found(string text) => text.Length == 0 ? "nothing found" : $"'{Excerpt.Of(text)}'";
}
