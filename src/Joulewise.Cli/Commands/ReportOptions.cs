using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary>The options that choose a report's question; <c>report</c> and <c>compare</c> share them.</summary>
internal sealed class ReportOptions
{
    private static readonly ReportRequest Defaults = new();

    public Option<string> Topic { get; } = new("--topic")
    {
        Description = $"What the report is about: {string.Join(", ", TopicNames.All)}",
        DefaultValueFactory = _ => TopicNames.All[0],
        HelpName = "TOPIC",
    };

    public Option<string> Model { get; } = new("--model")
    {
        Description = "Model: a catalogue id or served name (joulewise catalog list models), or the path of a Hugging Face config.json",
        DefaultValueFactory = _ => Defaults.Model,
        HelpName = "M",
    };

    public Option<string> Workload { get; } = new("--workload")
    {
        Description = "Traffic: a catalogue name such as 8k/1k, or nominal lengths ISL/OSL such as 8192/1024",
        DefaultValueFactory = _ => Defaults.Workload,
        HelpName = "NAME|ISL/OSL",
    };

    public Option<TokenRate> Interactivity { get; } = new("--interactivity")
    {
        Description = "Latency promise: output tokens per second of one user, such as 40 or 40tok/s",
        DefaultValueFactory = _ => Defaults.Interactivity,
        CustomParser = ParseInteractivity,
        HelpName = "TOK/S",
    };

    public Option<string> Ttft { get; } = new("--ttft")
    {
        Description = "Longest median time to first token of a compared configuration, such as 2s or 500ms, or none",
        DefaultValueFactory = _ => "10s",
        HelpName = "TIME|none",
    };

    public Option<string> Site { get; } = new("--site")
    {
        Description = "Site: price, grid and PUE (joulewise catalog list sites)",
        DefaultValueFactory = _ => Defaults.Site,
        HelpName = "S",
    };

    public Option<string[]> Accelerators { get; } = new("--accelerators")
    {
        Description = "Accelerators to compare, comma-separated; default: all with evidence",
        HelpName = "A,B",
        CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    public Option<string> Precision { get; } = new("--precision")
    {
        Description = "Weights' precision of the like-for-like comparison: bf16, fp8, fp4, mxfp4, int4; default: the one most accelerators were measured in",
        DefaultValueFactory = _ => string.Empty,
        HelpName = "P",
    };

    public Option<(Ratio Low, Ratio Central, Ratio High)?> Utilisation { get; } = new("--utilisation")
    {
        Description = "Busy share of the fleet: one percentage such as 70%, or low..high such as 40%..90%; default: 40%..90%",
        CustomParser = ParseUtilisation,
        HelpName = "SHARE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Topic);
        command.Options.Add(Model);
        command.Options.Add(Workload);
        command.Options.Add(Interactivity);
        command.Options.Add(Ttft);
        command.Options.Add(Site);
        command.Options.Add(Precision);
        command.Options.Add(Utilisation);
    }

    /// <summary>The question asked.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">Whose working directory paths start from.</param>
    /// <param name="accelerators">The accelerators named, or none.</param>
    /// <param name="command">The command line as text, for the report's reproduction line.</param>
    /// <exception cref="InputException">An option's value is not one the product knows.</exception>
    public ReportRequest Request(ParseResult parsed, IHost host, IReadOnlyList<string> accelerators, string command)
    {
        string precision = parsed.GetValue(Precision)!.ToLowerInvariant();
        string[] known = ["bf16", "fp8", "fp4", "mxfp4", "int4"];
        if (precision.Length > 0 && !known.Contains(precision, StringComparer.Ordinal))
        {
            throw new InputException($"--precision '{precision}': accepted are {string.Join(", ", known)}");
        }

        return new ReportRequest
        {
            Topic = TopicNames.Find("--topic", parsed.GetValue(Topic)!),
            Model = ModelOf(parsed.GetValue(Model)!, host),
            Workload = parsed.GetValue(Workload)!,
            Interactivity = parsed.GetValue(Interactivity),
            TtftLimit = TtftOf(parsed.GetValue(Ttft)!),
            Site = parsed.GetValue(Site)!,
            Accelerators = accelerators,
            Precision = precision,
            Utilisation = parsed.GetValue(Utilisation) ?? Defaults.Utilisation,
            Command = command,
        };
    }

    private static Duration? TtftOf(string text)
    {
        if (string.Equals(text, "none", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Quantity.TryParse(text, out Duration limit, out string? problem) && limit.InSeconds > 0
            ? limit
            : throw new InputException($"--ttft: {problem ?? $"'{text}' is not above zero"}; or none for no limit");
    }

    private static string ModelOf(string named, IHost host) =>
        named.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? host.PathOf("--model", named) : named;

    private static TokenRate ParseInteractivity(ArgumentResult result)
    {
        string text = string.Join(' ', result.Tokens.Select(t => t.Value));
        TokenRate rate;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double bare) && double.IsFinite(bare))
        {
            rate = TokenRate.FromPerSecond(bare);
        }
        else if (!Quantity.TryParse(text, out rate, out string? problem))
        {
            result.AddError($"--interactivity: {problem}");
            return default;
        }

        if (rate.InPerSecond is <= 0 or > 100_000)
        {
            result.AddError($"--interactivity: '{text}' is not a latency promise: accepted are rates above 0 and up to 100000 tokens/s");
        }

        return rate;
    }

    private static (Ratio Low, Ratio Central, Ratio High)? ParseUtilisation(ArgumentResult result)
    {
        string text = string.Join(' ', result.Tokens.Select(t => t.Value));
        string[] ends = text.Split("..");
        List<Ratio> shares = [];
        foreach (string end in ends)
        {
            if (!Quantity.TryParse(end, out Ratio share, out _) || share.InFraction is <= 0 or > 1)
            {
                result.AddError($"--utilisation: '{text}' is not a busy share: accepted are a percentage above 0% and up to 100%, or two of them as low..high");
                return null;
            }

            shares.Add(share);
        }

        if (shares.Count > 2 || shares[^1] < shares[0])
        {
            result.AddError($"--utilisation: '{text}': accepted are one share or low..high in that order");
            return null;
        }

        return (shares[0], (shares[0] + shares[^1]) / 2, shares[^1]);
    }
}
