namespace Joulewise.Simulation;

/// <summary>A stream of requests in the order of their arrival. It is read once, from front to back, and holds a bounded part of itself.</summary>
internal interface ITrafficSource : IDisposable
{
    /// <summary>Gets how many requests of a trace were left out so far because they had failed and so have no answer; 0 where nothing fails.</summary>
    long SkippedRequests => 0;

    /// <summary>Reads the next request.</summary>
    /// <param name="request">Is filled with it.</param>
    /// <returns>Whether there was one.</returns>
    bool TryRead(TrafficRequest request);
}
