namespace Joulewise.Reporting;

/// <summary>The engine behind a compared point.</summary>
/// <param name="Sku">The accelerator.</param>
/// <param name="Engine">Engine.</param>
/// <param name="Version">Version, or <c>not recorded</c>.</param>
/// <param name="Driver">Driver, or <c>not recorded</c>.</param>
/// <param name="Date">Date of the measurement.</param>
public sealed record SoftwareIdentity(
    string Sku,
    string Engine,
    string Version,
    string Driver,
    string Date);
