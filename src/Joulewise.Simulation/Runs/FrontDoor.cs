using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Shares traffic among cells: turns of one session go to one cell, all else in turn by the cells' size.</summary>
internal sealed partial class FrontDoor
{
    /// <summary>Requests of one window that are held at once: more than any fleet's second.</summary>
    private const int MostInWindow = 5_000_000;

    private readonly ITrafficSource _source;
    private readonly Cell[] _cells;
    private readonly double[] _weights;
    private readonly double[] _credit;
    private readonly double _allWeight;
    private readonly int _classes;
    private readonly Dictionary<int, DeferralQueue> _deferred;
    private readonly TrafficRequest _request = new();
    private readonly TrafficRequest _released = new();
    private bool _has;

    /// <summary>Initialises the door.</summary>
    /// <param name="source">Traffic.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="deferrals">Which traffic can wait.</param>
    public FrontDoor(ITrafficSource source, IReadOnlyList<Cell> cells, IReadOnlyDictionary<int, DeferralPolicy> deferrals)
    {
        _source = source;
        _cells = [.. cells];
        _weights = [.. cells.Select(c => c.Units.Sum(u => (double)u.Setup.AcceleratorsPerWorker))];
        _allWeight = _weights.Sum();
        _classes = cells[0].Figures.Classes.Length;
        _credit = new double[_cells.Length];
        _deferred = deferrals.ToDictionary(d => d.Key, d => new DeferralQueue(d.Value));
        Read();
    }

    /// <summary>Gets a value indicating whether no more traffic will come.</summary>
    public bool IsDone => !_has && _deferred.Values.All(q => q.Count == 0);

    /// <summary>Gets the requests read so far.</summary>
    public long Requests { get; private set; }

    /// <summary>Gets the arrival of the last request read, in seconds.</summary>
    public double LastArrivalSeconds { get; private set; }

    /// <summary>Gets the requests that are held back.</summary>
    public int Deferred => _deferred.Values.Sum(q => q.Count);

    /// <summary>Hands on what arrives before a time.</summary>
    /// <param name="untilSeconds">The time.</param>
    public void Admit(double untilSeconds)
    {
        int admitted = 0;
        while (_has && _request.ArrivalSeconds < untilSeconds)
        {
            if (++admitted > MostInWindow)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"traffic: more than {MostInWindow} requests arrive in the window that ends at {untilSeconds} s: accepted are fewer, of a lower rate or in a shorter 'window'"));
            }

            if (_deferred.TryGetValue(_request.ClassIndex, out DeferralQueue? queue))
            {
                queue.Add(_request);
            }
            else
            {
                _cells[CellOf(_request)].Accept(_request);
            }

            Read();
        }
    }

    /// <summary>Lets in requests that were held back.</summary>
    /// <param name="nowSeconds">Now.</param>
    /// <param name="dollarsPerKilowattHour">The price of energy; NaN where none is known.</param>
    /// <param name="room">How many the fleet has room for.</param>
    public void Release(double nowSeconds, double dollarsPerKilowattHour, long room)
    {
        foreach (DeferralQueue queue in _deferred.Values)
        {
            while (queue.TryRelease(nowSeconds, dollarsPerKilowattHour, room > 0, _released))
            {
                _cells[CellOf(_released)].AcceptHeld(_released, nowSeconds);
                LastArrivalSeconds = nowSeconds;
                room--;
            }
        }
    }

    private void Read()
    {
        _has = _source.TryRead(_request);
        if (_has)
        {
            Requests++;
            if (_request.ClassIndex >= _classes)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"traffic: request {Requests} is of class {_request.ClassIndex}: accepted are 0 to {_classes - 1}, the scenario's classes in their order"));
            }

            LastArrivalSeconds = _request.ArrivalSeconds;
        }
    }

    private int CellOf(TrafficRequest request)
    {
        if (_cells.Length == 1)
        {
            return 0;
        }

        return request.Session != 0
            ? (int)(RandomStreams.Mix((ulong)request.Session) % (ulong)_cells.Length)
            : Next();
    }

    /// <summary>The cell that has waited longest for its share (smooth weighted round robin).</summary>
    private int Next()
    {
        int best = 0;
        for (int i = 0; i < _credit.Length; i++)
        {
            _credit[i] += _weights[i];
            best = _credit[i] > _credit[best] ? i : best;
        }

        _credit[best] -= _allWeight;
        return best;
    }
}
