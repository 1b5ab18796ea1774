namespace Joulewise.Simulation;

/// <summary>A class of traffic: users who are promised the same.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Promise">What it is promised.</param>
/// <param name="Priority">Its priority; 0 is served first.</param>
/// <param name="Deferral">How long it can wait; <see langword="null"/> where it can't.</param>
internal sealed record ScenarioClass(string Name, LatencyPromise Promise, int Priority, DeferralPolicy? Deferral)
{
    /// <summary>Gets the class of traffic that is promised nothing, where a scenario names none.</summary>
    public static ScenarioClass Only { get; } = new("all", LatencyPromise.None, 0, null);
}
