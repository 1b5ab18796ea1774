namespace Joulewise.Simulation;

/// <summary>The requests of all clients of a model of ServeGen, merged in the order of arrival. It holds the clients' distributions and one arrival each.</summary>
internal sealed class ServeGenSource : ITrafficSource
{
    private readonly ServeGenArrivals[] _clients;
    private readonly PriorityQueue<int, (double Seconds, int Client)> _next = new();
    private readonly int _classIndex;

    /// <summary>Initializes a new instance of the <see cref="ServeGenSource"/> class.</summary>
    /// <param name="clients">The clients; one or more, each with lengths.</param>
    /// <param name="rateFactor">What every rate is multiplied by; above 0, at most 10⁶.</param>
    /// <param name="classIndex">The class of the requests.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="Quantities.InputException">The factor is out of its range.</exception>
    public ServeGenSource(IReadOnlyList<ServeGenClient> clients, double rateFactor, int classIndex, long seed)
    {
        SpecCheck.Above(rateFactor, 0, 1e6, "the factor of the rates");
        _classIndex = classIndex;
        _clients = [.. clients.Select(c => new ServeGenArrivals(c, rateFactor, seed))];
        for (int i = 0; i < _clients.Length; i++)
        {
            if (_clients[i].TryAdvance())
            {
                _next.Enqueue(i, (_clients[i].NextSeconds, i));
            }
        }
    }

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        if (!_next.TryPeek(out int index, out (double Seconds, int Client) next))
        {
            return false;
        }

        ServeGenArrivals client = _clients[index];
        request.ArrivalSeconds = next.Seconds;
        request.ClassIndex = _classIndex;
        request.Session = 0;
        request.SetBlocks(0);
        client.DrawLengths(request);
        if (client.TryAdvance())
        {
            _next.DequeueEnqueue(index, (client.NextSeconds, index));
        }
        else
        {
            _next.Dequeue();
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
