namespace Joulewise.Simulation;

/// <summary>Decides what a user does who has an answer.</summary>
internal interface IFollowUp
{
    /// <summary>Gives the request that follows one that is done.</summary>
    /// <param name="done">The request that is done.</param>
    /// <param name="nowSeconds">When.</param>
    /// <param name="next">Is filled with the next, its arrival among it.</param>
    /// <returns>Whether there is one.</returns>
    bool TryNext(ref readonly Sequence done, double nowSeconds, TrafficRequest next);
}
