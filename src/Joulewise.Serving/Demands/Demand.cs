using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What users ask for over a day, which repeats.</summary>
public sealed class Demand
{
    /// <summary>The most classes a demand may have.</summary>
    public const int MaximumClasses = 32;

    private const double SecondsOfADay = 86400;

    private Demand(IReadOnlyList<TrafficClass> classes, IReadOnlyList<DemandSpan> spans, string origin)
    {
        Classes = classes;
        Spans = spans;
        Origin = origin;
    }

    /// <summary>Gets the length of the day.</summary>
    public static Duration Day { get; } = Duration.FromHours(24);

    /// <summary>Gets the classes.</summary>
    public IReadOnlyList<TrafficClass> Classes { get; }

    /// <summary>Gets the stretches of the day, from midnight to midnight without gaps.</summary>
    public IReadOnlyList<DemandSpan> Spans { get; }

    /// <summary>Gets where the demand was stated: the name of a file or the words of an option.</summary>
    public string Origin { get; }

    /// <summary>Gets the output tokens asked for in a day.</summary>
    public TokenCount OutputTokens => TokenCount.FromTokens(Daily(c => c.OutputTokens));

    /// <summary>Gets the input tokens asked for in a day.</summary>
    public TokenCount InputTokens => TokenCount.FromTokens(Daily(c => c.InputTokens));

    /// <summary>Gets the output tokens asked for in a second, over the whole day.</summary>
    public TokenRate MeanOutputRate => OutputTokens / Day;

    /// <summary>Gets the most output tokens asked for in a second.</summary>
    public TokenRate PeakOutputRate => TokenRate.FromPerSecond(Spans.Max(OutputPerSecond));

    /// <summary>A demand from its parts.</summary>
    /// <param name="classes">The classes; 1 to <see cref="MaximumClasses"/> with distinct names.</param>
    /// <param name="spans">The stretches of the day, in order, from midnight to midnight without gaps.</param>
    /// <param name="origin">Where it was stated.</param>
    /// <returns>The demand.</returns>
    /// <exception cref="ArgumentException">A part breaks a rule of its type, or nobody asks for anything all day.</exception>
    public static Demand Of(IReadOnlyList<TrafficClass> classes, IReadOnlyList<DemandSpan> spans, string origin)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentException.ThrowIfNullOrEmpty(origin);
        RequireClasses(classes);
        RequireSpans(classes.Count, spans);
        return new Demand([.. classes], [.. spans], origin);
    }

    /// <summary>The same demand at every hour of the day.</summary>
    /// <param name="traffic">The only class.</param>
    /// <param name="rate">Its requests; above 0.</param>
    /// <param name="origin">Where it was stated.</param>
    /// <returns>The demand.</returns>
    public static Demand Constant(TrafficClass traffic, RequestRate rate, string origin) =>
        Of([traffic], [new DemandSpan(Duration.FromSeconds(0), Day, [rate])], origin);

    /// <summary>The most requests of one class in a second.</summary>
    /// <param name="index">The class's place in <see cref="Classes"/>.</param>
    /// <returns>The peak.</returns>
    public RequestRate Peak(int index) => Spans.Max(s => s.Rates[index]);

    /// <summary>The same day with every rate multiplied.</summary>
    /// <param name="factor">The factor; above 0.</param>
    /// <returns>The scaled demand.</returns>
    public Demand Scaled(double factor)
    {
        if (!double.IsFinite(factor) || factor <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor must be finite and above 0.");
        }

        return new Demand(Classes, [.. Spans.Select(s => s with { Rates = [.. s.Rates.Select(r => r * factor)] })], Origin);
    }

    private static void RequireClasses(IReadOnlyList<TrafficClass> classes)
    {
        if (classes.Count is 0 or > MaximumClasses || classes.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count() != classes.Count)
        {
            throw new ArgumentException($"A demand has 1 to {MaximumClasses} classes with distinct names.", nameof(classes));
        }

        if (!classes.All(c => c.InputTokens > 0 && c.OutputTokens > 0 && double.IsFinite(c.InputTokens) && double.IsFinite(c.OutputTokens)))
        {
            throw new ArgumentException("Prompts and answers have a finite length above 0.", nameof(classes));
        }
    }

    private static void RequireSpans(int classes, IReadOnlyList<DemandSpan> spans)
    {
        double end = 0;
        foreach (DemandSpan span in spans)
        {
            if (span.Start.InSeconds != end || span.Length.InSeconds <= 0 || span.Rates.Count != classes || span.Rates.Any(r => r.InPerSecond < 0))
            {
                throw new ArgumentException("Spans follow one another from midnight without gaps, with a rate of at least 0 for each class.", nameof(spans));
            }

            end = span.Start.InSeconds + span.Length.InSeconds;
        }

        if (end != SecondsOfADay || spans.All(s => s.Rates.All(r => r.InPerSecond == 0)))
        {
            throw new ArgumentException("Spans end at midnight, and somebody asks for something in a day.", nameof(spans));
        }
    }

    private double OutputPerSecond(DemandSpan span) => Sum(span, c => c.OutputTokens);

    private double Daily(Func<TrafficClass, double> tokens) => Spans.Sum(s => s.Length.InSeconds * Sum(s, tokens));

    private double Sum(DemandSpan span, Func<TrafficClass, double> tokens)
    {
        double sum = 0;
        for (int i = 0; i < Classes.Count; i++)
        {
            sum += span.Rates[i].InPerSecond * tokens(Classes[i]);
        }

        return sum;
    }
}
