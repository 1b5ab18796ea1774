using System.CommandLine;
using Joulewise.Quantities;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary><c>joulewise compare A B</c>: two or more accelerators or configurations side by side on the terminal.</summary>
internal static class CompareCommand
{
    private const int MostSides = 16;

    public static Command Build(CommonOptions common, IHost host)
    {
        ReportOptions question = new();
        Argument<string[]> sides = new("sides")
        {
            Description = "Two or more accelerators (b200), or configurations as ACCELERATOR[:PRECISION][+SPECULATION]: b200:fp4, b200:fp8+mtp, b200:best; the first is what the others are held against",
            Arity = new ArgumentArity(2, MostSides),
            HelpName = "A B",
        };
        Command command = new("compare", "Two or more accelerators or configurations side by side, at equal latency") { sides };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string[] named = parsed.GetValue(sides)!;
            ReportRequest request = question.Request(parsed, host, [], CommandText.Of(parsed.Tokens.Select(t => t.Value)));
            if (request.Topic != ReportTopic.Efficiency)
            {
                throw new InputException($"--topic '{parsed.GetValue(question.Topic)}': compare answers on {TopicNames.All[0]} alone; report has the other topics");
            }

            SideBySide comparison = ReportRun.Build(parsed, common, host, (inputs, progress) => SideBySideBuilder.Build(request, named, inputs, progress, cancellation));
            if (parsed.GetValue(common.Json))
            {
                host.Out.Write(SideBySideJson.Serialize(comparison));
            }
            else
            {
                SideBySideText.Write(host, comparison);
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
