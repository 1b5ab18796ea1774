using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Reads a demand that is one rate all day.</summary>
public static class DemandRate
{
    /// <summary>Reads requests or output tokens per time as requests.</summary>
    /// <param name="option">The option the text was given to, for messages.</param>
    /// <param name="text">For example <c>500req/s</c>, or <c>2Mtok/s</c> of output.</param>
    /// <param name="traffic">The class asked for; turns tokens into requests.</param>
    /// <returns>The requests; above 0.</returns>
    /// <exception cref="InputException">The text is neither, or not above 0.</exception>
    public static RequestRate Read(string option, string text, TrafficClass traffic)
    {
        ArgumentException.ThrowIfNullOrEmpty(option);
        ArgumentNullException.ThrowIfNull(traffic);
        double rate;
        if (Quantity.TryParse(text, out RequestRate requests, out _))
        {
            rate = requests.InPerSecond;
        }
        else if (Quantity.TryParse(text, out TokenRate tokens, out _))
        {
            rate = tokens.InPerSecond / traffic.OutputTokens;
        }
        else
        {
            throw new InputException(
                $"{option} '{Excerpt.Of(text)}': neither requests nor output tokens per time; accepted: a number with {string.Join(", ", RequestRate.Units.Names)} or {string.Join(", ", TokenRate.Units.Names)}, such as 500req/s or 2Mtok/s");
        }

        return rate > 0
            ? RequestRate.FromPerSecond(rate)
            : throw new InputException($"{option} '{Excerpt.Of(text)}': not above 0; accepted: a rate such as 500req/s or 2Mtok/s");
    }
}
