using System.Globalization;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>Latencies of one row, in seconds, held against each other so that milliseconds do not pass for seconds.</summary>
internal sealed record InferenceXLatency(Duration? Ttft, Duration? Tpot, TokenRate? Interactivity)
{
    // A factor of 1000 shows as one, with room for medians of differently shaped distributions.
    private const double Suspicious = 30;

    // The slowest median seen in published rows is 1.4 s.
    private const double TpotMaximumSeconds = 30;

    public static InferenceXLatency Of(InferenceXConfig config, Fields metrics, InferenceXPools pools)
    {
        double? ttft = metrics.Figure("median_ttft", FigureRange.Seconds);
        double? tpot = metrics.Figure("median_tpot", FigureRange.Seconds);
        double? interactivity = metrics.Figure("median_intvty", FigureRange.TokensPerSecond);
        if (tpot > TpotMaximumSeconds || tpot * interactivity > Suspicious)
        {
            throw Milliseconds(config.Place, "median_tpot", tpot);
        }

        // Every request in flight has one token per TPOT at most.
        if (tpot * pools.OutputPerAccelerator * pools.All > Suspicious * config.Concurrency)
        {
            throw Milliseconds(config.Place, "median_tpot", tpot);
        }

        // The first token cannot come after the last.
        if (ttft > Suspicious * metrics.Figure("median_e2el", FigureRange.Seconds))
        {
            throw Milliseconds(config.Place, "median_ttft", ttft);
        }

        double? rate = config.Agentic
            ? 1 / metrics.Figure("p90_itl", FigureRange.Seconds)
            : interactivity ?? 1 / tpot;
        return new InferenceXLatency(Seconds(ttft), Seconds(tpot), rate is { } r ? TokenRate.FromPerSecond(r) : null);
    }

    private static Duration? Seconds(double? value) => value is { } seconds ? Duration.FromSeconds(seconds) : null;

    private static InputException Milliseconds(Place place, string name, double? value) => place.Wrong(
        string.Create(CultureInfo.InvariantCulture, $"{name} is {value}: seconds are accepted, and against the row's other figures this looks like milliseconds"));
}
