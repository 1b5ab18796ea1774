using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The rows of one class in a demand file.</summary>
internal sealed class ClassDay(string name)
{
    private readonly List<(int Minute, RequestRate Rate)> _rates = [];
    private TrafficClass? _traffic;
    private int _firstLine;

    /// <summary>Gets the class.</summary>
    public TrafficClass Traffic => _traffic ?? throw new InvalidOperationException("A class without rows.");

    /// <summary>Gets a value indicating whether nobody asks for the class all day.</summary>
    public bool IsIdle => _rates.TrueForAll(r => r.Rate.InPerSecond == 0);

    /// <summary>Gets when its rate changes, in minutes since midnight.</summary>
    public IEnumerable<int> StartMinutes => _rates.Select(r => r.Minute);

    /// <summary>Adds a row.</summary>
    /// <exception cref="InputException">The row contradicts the ones before it.</exception>
    public void Add(DemandCells cells)
    {
        int minute = cells.StartMinute();
        RequestRate rate = RequestRate.FromPerSecond(cells.Requests());
        if (_rates.Count > 0 && minute <= _rates[^1].Minute)
        {
            throw cells.At("start", FormattableString.Invariant(
                $"{Clock(minute)} {(minute == _rates[^1].Minute ? "repeats" : "is before")} the last start of class '{Excerpt.Of(name)}', {Clock(_rates[^1].Minute)}; accepted: rising starts within a class"));
        }

        if (_traffic is null)
        {
            _traffic = new TrafficClass(name, Needed(cells, "input_tokens"), Needed(cells, "output_tokens"), cells.Limit("ttft"), cells.Limit("tpot"));
            _firstLine = cells.Line;
        }
        else
        {
            Agree(cells, "input_tokens", cells.Tokens("input_tokens"), _traffic.InputTokens);
            Agree(cells, "output_tokens", cells.Tokens("output_tokens"), _traffic.OutputTokens);
            Agree(cells, "ttft", cells.Limit("ttft")?.InSeconds, _traffic.TtftLimit?.InSeconds);
            Agree(cells, "tpot", cells.Limit("tpot")?.InSeconds, _traffic.TpotLimit?.InSeconds);
        }

        _rates.Add((minute, rate));
    }

    /// <summary>The rate in force at a minute; before the first start, that of the evening before.</summary>
    public RequestRate At(int minute)
    {
        int last = _rates.FindLastIndex(r => r.Minute <= minute);
        return _rates[last < 0 ? _rates.Count - 1 : last].Rate;
    }

    private static double Needed(DemandCells cells, string column) =>
        cells.Tokens(column) ?? throw cells.At(column, "nothing found in the first row of a class; accepted: a number of tokens above 0");

    /// <summary>A later row may leave a cell empty: what the class's first row says holds.</summary>
    private void Agree(DemandCells cells, string column, double? found, double? stated)
    {
        if (found is { } value && value != stated)
        {
            string before = stated is { } s ? s.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : "nothing";
            throw cells.At(column, FormattableString.Invariant(
                $"{value:R} contradicts line {_firstLine}, which has {before} for class '{Excerpt.Of(name)}'; accepted: the same in each row of a class, or nothing after its first"));
        }
    }

    private static string Clock(int minute) => FormattableString.Invariant($"{minute / 60:00}:{minute % 60:00}");
}
