using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What every chapter is written from.</summary>
internal sealed class AnalysisContext
{
    private readonly Dictionary<Parity, IReadOnlyList<MeasuredCurve>> _curves = [];

    public required ReportRequest Request { get; init; }

    public required ReportInputs Inputs { get; init; }

    public required EvidenceLens Lens { get; init; }

    public required Site Site { get; init; }

    public required UtilisationBasis Utilisation { get; init; }

    public required OperatingPointFactory Factory { get; init; }

    public required Comparer Comparer { get; init; }

    public required ModelArchitecture Model { get; init; }

    /// <summary>Gets the precision of the like-for-like comparison.</summary>
    public required string Precision { get; init; }

    /// <summary>Gets the headline comparison.</summary>
    public required Comparison Main { get; init; }

    /// <summary>Gets each side's best published configuration at the same latency.</summary>
    public required Comparison Best { get; init; }

    /// <summary>Gets what stops the work.</summary>
    public CancellationToken Cancellation { get; init; }

    public SourceBook Sources => field ??= new SourceBook(Inputs.Licences);

    public Cells Cells => new(Sources);

    public List<ReportResult> Results { get; } = [];

    public List<SensitivityEntry> Sensitivity { get; } = [];

    public Catalogue Catalogue => Inputs.Catalogue;

    /// <summary>The measured frontiers of a parity, each point carried to the meter once for all chapters.</summary>
    public IReadOnlyList<MeasuredCurve> Curves(Parity parity)
    {
        if (!_curves.TryGetValue(parity, out IReadOnlyList<MeasuredCurve>? curves))
        {
            curves = MeasuredCurve.Of(this, parity);
            _curves.Add(parity, curves);
        }

        return curves;
    }

    /// <summary>Whether an accelerator belongs to the question: all do where none was named.</summary>
    public bool IsAsked(string accelerator) =>
        Request.Accelerators.Count == 0 || Request.Accelerators.Contains(accelerator, StringComparer.Ordinal);

    public string NameOf(string accelerator) => AcceleratorNames.Short(Catalogue, accelerator);

    public string VendorOf(string accelerator) => AcceleratorNames.Vendor(Catalogue, accelerator);
}
