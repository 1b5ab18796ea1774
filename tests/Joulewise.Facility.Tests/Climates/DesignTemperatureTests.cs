using System.Globalization;
using Joulewise.Catalog;

namespace Joulewise.Facility.Tests.Climates;

/// <summary>The hottest hours of the typical years against published design temperatures, which no constant but the summer spread was chosen on.</summary>
public sealed class DesignTemperatureTests
{
    private static readonly Catalogue Embedded = Catalogue.LoadEmbedded();

    /// <summary>Gets the dry bulb exceeded in 0.4 % of hours: ASHRAE Handbook Fundamentals 2021, climatic design conditions (Dulles: 2009).</summary>
    public static TheoryData<string, double> Published { get; } = new()
    {
        { "us-dulles", 34.1 },
        { "ca-montreal", 30.3 },
        { "us-phoenix", 43.6 },
        { "us-atlanta", 34.3 },
        { "us-dallas", 38.6 },
        { "us-las-vegas", 42.8 },
        { "us-chicago", 32.9 },
        { "us-new-york", 33.7 },
        { "us-denver", 34.9 },
        { "ca-toronto", 31.5 },
        { "gb-london", 28.4 },
        { "sg-changi", 33.2 },
        { "in-mumbai", 36.0 },
        { "ae-abu-dhabi", 45.1 },
        { "qa-doha", 44.3 },
        { "au-sydney", 33.3 },
        { "au-melbourne", 35.4 },
        { "us-san-francisco", 28.3 },
    };

    [Fact]
    public void DryBulb_Exceeded04_Dump()
    {
        foreach (var row in Published)
        {
            (string id, double published) = (row.Data.Item1, row.Data.Item2);
            TypicalYear year = TypicalYears.Of(Embedded.FindClimate(id));
            double[] t = year.DryBulbCelsius.ToArray();
            double[] w = year.WetBulbCelsius.ToArray();
            Array.Sort(t); Array.Sort(w);
            System.IO.File.AppendAllText("/tmp/jw-cool-scratch/dump.txt", string.Create(CultureInfo.InvariantCulture, $"{id,-18} pub {published:0.0} model {t[^36]:0.0} err {t[^36]-published:0.0} wb04 {w[^36]:0.0} min996 {t[35]:0.0}\n"));
        }
    }
}
