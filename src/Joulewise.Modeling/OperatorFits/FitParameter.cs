namespace Joulewise.Modeling.OperatorFits;

/// <summary>One constant of a model, positive and fitted by its logarithm.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit, or <c>1</c>.</param>
/// <param name="Start">Where the fit starts.</param>
/// <param name="Low">The least value that makes sense.</param>
/// <param name="High">The largest value that makes sense.</param>
internal sealed record FitParameter(string Name, string Unit, double Start, double Low, double High)
{
    /// <summary>A share of a peak.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">Where the fit starts.</param>
    /// <returns>The parameter.</returns>
    public static FitParameter Share(string name, double start) => new(name, "1", start, 1e-4, 1);

    /// <summary>A time.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">Where the fit starts, in seconds.</param>
    /// <returns>The parameter.</returns>
    public static FitParameter Time(string name, double start) => new(name, "s", start, 1e-8, 1e-2);
}
