namespace Joulewise.Modeling;

/// <summary>A constant of the model and what is believed of it before the fit: a log-normal around a median.</summary>
/// <param name="Coefficient">Which.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Median">The median; above 0.</param>
/// <param name="LogSpread">Standard deviation of its natural logarithm; above 0.</param>
/// <param name="Stage">The stage it is fitted in.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Source">What the belief rests on.</param>
internal sealed record Prior(
    Coefficient Coefficient,
    string Unit,
    double Median,
    double LogSpread,
    FitStage Stage,
    string Meaning,
    string Source = Prior.FromPublications)
{
    /// <summary>A weak belief from descriptions of engines and published models of serving.</summary>
    public const string FromPublications = "weak belief from published descriptions of engines and boards; the spread says how weak";
}
