using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>The options that choose what is searched; <c>search</c> and <c>plan</c> share most of them.</summary>
internal sealed class SearchOptions
{
    public Option<string> Model { get; } = new("--model")
    {
        Description = "Model: a catalogue id or served name (joulewise catalog list models), or the path of a Hugging Face config.json",
        HelpName = "M",
        Required = true,
    };

    public Option<string[]?> Accelerator { get; } = new("--accelerator")
    {
        Description = "Accelerators to look through, comma-separated, or all",
        HelpName = "A,B|all",
        CustomParser = Words,
    };

    public Option<string[]?> Prefill { get; } = new("--prefill-accelerator")
    {
        Description = "Accelerators that may fill caches for those of --accelerator, comma-separated",
        HelpName = "A,B",
        CustomParser = Words,
    };

    public Option<int?> Count { get; } = new("--accelerators")
    {
        Description = "How many accelerators there are; default: one node or rack of them",
        HelpName = "N",
    };

    public Option<Power?> Power { get; } = new("--power")
    {
        Description = "Power at the facility's meter, such as 10MW, in place of a number of accelerators",
        CustomParser = Positive<Power>,
        HelpName = "POWER",
    };

    public Option<string> Draw { get; } = new("--draw")
    {
        Description = "Count accelerators behind the feed by limit (every board at its limit) or expected (the draw expected at the load)",
        DefaultValueFactory = _ => "limit",
        HelpName = "limit|expected",
    };

    public Option<double?> InputTokens { get; } = new("--isl") { Description = "Mean prompt in tokens", HelpName = "N", CustomParser = Tokens };

    public Option<double?> OutputTokens { get; } = new("--osl") { Description = "Mean answer in tokens", HelpName = "N", CustomParser = Tokens };

    public Option<Duration?> Ttft { get; } = new("--ttft") { Description = "Longest median time to first token, such as 2s", CustomParser = Positive<Duration>, HelpName = "TIME" };

    public Option<Duration?> Tpot { get; } = new("--tpot") { Description = "Longest median time per output token, such as 30ms", CustomParser = Positive<Duration>, HelpName = "TIME" };

    public Option<Duration?> Gap { get; } = new("--gap")
    {
        Description = "Longest gap between two tokens of a stream while a prompt's chunk rides in its step, such as 200ms",
        CustomParser = Positive<Duration>,
        HelpName = "TIME",
    };

    public Option<string> Objective { get; } = new("--objective")
    {
        Description = "What the best has: least joules per output token, least cost per output token, or most throughput",
        DefaultValueFactory = _ => "joules",
        HelpName = "joules|cost|throughput",
    };

    public Option<string[]?> Precision { get; } = new("--precision")
    {
        Description = "Precisions of the weights, comma-separated: bf16, fp8, fp4, mxfp4, int4; default: the one the model is published in",
        HelpName = "P",
        CustomParser = Words,
    };

    public Option<string[]?> KvPrecision { get; } = new("--kv-precision")
    {
        Description = "Precisions of the KV cache, comma-separated: bf16, fp8; default: both",
        HelpName = "P",
        CustomParser = Words,
    };

    public Option<string[]?> Engine { get; } = new("--engine") { Description = "Engines, comma-separated: vllm, sglang, trtllm, atom; default: all that run there", HelpName = "E", CustomParser = Words };

    public Option<string> Mode { get; } = new("--mode")
    {
        Description = "Prefill and decode in one pool, in two, or any",
        DefaultValueFactory = _ => "any",
        HelpName = "any|aggregated|disaggregated",
    };

    public Option<string> Speculation { get; } = new("--speculation")
    {
        Description = "any looks through speculative decoding where the model has layers for it; none does not",
        DefaultValueFactory = _ => "any",
        HelpName = "any|none",
    };

    public Option<string> Caps { get; } = new("--power-caps")
    {
        Description = "any looks through board power limits from 50 % of the rating; none keeps the rating",
        DefaultValueFactory = _ => "any",
        HelpName = "any|none",
    };

    public Option<string> Boundary { get; } = new("--boundary")
    {
        Description = "Boundary energy is counted at",
        DefaultValueFactory = _ => "facility",
        HelpName = "board|node-dc|node-wall|rack|facility",
    };

    public Option<string> Site { get; } = new("--site")
    {
        Description = "Site: price of electricity and PUE (joulewise catalog list sites)",
        DefaultValueFactory = _ => Catalogue.DefaultSiteId,
        HelpName = "S",
    };

    public Option<MoneyRate?> Price { get; } = new("--price")
    {
        Description = "Price of an accelerator-hour such as 1.8 USD/h, in place of the price book's owned one",
        CustomParser = Positive<MoneyRate>,
        HelpName = "USD/h",
    };

    /// <summary>Adds all of them.</summary>
    public void AddTo(Command command)
    {
        AddShared(command);
        foreach (Option option in (Option[])[Prefill, Count, Gap, Boundary, Price])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Adds those that <c>plan</c> has too.</summary>
    public void AddShared(Command command)
    {
        Option[] shared =
        [
            Model, Accelerator, Power, Draw, InputTokens, OutputTokens, Ttft, Tpot, Objective,
            Precision, KvPrecision, Engine, Mode, Speculation, Caps, Site,
        ];
        foreach (Option option in shared)
        {
            command.Options.Add(option);
        }
    }

    private static string[] Words(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static T? Positive<T>(ArgumentResult result)
        where T : struct, IQuantity<T>
    {
        string text = string.Join(' ', result.Tokens.Select(t => t.Value));
        string option = ((OptionResult)result.Parent!).Option.Name;
        if (!Quantity.TryParse(text, out T value, out string? problem))
        {
            result.AddError($"{option}: {problem}");
            return null;
        }

        if (value.CompareTo(T.FromBase(0)) <= 0)
        {
            result.AddError($"{option}: '{text}' is not above zero");
        }

        return value;
    }

    private static double? Tokens(ArgumentResult result)
    {
        string text = string.Join(' ', result.Tokens.Select(t => t.Value));
        string option = ((OptionResult)result.Parent!).Option.Name;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double tokens) || tokens is not (>= 1 and <= 10_000_000))
        {
            result.AddError($"{option}: '{text}' is not a length: accepted are numbers of tokens from 1 to 10000000");
            return null;
        }

        return tokens;
    }
}
