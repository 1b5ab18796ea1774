namespace Joulewise.Reporting;

/// <summary>One accelerator and the system it is compared in.</summary>
/// <param name="Sku">Catalogue id.</param>
/// <param name="Count">Accelerators in the compared deployment.</param>
/// <param name="CapW">Power cap in watts, when known.</param>
/// <param name="Cooling">Cooling.</param>
/// <param name="InletC">Inlet temperature in degrees Celsius, when known.</param>
/// <param name="System">Catalogue id of the system.</param>
public sealed record HardwareIdentity(
    string Sku,
    int? Count,
    double? CapW,
    string Cooling,
    double? InletC,
    string System);
