using System.Globalization;

namespace Joulewise.Simulation;

/// <summary>
/// The requests of one client of ServeGen, window after window. A gap is drawn with the family of the window it begins in and runs on through the rates of those it passes, so that the mean rate of
/// every window holds: to begin anew at each window would add up to half the square of the gaps' variation to each window's count.
/// </summary>
internal sealed class ServeGenArrivals
{
    private readonly ServeGenClient _client;
    private readonly double _rateFactor;
    private readonly double[] _scales;
    private readonly Random _gaps;
    private readonly Random _inputs;
    private readonly Random _outputs;
    private int _window;
    private int _lengths;
    private bool _hasBegun;

    /// <summary>Initializes a new instance of the <see cref="ServeGenArrivals"/> class.</summary>
    /// <param name="client">The client.</param>
    /// <param name="rateFactor">What its rates are multiplied by.</param>
    /// <param name="seed">The seed of the traffic.</param>
    public ServeGenArrivals(ServeGenClient client, double rateFactor, long seed)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"client {client.Id}");
        _client = client;
        _rateFactor = rateFactor;
        _scales = [.. client.Windows.Select(w => w.Gaps == ServeGenClient.Family.Weibull ? UnitGaps.WeibullScale(w.Shape) : 1)];
        _gaps = RandomStreams.Open(seed, $"{name} arrivals");
        _inputs = RandomStreams.Open(seed, $"{name} input tokens");
        _outputs = RandomStreams.Open(seed, $"{name} output tokens");
        NextSeconds = client.Windows[0].StartSeconds;
    }

    /// <summary>Gets the arrival <see cref="TryAdvance"/> went to, in seconds.</summary>
    public double NextSeconds { get; private set; }

    /// <summary>Goes to the next arrival.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryAdvance()
    {
        if (!TryFindArrivals())
        {
            return false;
        }

        double amount = DrawGap();
        while (true)
        {
            ServeGenClient.Window window = _client.Windows[_window];
            double rate = window.RatePerSecond * _rateFactor;
            double room = rate * (window.EndSeconds - NextSeconds);
            if (amount < room)
            {
                NextSeconds += amount / rate;
                return true;
            }

            amount -= room;
            if (!TryEnter(_window + 1))
            {
                return false;
            }
        }
    }

    /// <summary>Draws the lengths of the request that arrives next.</summary>
    /// <param name="request">Gets them.</param>
    public void DrawLengths(TrafficRequest request)
    {
        IReadOnlyList<ServeGenClient.LengthWindow> lengths = _client.Lengths;
        while (_lengths + 1 < lengths.Count && lengths[_lengths + 1].StartSeconds <= NextSeconds)
        {
            _lengths++;
        }

        request.InputTokens = lengths[_lengths].Input.Next(_inputs);
        request.OutputTokens = lengths[_lengths].Output.Next(_outputs);
    }

    private bool TryFindArrivals()
    {
        while (_client.Windows[_window].RatePerSecond <= 0)
        {
            if (!TryEnter(_window + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryEnter(int window)
    {
        if (window >= _client.Windows.Count)
        {
            return false;
        }

        _window = window;
        NextSeconds = _client.Windows[window].StartSeconds;
        return true;
    }

    private double DrawGap()
    {
        ServeGenClient.Window window = _client.Windows[_window];
        double scale = _scales[_window];
        bool isFirst = !_hasBegun;
        _hasBegun = true;
        return (window.Gaps, isFirst) switch
        {
            (ServeGenClient.Family.Weibull, true) => UnitGaps.FirstWeibull(_gaps, window.Shape, scale),
            (ServeGenClient.Family.Weibull, false) => UnitGaps.Weibull(_gaps, window.Shape, scale),
            (_, true) => UnitGaps.FirstGamma(_gaps, window.Shape),
            _ => UnitGaps.Gamma(_gaps, window.Shape),
        };
    }
}
