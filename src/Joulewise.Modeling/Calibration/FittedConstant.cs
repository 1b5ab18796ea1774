namespace Joulewise.Modeling;

/// <summary>A fitted constant as written to the calibration file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="LogError">Standard error of its natural logarithm.</param>
/// <param name="Prior">The median believed before the fit.</param>
/// <param name="PriorLogSpread">Spread of the logarithm believed before the fit.</param>
/// <param name="Rows">Rows it was fitted on.</param>
/// <param name="FittedOn">Which rows these are.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="PriorSource">Where the prior comes from.</param>
public sealed record FittedConstant(
    string Name,
    double Value,
    string Unit,
    double LogError,
    double Prior,
    double PriorLogSpread,
    int Rows,
    string FittedOn,
    string Meaning,
    string PriorSource);
