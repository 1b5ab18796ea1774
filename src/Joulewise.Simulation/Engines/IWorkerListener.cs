namespace Joulewise.Simulation;

/// <summary>Hears what a worker does to requests.</summary>
internal interface IWorkerListener
{
    /// <summary>A prompt is filled and its first token is there.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="id">The request.</param>
    /// <param name="nowSeconds">When.</param>
    void OnFirstToken(Worker worker, int id, double nowSeconds);

    /// <summary>An answer is complete.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="id">The request.</param>
    /// <param name="nowSeconds">When.</param>
    void OnFinished(Worker worker, int id, double nowSeconds);

    /// <summary>A worker that only fills caches has filled one.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="id">The request.</param>
    /// <param name="nowSeconds">When.</param>
    void OnFilled(Worker worker, int id, double nowSeconds);

    /// <summary>Streams got their next tokens.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="gapSeconds">Time since the token before.</param>
    /// <param name="tokens">How many.</param>
    void OnTokens(Worker worker, double gapSeconds, long tokens);

    /// <summary>A request gave way.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="id">The request.</param>
    /// <param name="lostTokens">Tokens whose cache is lost; 0 where it was moved to the host's memory.</param>
    void OnPreempted(Worker worker, int id, int lostTokens);

    /// <summary>A request gave way on a worker that can't fill its cache again.</summary>
    /// <param name="worker">The worker, which has forgotten it.</param>
    /// <param name="id">The request.</param>
    /// <param name="nowSeconds">When.</param>
    void OnReturned(Worker worker, int id, double nowSeconds);

    /// <summary>A part of a prompt was found in a cache of prefixes.</summary>
    /// <param name="tokens">How many tokens.</param>
    void OnCached(int tokens);
}
