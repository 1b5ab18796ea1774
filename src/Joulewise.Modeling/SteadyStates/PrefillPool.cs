namespace Joulewise.Modeling;

/// <summary>Workers that only fill caches.</summary>
/// <param name="Workers">Their number; 1 or more.</param>
/// <param name="AloneSeconds">Time of a prompt that meets an idle worker.</param>
/// <param name="PromptsPerSecondPerWorker">Prompts one worker gets through.</param>
internal readonly record struct PrefillPool(double Workers, double AloneSeconds, double PromptsPerSecondPerWorker);
