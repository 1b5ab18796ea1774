using Joulewise.Quantities;
using MathNet.Numerics.Statistics;

namespace Joulewise.Simulation;

/// <summary>What a traffic is like, from one pass over it.</summary>
/// <param name="Requests">The requests.</param>
/// <param name="SkippedRequests">The requests of traces left out because they had failed.</param>
/// <param name="DurationSeconds">The time from 0 to the last arrival, in seconds.</param>
/// <param name="Input">The prompts.</param>
/// <param name="Output">The answers.</param>
/// <param name="MeanRatePerSecond">The requests per second from the first arrival to the last; missing below two arrivals at different times.</param>
/// <param name="GapVariation">Standard deviation over mean of the gaps between arrivals; missing as above, and below three requests.</param>
/// <param name="PeakRatePerSecond">The requests per second of the busiest of the minutes that follow each other from time 0.</param>
/// <param name="SeenInputShare">The share of prompt tokens in leading blocks that were seen before; missing where no request names blocks.</param>
internal sealed record TrafficSummary(
    long Requests,
    long SkippedRequests,
    double DurationSeconds,
    TokenSummary Input,
    TokenSummary Output,
    double? MeanRatePerSecond,
    double? GapVariation,
    double PeakRatePerSecond,
    double? SeenInputShare)
{
    /// <summary>The blocks remembered to tell which were seen before, unless told otherwise.</summary>
    public const int RememberedBlocks = 1_000_000;

    private const double PeakWindowSeconds = 60;

    /// <summary>Reads a source to its end, which it must have.</summary>
    /// <param name="source">The source.</param>
    /// <param name="blockTokens">The tokens of a block, where requests name blocks; 1 or more.</param>
    /// <param name="rememberedBlocks">How many blocks are remembered, the latest used; 1 or more.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="InputException">The source is at fault or has no request.</exception>
    public static TrafficSummary Of(ITrafficSource source, int blockTokens = MooncakeTraceSource.BlockTokens, int rememberedBlocks = RememberedBlocks)
    {
        TrafficRequest request = new();
        RunningStatistics gaps = new();
        Lengths input = new();
        Lengths output = new();
        RecentBlocks recent = new(rememberedBlocks);
        double first = double.NaN;
        double last = 0;
        long minute = 0;
        long inMinute = 0;
        long peak = 0;
        long seen = 0;
        bool hasBlocks = false;
        while (source.TryRead(request))
        {
            if (double.IsNaN(first))
            {
                first = request.ArrivalSeconds;
            }
            else
            {
                gaps.Push(request.ArrivalSeconds - last);
            }

            last = request.ArrivalSeconds;
            long its = (long)(last / PeakWindowSeconds);
            inMinute = its == minute ? inMinute + 1 : 1;
            minute = its;
            peak = Math.Max(peak, inMinute);
            input.Add(request.InputTokens);
            output.Add(request.OutputTokens);
            hasBlocks |= request.BlockCount > 0;
            seen += Math.Min((long)CountSeen(request.Blocks, recent) * blockTokens, request.InputTokens);
        }

        return double.IsNaN(first)
            ? throw new InputException("traffic: no request; accepted: traffic with at least one")
            : new TrafficSummary(
                input.Count,
                source.SkippedRequests,
                last,
                input.Summarize(),
                output.Summarize(),
                last > first ? (input.Count - 1) / (last - first) : null,
                gaps.Count > 1 && gaps.Mean > 0 ? gaps.StandardDeviation / gaps.Mean : null,
                peak / PeakWindowSeconds,
                hasBlocks ? (double)seen / input.Total : null);
    }

    private static int CountSeen(ReadOnlySpan<ulong> blocks, RecentBlocks recent)
    {
        int count = 0;
        bool isLeading = true;
        foreach (ulong block in blocks)
        {
            isLeading &= recent.Use(block);
            count += isLeading ? 1 : 0;
        }

        return count;
    }

    private sealed class Lengths
    {
        private readonly LogHistogram _histogram = new();

        public long Count { get; private set; }

        public long Total { get; private set; }

        public void Add(int tokens)
        {
            _histogram.Add(tokens);
            Count++;
            Total += tokens;
        }

        public TokenSummary Summarize() => new(Total, (double)Total / Count, _histogram.Quantile(0.5), _histogram.Quantile(0.9), _histogram.Quantile(0.99));
    }
}
