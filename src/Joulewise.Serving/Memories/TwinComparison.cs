namespace Joulewise.Serving;

/// <summary>What a larger and faster memory did to the time per output token, measured and modelled, everything else alike.</summary>
/// <param name="From">Catalogue id of the accelerator with the smaller memory.</param>
/// <param name="To">Catalogue id of the one with the larger.</param>
/// <param name="BandwidthRatio">Bandwidth of the larger memory over that of the smaller.</param>
/// <param name="Model">The model served.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Precision">The precision of the weights.</param>
/// <param name="Rows">Settings measured on both: same version, widths, load and lengths.</param>
/// <param name="MeasuredGain">Median over the settings of TPOT with the smaller memory over TPOT with the larger.</param>
/// <param name="ModelledGain">The same as the model says it.</param>
/// <param name="Error">Median over the settings of measured over modelled gain; 1 where the model is right.</param>
public sealed record TwinComparison(string From, string To, double BandwidthRatio, string Model, string Engine, string Precision, int Rows, double MeasuredGain, double ModelledGain, double Error);
