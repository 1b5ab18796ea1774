namespace Joulewise.Reporting;

/// <summary>Ends and marks of a logarithmic axis that reads like a ruler: 1, 2, 5 in each decade.</summary>
internal static class LogTicks
{
    private const double DecadesForFullDetail = 2.5;

    private static readonly double[] Fine = [1, 2, 5];

    private static readonly double[] Coarse = [1];

    /// <summary>The marks from at or below the least value to at or above the greatest.</summary>
    /// <param name="values">What is drawn; only positive values count.</param>
    /// <returns>At least two marks, ascending.</returns>
    public static IReadOnlyList<double> For(IEnumerable<double> values)
    {
        double least = double.PositiveInfinity;
        double greatest = 0;
        foreach (double value in values.Where(static value => value > 0 && double.IsFinite(value)))
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        if (greatest == 0)
        {
            return [1, 10];
        }

        double[] steps = Math.Log10(greatest / least) > DecadesForFullDetail ? Coarse : Fine;
        int first = (int)Math.Floor(Math.Log10(least));
        int last = (int)Math.Ceiling(Math.Log10(greatest)) + 1;
        double[] marks = [.. Enumerable.Range(first, last - first + 1).SelectMany(decade => steps.Select(step => Mark(step, decade)))];
        int low = Array.FindLastIndex(marks, mark => mark <= least * 1.0000001);
        int high = Array.FindIndex(marks, mark => mark >= greatest * 0.9999999);
        if (low == high)
        {
            high++;
        }

        return marks[low..(high + 1)];
    }

    private static double Mark(double step, int decade) =>
        decade < 0 ? step / Math.Pow(10, -decade) : step * Math.Pow(10, decade);
}
