using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>The check of a number somebody wrote into a description of traffic.</summary>
internal static class SpecCheck
{
    /// <summary>The largest coefficient of variation taken, for gaps and for lengths.</summary>
    public const double MostVariation = 100;

    /// <summary>The largest rate taken, in requests per second.</summary>
    public const double MostRatePerSecond = 1e9;

    /// <summary>The longest time taken, in seconds: a hundred years of 365 days.</summary>
    public const double MostSeconds = 100 * 365 * 86_400.0;

    /// <summary>Takes a number from a closed range.</summary>
    /// <param name="value">The number.</param>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    /// <param name="what">What it is, with its unit.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InputException">It lies outside or is not a number.</exception>
    public static double Within(double value, double least, double most, string what) =>
        value >= least && value <= most ? value : throw Refuse(value, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"), what);

    /// <summary>Takes a number from a range without its lower end.</summary>
    /// <param name="value">The number.</param>
    /// <param name="least">What it must exceed.</param>
    /// <param name="most">The most.</param>
    /// <param name="what">What it is, with its unit.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InputException">It lies outside or is not a number.</exception>
    public static double Above(double value, double least, double most, string what) =>
        value > least && value <= most ? value : throw Refuse(value, string.Create(CultureInfo.InvariantCulture, $"above {least}, at most {most}"), what);

    /// <summary>Makes the exception for a kind of description nobody opens.</summary>
    /// <param name="spec">The description.</param>
    /// <param name="where">Where it stands.</param>
    /// <returns>The exception to throw.</returns>
    public static InputException Unknown(object spec, string where) => new($"traffic: {where}: {spec.GetType().Name} is of no known kind");

    private static InputException Refuse(double value, string accepted, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"traffic: {what} is {value}; accepted: {accepted}"));
}
