using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>An engine that a search looks through on an accelerator, as it was last measured.</summary>
/// <param name="Launched">Catalogue id of the engine that runs in each worker.</param>
/// <param name="Named">The name evidence has for it: an orchestrator's, where one sits on top.</param>
/// <param name="Kind">How it schedules and launches.</param>
/// <param name="Version">The version it was last measured in; empty where it never was or none is stated.</param>
/// <param name="Date">When it was last measured; empty where it never was.</param>
internal sealed record EngineChoice(string Launched, string Named, EngineKind Kind, string Version, string Date);
