namespace Joulewise.Reporting;

/// <summary>What evidence says of one side at the claim's own point.</summary>
/// <param name="Name">The side in the claimant's words.</param>
/// <param name="Accelerator">Catalogue id, or empty.</param>
/// <param name="InteractivityTokensPerSPerUser">Where its frontier is read, or <see langword="null"/>.</param>
/// <param name="Configuration">The measured configuration, or empty.</param>
/// <param name="Reading">How it was read: measured, interpolated, clamped; or empty.</param>
/// <param name="OutputTokensPerSPerAccelerator">Its output rate, or <see langword="null"/>.</param>
/// <param name="BoardPowerInWatts">Its board power, or <see langword="null"/>.</param>
/// <param name="BoardPowerHow">Whether the board power was measured, or what stands in; or empty.</param>
/// <param name="JoulesPerOutputToken">Facility energy of an output token with idle time, or <see langword="null"/>.</param>
/// <param name="WhyMissing">Why there are no figures, or empty.</param>
public sealed record ClaimSideFigures(
    string Name,
    string Accelerator,
    double? InteractivityTokensPerSPerUser,
    string Configuration,
    string Reading,
    ClaimFigure? OutputTokensPerSPerAccelerator,
    ClaimFigure? BoardPowerInWatts,
    string BoardPowerHow,
    ClaimFigure? JoulesPerOutputToken,
    string WhyMissing);
