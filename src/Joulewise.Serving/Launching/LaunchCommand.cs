namespace Joulewise.Serving;

/// <summary>A line to run in a POSIX shell.</summary>
/// <param name="Purpose">What it does and where, in one line.</param>
/// <param name="Count">How many times it is run in all: once for each like worker, or once on each node.</param>
/// <param name="Accelerators">Accelerators each run of it occupies; 0 where it occupies none (a power limit, an instruction to a cluster).</param>
/// <param name="Line">The line, every word quoted that needs it.</param>
public sealed record LaunchCommand(string Purpose, int Count, int Accelerators, string Line);
