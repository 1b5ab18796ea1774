namespace Joulewise.Serving;

/// <summary>An accelerator without an answer.</summary>
/// <param name="Accelerator">Catalogue id.</param>
/// <param name="Reason">Why there is none, in a few words.</param>
public sealed record Refusal(string Accelerator, string Reason);
