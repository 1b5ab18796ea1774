using System.Globalization;
using System.Text;
using ApprovalTests;
using ApprovalTests.Reporters;
using Joulewise.Quantities;
using Joulewise.Reporting.Tests.Analysis;

namespace Joulewise.Reporting.Tests.Scenarios;

/// <summary>Whole result tables of named questions on the embedded evidence: nothing in them moves unseen.</summary>
public sealed class ScenarioTests
{
    private static readonly Ratio NineTenths = Ratio.FromFraction(0.9);

    /// <summary>The default question at one latency promise: the repeated tables are held by the first scenario.</summary>
    private static readonly ReportRequest Alone = new() { OtherInteractivities = [] };

    private static readonly IReadOnlyDictionary<string, ReportRequest> Questions = new Dictionary<string, ReportRequest>(StringComparer.Ordinal)
    {
        ["default"] = new(),
        ["gpt-oss-120b-8k1k-at-75"] = Alone with { Model = "gpt-oss-120b", Interactivity = TokenRate.FromPerSecond(75) },
        ["llama-3.1-70b-8k1k"] = Alone with { Model = "llama-3.1-70b" },
        ["qwen3.5-397b-at-40"] = Alone with { Model = "qwen3.5-397b-a17b" },
        ["deepseek-r1-1k1k-at-40"] = Alone with { Workload = "1k/1k" },
        ["deepseek-r1-8k1k-at-100"] = Alone with { Interactivity = TokenRate.FromPerSecond(100) },
        ["two-accelerators"] = Alone with { Accelerators = ["nvidia-b200", "amd-mi355x"] },
        ["finland"] = Alone with { Site = "finland" },
        ["busy-90"] = Alone with { Utilisation = (NineTenths, NineTenths, NineTenths) },
        ["precision-fp4"] = Alone with { Precision = "fp4" },
    };

    public static TheoryData<string> Names => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Build_Question_GivesTheApprovedResults(string name)
    {
        ReportDocument report = Question.Ask("scenario " + name, Questions[name] with { IncludeOtherModels = false });

        Approvals.Verify(new ApprovalTextWriter(Lines(report), "txt"), new ScenarioNamer(name), QuietReporter.INSTANCE);
    }

    /// <summary>One line for each result: value, interval, grade, estimated and extrapolated, rank, ties or why it is missing.</summary>
    private static string Lines(ReportDocument report)
    {
        StringBuilder text = new();
        foreach (string sentence in report.Answer)
        {
            text.Append(sentence).Append('\n');
        }

        foreach (ReportResult r in report.Results)
        {
            text.Append(r.Id).Append(": ");
            if (r.Value is null)
            {
                text.Append(r.Grade).Append(' ').Append(r.Reason).Append('\n');
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{r.Value:G4} [{r.Lo:G4}, {r.Hi:G4}] {r.Unit} {r.Grade}{(r.Estimated ? " est." : string.Empty)}{(r.Extrapolated ? " extr." : string.Empty)}");
            text.Append(r.Rank is { } rank ? string.Create(CultureInfo.InvariantCulture, $" rank {rank}") : string.Empty);
            text.Append(r.NotDistinguishableFrom.Count > 0 ? " ~ " + string.Join(", ", r.NotDistinguishableFrom) : string.Empty).Append('\n');
        }

        return text.ToString();
    }
}
