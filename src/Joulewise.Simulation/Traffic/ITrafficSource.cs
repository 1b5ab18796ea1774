namespace Joulewise.Simulation;

/// <summary>A stream of requests in the order of their arrival. It is read once, from front to back, and holds a bounded part of itself.</summary>
internal interface ITrafficSource : IDisposable
{
    /// <summary>Reads the next request.</summary>
    /// <param name="request">Is filled with it.</param>
    /// <returns>Whether there was one.</returns>
    bool TryRead(TrafficRequest request);
}
