using Joulewise.Modeling.OperatorFits;

namespace Joulewise.Modeling;

/// <summary>Beliefs taken from measured operators.</summary>
internal static class OperatorPriors
{
    /// <summary>Serving differs from a benchmark of one operator by at least so much.</summary>
    private const double LeastLogSpread = 0.10;

    /// <summary>A spread between accelerators above this says that the operator measures several things.</summary>
    private const double MostLogSpread = 0.30;

    /// <summary>Believes the constant of an operator.</summary>
    /// <param name="coefficient">The constant of the model.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="name">Operator and constant, with a slash between; a generation may follow after an at sign.</param>
    /// <param name="meaning">What it means.</param>
    /// <param name="leastLogSpread">Least spread, where serving is known to differ more than accelerators do.</param>
    /// <returns>The belief.</returns>
    public static Prior Of(Coefficient coefficient, string unit, string name, string meaning, double leastLogSpread = LeastLogSpread)
    {
        (double value, double spread) = Find(name);
        return Make(coefficient, unit, value, Math.Max(spread, leastLogSpread), meaning, name);
    }

    /// <summary>Believes the ratio of two constants.</summary>
    /// <param name="coefficient">The constant of the model.</param>
    /// <param name="over">Operator and constant above the line.</param>
    /// <param name="under">Operator and constant below the line.</param>
    /// <param name="meaning">What it means.</param>
    /// <returns>The belief.</returns>
    public static Prior Ratio(Coefficient coefficient, string over, string under, string meaning)
    {
        (double above, double spreadAbove) = Find(over);
        (double below, double spreadBelow) = Find(under);
        return Make(coefficient, "ratio", above / below, Math.Sqrt((spreadAbove * spreadAbove) + (spreadBelow * spreadBelow)), meaning, $"{over} over {under}");
    }

    /// <summary>Believes the product of two constants.</summary>
    /// <param name="coefficient">The constant of the model.</param>
    /// <param name="one">The one operator and constant.</param>
    /// <param name="other">The other.</param>
    /// <param name="meaning">What it means.</param>
    /// <returns>The belief.</returns>
    public static Prior Product(Coefficient coefficient, string one, string other, string meaning)
    {
        (double first, double spreadFirst) = Find(one);
        (double second, double spreadSecond) = Find(other);
        return Make(coefficient, "ratio", first * second, Math.Sqrt((spreadFirst * spreadFirst) + (spreadSecond * spreadSecond)), meaning, $"{one} times {other}");
    }

    private static Prior Make(Coefficient coefficient, string unit, double value, double spread, string meaning, string name) =>
        new(coefficient, unit, value, Math.Clamp(spread, LeastLogSpread, MostLogSpread), FitStage.Step, meaning, $"measured operators (data/calibration/operators.json): {name}");

    private static (double Value, double LogSpread) Find(string name)
    {
        string[] named = name.Split('@');
        string[] parts = named[0].Split('/');
        OperatorConstant constant = OperatorCalibrationFile.LoadEmbedded().Operator(parts[0]).Constant(parts[1]);
        double value = named.Length > 1 ? constant.ValueOf(named[1]) : constant.Value;
        return (value, constant.BetweenAcceleratorLogSpread ?? MostLogSpread);
    }
}
