using System.Globalization;
using System.Text;

namespace Joulewise.Simulation;

/// <summary>
/// The Azure LLM inference traces of 2023 (Patel et al., "Splitwise", ISCA 2024) and 2024 (Stojkovic et al., "DynamoLLM", HPCA 2025), Azure/AzurePublicDataset.
/// No row of 2023 is without generated tokens. One that is has nothing to serve beyond its prompt and counts as skipped.
/// </summary>
internal sealed class AzureTraceSource : ITrafficSource
{
    private const int Time = 0;
    private const int Input = 1;
    private const int Output = 2;

    // The second row of formats is that of 2024, which has the zone behind the time.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz"];

    private readonly TraceTable _table;
    private readonly TraceClock _clock;
    private readonly int _classIndex;
    private long _midnightTicks;

    /// <summary>Initializes a new instance of the <see cref="AzureTraceSource"/> class.</summary>
    /// <param name="path">The file.</param>
    /// <param name="classIndex">The class of its requests.</param>
    /// <param name="keepsOffset">Whether times count from midnight UTC of the first request's day; otherwise from the first request.</param>
    /// <exception cref="Quantities.InputException">The file cannot be read or has other columns.</exception>
    public AzureTraceSource(string path, int classIndex, bool keepsOffset)
    {
        _table = new TraceTable(path, ["TIMESTAMP", "ContextTokens", "GeneratedTokens"], []);
        _clock = new TraceClock(keepsOffset);
        _classIndex = classIndex;
    }

    /// <inheritdoc/>
    public long SkippedRequests { get; private set; }

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        while (_table.Read())
        {
            long ticks = ReadTicks();
            _midnightTicks = _clock.IsUnused ? ticks - (ticks % TimeSpan.TicksPerDay) : _midnightTicks;
            request.ArrivalSeconds = _clock.Place((ticks - _midnightTicks) / (double)TimeSpan.TicksPerSecond, out string? problem);
            if (problem is not null)
            {
                throw _table.At(problem);
            }

            request.InputTokens = _table.Whole(Input, 1, LengthSpec.MostTokens);
            request.OutputTokens = _table.Whole(Output, 0, LengthSpec.MostTokens);
            request.ClassIndex = _classIndex;
            request.Session = 0;
            request.SetBlocks(0);
            if (request.OutputTokens > 0)
            {
                return true;
            }

            SkippedRequests++;
        }

        return !_clock.IsUnused ? false : throw _table.At("no request below the header; accepted: one row per request");
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    private long ReadTicks()
    {
        const int longest = 40;
        ReadOnlySpan<byte> cell = _table.Cell(Time);
        Span<char> text = stackalloc char[longest];
        return cell.Length <= longest
            && Encoding.UTF8.TryGetChars(cell, text, out int length)
            && DateTimeOffset.TryParseExact(text[..length], TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.UtcTicks
            : throw _table.Wrong(Time, "a time such as 2023-11-16 18:15:46.6805900 or 2024-05-10 00:00:00.009930+00:00");
    }
}
