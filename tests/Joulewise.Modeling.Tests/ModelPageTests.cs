using System.Globalization;

namespace Joulewise.Modeling.Tests;

/// <summary>The page docs/model.md states the errors and constants that are built in.</summary>
public sealed class ModelPageTests
{
    private static readonly string Page = Read();

    [Fact]
    public void Page_StatesEveryHeldOutError() =>
        BuiltInCalibration.Load().Errors
            .Where(e => !e.LeftOut.EndsWith("doubtful rows", StringComparison.Ordinal))
            .Select(LineOf)
            .Where(line => !Page.Contains(line, StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Page_StatesEveryConstant() =>
        BuiltInCalibration.Load().Constants
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"| {c.Name} | {c.Value:G4} {c.Unit} | {100 * c.LogError:0} | {c.Prior:G3} | {c.Meaning} |"))
            .Where(line => !Page.Contains(line, StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static string LineOf(HeldOutError e)
    {
        string checkedPart = double.IsNaN(e.CoveragePercent)
            ? "| | |"
            : string.Create(CultureInfo.InvariantCulture, $"| {e.CoveragePercent:0} | {e.HalfWidthFactor:0.00} |");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {e.Quantity} | {e.Rows} | {e.LeftOut} | {e.Count} | {e.MapePercent:0.0} | {e.MdapePercent:0.0} | {e.P90Percent:0.0} | {e.BiasPercent:0.0} {checkedPart}");
    }

    private static string Read()
    {
        using StreamReader reader = new(typeof(ModelPageTests).Assembly.GetManifestResourceStream("model.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
