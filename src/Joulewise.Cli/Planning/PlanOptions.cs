using System.CommandLine;
using System.CommandLine.Parsing;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>The options of <c>plan</c> that <c>search</c> has not.</summary>
internal sealed class PlanOptions
{
    public Option<string> Demand { get; } = new("--demand")
    {
        Description = "A day of demand (CSV, docs/plan.md), a rate such as 500req/s or 2Mtok/s, or max to fill the feed",
        HelpName = "FILE|RATE|max",
        Required = true,
    };

    public Option<bool> Fill { get; } = new("--fill")
    {
        Description = "Scale the demand, with its mix and shape over the day, until the feed is full",
    };

    public Option<Power?> RackPower { get; } = new("--rack-power")
    {
        Description = "Power of one rack behind its inlet, such as 40kW: says how many systems it holds",
        HelpName = "POWER",
        CustomParser = Parse<Power>,
    };

    public Option<TokenPrice?> TokenPrice { get; } = new("--token-price")
    {
        Description = "What output tokens are sold for, such as 0.6 USD/Mtoken: gives revenue and margin",
        HelpName = "PRICE",
        CustomParser = Parse<TokenPrice>,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Demand);
        command.Options.Add(Fill);
        command.Options.Add(RackPower);
        command.Options.Add(TokenPrice);
    }

    private static T? Parse<T>(ArgumentResult result)
        where T : struct, IQuantity<T>
    {
        string text = string.Join(' ', result.Tokens.Select(t => t.Value));
        if (Quantity.TryParse(text, out T value, out string? problem))
        {
            return value;
        }

        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: {problem}");
        return null;
    }
}
