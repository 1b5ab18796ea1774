using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Each request several times: at its own time, and copies somewhat later. It holds the copies that are still to come within the jitter.</summary>
internal sealed class MultiplySource : WrappedSource
{
    /// <summary>The most copies held at a time.</summary>
    public const int MostWaiting = 4_000_000;

    private readonly int _copies;
    private readonly double _jitterSeconds;
    private readonly Random _random;
    private readonly PriorityQueue<TrafficRequest, (double Seconds, long Order)> _waiting = new();
    private readonly Stack<TrafficRequest> _spare = new();
    private readonly TrafficRequest _head = new();
    private bool _hasBegun;
    private bool _hasHead;
    private long _order;

    /// <summary>Initializes a new instance of the <see cref="MultiplySource"/> class.</summary>
    /// <param name="inner">The requests.</param>
    /// <param name="copies">How often each comes; 1 to 1,000.</param>
    /// <param name="jitterSeconds">Copies come up to this much later, in seconds; 0 or more.</param>
    /// <param name="random">Where the chance comes from.</param>
    /// <exception cref="InputException">A parameter is out of its range.</exception>
    public MultiplySource(ITrafficSource inner, int copies, double jitterSeconds, Random random)
        : base(inner)
    {
        _copies = (int)SpecCheck.Within(copies, 1, 1_000, "how often each request comes");
        _jitterSeconds = SpecCheck.Within(jitterSeconds, 0, SpecCheck.MostSeconds, "the jitter of copies in seconds");
        _random = random;
    }

    /// <inheritdoc/>
    public override bool TryRead(TrafficRequest request)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _hasHead = Inner.TryRead(_head);
        }

        // No copy of a request still to be read can come before that request.
        if (_waiting.TryPeek(out TrafficRequest? copy, out (double Seconds, long Order) next) && (!_hasHead || next.Seconds <= _head.ArrivalSeconds))
        {
            request.CopyFrom(copy);
            _spare.Push(_waiting.Dequeue());
            return true;
        }

        if (!_hasHead)
        {
            return false;
        }

        request.CopyFrom(_head);
        for (int i = 1; i < _copies; i++)
        {
            Copy(i);
        }

        _hasHead = Inner.TryRead(_head);
        return true;
    }

    private void Copy(int number)
    {
        if (_waiting.Count >= MostWaiting)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"traffic: copies within a jitter of {_jitterSeconds} s are more than {MostWaiting} at a time; accepted: fewer copies or less jitter"));
        }

        TrafficRequest copy = _spare.TryPop(out TrafficRequest? spare) ? spare : new TrafficRequest();
        copy.CopyFrom(_head);
        copy.ArrivalSeconds += _jitterSeconds * _random.NextDouble();
        ulong key = RandomStreams.Mix((ulong)number);
        copy.Session = copy.Session == 0 ? 0 : (long)(RandomStreams.Mix(key ^ (ulong)copy.Session) >> 1) | 1;
        Span<ulong> blocks = copy.SetBlocks(copy.BlockCount);
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = RandomStreams.Mix(blocks[i] ^ key);
        }

        _waiting.Enqueue(copy, (copy.ArrivalSeconds, _order++));
    }
}
