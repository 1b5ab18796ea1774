namespace Joulewise.Simulation;

/// <summary>Requests of one class that wait for a cheap hour and for room, the oldest first.</summary>
/// <param name="policy">How long they can.</param>
internal sealed partial class DeferralQueue(DeferralPolicy policy)
{
    private readonly Queue<Deferred> _waiting = [];

    /// <summary>Gets the requests that wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Takes a request in.</summary>
    /// <param name="request">The request.</param>
    public void Add(TrafficRequest request) =>
        _waiting.Enqueue(new Deferred(request.ArrivalSeconds, request.InputTokens, request.OutputTokens, request.ClassIndex, request.Session));

    /// <summary>Gives a request that is let in now.</summary>
    /// <param name="nowSeconds">Now.</param>
    /// <param name="dollarsPerKilowattHour">The price of energy; NaN where none is known.</param>
    /// <param name="hasRoom">Whether the fleet has room beside what can't wait.</param>
    /// <param name="request">Is filled with it; its arrival is kept.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryRelease(double nowSeconds, double dollarsPerKilowattHour, bool hasRoom, TrafficRequest request)
    {
        if (!_waiting.TryPeek(out Deferred first))
        {
            return false;
        }

        bool cheap = double.IsNaN(dollarsPerKilowattHour) || dollarsPerKilowattHour <= policy.DollarsPerKilowattHour;
        if (nowSeconds - first.ArrivalSeconds < policy.MostSeconds && !(cheap && hasRoom))
        {
            return false;
        }

        _waiting.Dequeue();
        request.ArrivalSeconds = first.ArrivalSeconds;
        request.InputTokens = first.InputTokens;
        request.OutputTokens = first.OutputTokens;
        request.ClassIndex = first.ClassIndex;
        request.Session = first.Session;
        request.SetBlocks(0);
        return true;
    }

    private readonly record struct Deferred(double ArrivalSeconds, int InputTokens, int OutputTokens, int ClassIndex, long Session);
}
