using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Values that scenarios have and catalogues have not.</summary>
internal static class ScenarioValues
{
    private const int HoursPerDay = 24;

    /// <summary>Reads a duration in seconds.</summary>
    public static double Seconds(this EntryReader r, string key, double otherwise) => r.Has(key) ? r.Amount<Duration>(key).InSeconds : otherwise;

    /// <summary>Reads a duration above 0 in seconds that must be there.</summary>
    public static double LastingSeconds(this EntryReader r, string key) => Lasting(r, key, r.Amount<Duration>(key).InSeconds);

    /// <summary>Reads a duration above 0 in seconds.</summary>
    public static double LastingSeconds(this EntryReader r, string key, double otherwise) => r.Has(key) ? r.LastingSeconds(key) : otherwise;

    /// <summary>Reads a share above 0, at most 1.</summary>
    public static double Part(this EntryReader r, string key, double otherwise)
    {
        double share = r.Has(key) ? r.Amount<Ratio>(key).InFraction : otherwise;
        return share is > 0 and <= 1 ? share : throw r.Problem(key, string.Create(CultureInfo.InvariantCulture, $"{share} is out of range: accepted is a share above 0, at most 1 or 100%"));
    }

    /// <summary>Reads a number that must be there.</summary>
    public static double Number(this EntryReader r, string key, double least, double most) => r.OptionalNumber(key, least, most) ?? throw r.Missing(key);

    /// <summary>Reads a whole number of any size.</summary>
    public static long Whole(this EntryReader r, string key, long least, long otherwise)
    {
        if (!r.Has(key))
        {
            return otherwise;
        }

        string text = r.Text(key);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= least
            ? value
            : throw r.Problem(key, string.Create(CultureInfo.InvariantCulture, $"{Messages.Show(text)} is not a whole number of at least {least}"));
    }

    /// <summary>Reads an hour of the day such as <c>08:30</c>.</summary>
    public static double Clock(this EntryReader r, string key)
    {
        if (!r.Has(key))
        {
            return 0;
        }

        string text = r.Text(key);
        return TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? time.ToTimeSpan().TotalHours
            : throw r.Problem(key, $"{Messages.Show(text)} is no time of day: accepted is one from 00:00 to 23:59");
    }

    /// <summary>Reads one amount, or 24 by the hour of the day.</summary>
    public static IReadOnlyList<double> Hourly<T>(this EntryReader r, string key, Func<T, double> inUnit)
        where T : struct, IQuantity<T>
    {
        IReadOnlyList<T> amounts = r.Amounts<T>(key);
        return amounts.Count is 0 or 1 or HoursPerDay
            ? [.. amounts.Select(inUnit)]
            : throw r.Problem(key, string.Create(CultureInfo.InvariantCulture, $"{amounts.Count} amounts were found: accepted are one, or {HoursPerDay} by the hour from midnight"));
    }

    /// <summary>Reads one of a few names and gives what it stands for.</summary>
    public static T OneOf<T>(this EntryReader r, string key, T otherwise, params (string Name, T Value)[] known)
    {
        if (!r.Has(key))
        {
            return otherwise;
        }

        string text = r.Text(key);
        foreach ((string name, T value) in known)
        {
            if (string.Equals(name, text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        string? nearest = Suggestion.Nearest(text, known.Select(k => (Names.Fold(k.Name), k.Name)));
        throw r.Problem(key, $"{Messages.Show(text)} is unknown: {Suggestion.Ask(nearest)}accepted are {Messages.List(known.Select(k => k.Name))}");
    }

    /// <summary>Reads the one key of a few that says of which kind a mapping is.</summary>
    public static string KindOf(this EntryReader r, string what, params string[] kinds)
    {
        string[] found = [.. kinds.Where(r.Has)];
        if (found.Length == 0)
        {
            r.End();
        }

        return found.Length == 1 ? found[0] : throw r.Scope.Problem(r.Line, $"{what} has {(found.Length == 0 ? "none" : Messages.List(found))}: accepted is exactly one of {Messages.List(kinds)}");
    }

    /// <summary>Reads a mapping that must be there.</summary>
    public static EntryReader Inner(this EntryReader r, string key) => r.Map(key) ?? throw r.Missing(key);

    /// <summary>Looks a name of the catalogue up, with the line in the message where there is none.</summary>
    public static T Find<T>(this EntryReader r, string key, string name, Func<string, T> find)
    {
        try
        {
            return find(name);
        }
        catch (InputException e)
        {
            throw r.Problem(key, e.Message);
        }
    }

    private static double Lasting(EntryReader r, string key, double seconds) => seconds > 0 ? seconds : throw r.Problem(key, "0 s was found: accepted is a time above 0");
}
