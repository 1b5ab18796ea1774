using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>What the workers of alike pools share.</summary>
/// <param name="Model">Their model.</param>
/// <param name="Steps">Its steps, tabulated.</param>
/// <param name="Cache">What their caches hold.</param>
internal sealed record WorkerModel(PoolModel Model, StepTable Steps, CacheSize Cache);
