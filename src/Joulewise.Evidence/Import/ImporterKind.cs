namespace Joulewise.Evidence.Import;

/// <summary>A kind of source that can be imported.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Description">What it reads, in one line.</param>
public sealed record ImporterKind(string Name, string Description);
