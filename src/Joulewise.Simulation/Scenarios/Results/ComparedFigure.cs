namespace Joulewise.Simulation;

/// <summary>A figure of two fleets that saw the same traffic, over several seeds.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="First">Mean over the seeds of the first fleet; NaN where it is not known.</param>
/// <param name="Second">The same of the second.</param>
/// <param name="Difference">The second less the first, in the mean.</param>
/// <param name="HalfWidth">Half of the difference's 90 % interval, of chance alone; infinite for one seed.</param>
public sealed record ComparedFigure(string Name, double First, double Second, double Difference, double HalfWidth)
{
    /// <summary>Gets a value indicating whether chance does not explain the difference.</summary>
    public bool IsTold => Math.Abs(Difference) > HalfWidth;
}
