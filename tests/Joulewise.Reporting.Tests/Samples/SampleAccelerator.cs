namespace Joulewise.Reporting.Tests.Samples;

internal sealed record SampleAccelerator(
    string Sku,
    string Name,
    string Maker,
    string System,
    int Count,
    double CapW,
    string Cooling,
    string Engine,
    double Facility,
    double Reach,
    string Grade,
    bool Estimated);
