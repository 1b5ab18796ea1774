namespace Joulewise.Simulation;

/// <summary>Ways to count the load of a worker.</summary>
internal static class Loads
{
    /// <summary>Prompt tokens that one sequence in hand weighs as much as, where both are in question.</summary>
    private const double TokensPerSequence = 64;

    /// <summary>Requests in hand.</summary>
    /// <param name="unit">The worker.</param>
    /// <returns>Requests over the worker's relative speed.</returns>
    public static double Requests(Unit unit) => unit.Worker.Requests / unit.Setup.Speed;

    /// <summary>Prompt tokens to fill, and requests in hand.</summary>
    /// <param name="unit">The worker.</param>
    /// <returns>Tokens over the worker's relative speed.</returns>
    public static double Queue(Unit unit) => (unit.Worker.QueuedTokens + (TokensPerSequence * unit.Worker.Requests)) / unit.Setup.Speed;
}
