namespace Joulewise.Reporting;

/// <summary>A claim's multiple at equal terms and one interactivity.</summary>
/// <param name="InteractivityTokensPerSPerUser">Output tokens per second of one user.</param>
/// <param name="Test">The multiple.</param>
public sealed record ClaimCurvePoint(double InteractivityTokensPerSPerUser, ClaimTest Test);
