using System.CommandLine;
using System.Globalization;
using System.Text;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Modeling.OperatorFits;

namespace Joulewise.Cli;

/// <summary><c>joulewise calibrate</c>: the model fitted anew, and the errors of the one that is built in.</summary>
internal static class CalibrateCommand
{
    public static Command Build(CommonOptions common, IHost host)
    {
        Option<string?> output = new("--output") { Description = "Where to write the calibration (JSON)", HelpName = "FILE" };
        Option<bool> show = new("--show") { Description = "Show the constants and the held-out errors of the calibration that is built in, and fit nothing" };
        Option<string?> operators = new("--operators")
        {
            Description = "Fit the constants of single operators instead, from a folder of AIConfigurator's operator tables (SYSTEM/FAMILY/ENGINE/VERSION/*.parquet)",
            HelpName = "DIR",
        };
        Command command = new("calibrate", "Fit the model's constants on the evidence, and check it on what each fit left out (minutes)") { output, operators, show };
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(show))
            {
                Show(host, parsed.GetValue(common.Json));
                return Task.FromResult(ExitCodes.Done);
            }

            if (parsed.GetValue(operators) is { } folder)
            {
                FitOperators(host, host.PathOf("--operators", folder), host.PathOf("--output", parsed.GetValue(output) ?? "operators.json"), common.LoadCatalogue(parsed, host), cancellation);
                return Task.FromResult(ExitCodes.Done);
            }

            string target = host.PathOf("--output", parsed.GetValue(output) ?? "serving.json");
            (IReadOnlyList<MeasuredPoint> points, _, _) = EvidenceLoader.Load(parsed, common, host);
            string text = CalibrationRun.Run(common.LoadCatalogue(parsed, host), points, what => Tell(host, what, cancellation));
            using (Draft draft = Draft.OfFile(target))
            {
                draft.Stream.Write(Encoding.UTF8.GetBytes(text));
                draft.Place();
            }

            host.Error.WriteLine($"wrote {target}");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void FitOperators(IHost host, string folder, string target, Catalogue catalogue, CancellationToken cancellation)
    {
        OperatorCalibration.Run(folder, catalogue, cancellation).Write(target);
        host.Error.WriteLine($"wrote {target}");
    }

    private static void Tell(IHost host, string what, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        host.Error.WriteLine(what);
    }

    private static void Show(IHost host, bool asJson)
    {
        BuiltInCalibration calibration = BuiltInCalibration.Load();
        if (asJson)
        {
            JsonOutput.Write(host, new { calibration.Constants, Errors = calibration.Errors.Select(WithoutMissing) });
            return;
        }

        Tables.Write(
            host,
            ["constant", ">value", "unit", ">± %", "meaning"],
            calibration.Constants.Select(c => (IReadOnlyList<string>)[c.Name, Number(c.Value, "G4"), c.Unit, Number(100 * c.LogError, "0"), c.Meaning]));
        Tables.Write(
            host,
            ["quantity", "rows", "left out", ">n", ">MAPE %", ">MdAPE %", ">P90 %", ">bias %", ">coverage %", ">half width x"],
            calibration.Errors.Select(e => (IReadOnlyList<string>)
            [
                e.Quantity,
                e.Rows,
                e.LeftOut,
                Number(e.Count, "0"),
                Number(e.MapePercent, "0.0"),
                Number(e.MdapePercent, "0.0"),
                Number(e.P90Percent, "0.0"),
                Number(e.BiasPercent, "0.0"),
                double.IsNaN(e.CoveragePercent) ? string.Empty : Number(e.CoveragePercent, "0"),
                double.IsNaN(e.HalfWidthFactor) ? string.Empty : Number(e.HalfWidthFactor, "0.00"),
            ]));
    }

    /// <summary>A control has no interval: null, for JSON knows no NaN.</summary>
    private static object WithoutMissing(HeldOutError e) => new
    {
        e.Quantity,
        e.Rows,
        e.LeftOut,
        e.Count,
        e.MapePercent,
        e.MdapePercent,
        e.P90Percent,
        e.BiasPercent,
        CoveragePercent = Known(e.CoveragePercent),
        HalfWidthFactor = Known(e.HalfWidthFactor),
    };

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
