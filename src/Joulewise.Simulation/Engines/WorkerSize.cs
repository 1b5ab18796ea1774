namespace Joulewise.Simulation;

/// <summary>What a worker holds.</summary>
/// <param name="Replicas">Attention replicas; 1 or more.</param>
/// <param name="CacheTokens">Tokens the cache of one replica holds; 1 or more.</param>
/// <param name="Priorities">Priorities told apart; 1 or more.</param>
internal readonly record struct WorkerSize(int Replicas, long CacheTokens, int Priorities);
