using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>Predicts rows as a file gives them: whatever is wrong with one becomes its problem.</summary>
/// <param name="catalogue">Knows the accelerators.</param>
/// <param name="predict">Predicts a point whose accelerator the catalogue has.</param>
internal sealed class RowPredictor(Catalogue catalogue, Func<MeasuredPoint, Prediction> predict)
{
    private const int LongestName = 100;

    /// <summary>A row whose accelerator is called by its catalogue id, with its prediction.</summary>
    public (MeasuredPoint? Point, Prediction Prediction) Predict(PointRow row)
    {
        if (row.Point is not { } point)
        {
            return (null, new Prediction { Problem = row.Problem });
        }

        try
        {
            point = point with { Accelerator = IdOf(point.Accelerator) };
            return (point, predict(point));
        }
        catch (InputException e)
        {
            return (point, new Prediction { Problem = e.Message });
        }
    }

    private string IdOf(string named)
    {
        if (catalogue.TryFindAccelerator(named, out Accelerator? accelerator))
        {
            return accelerator.Id;
        }

        // To look for what a very long name could have meant takes time that a hostile file has many rows to waste.
        return named.Length > LongestName
            ? throw new InputException($"unknown accelerator '{Excerpt.Of(named)}': `joulewise catalog list accelerators` lists all")
            : catalogue.FindAccelerator(named).Id;
    }
}
