using System.CommandLine;
using System.CommandLine.Parsing;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>Options that take an amount with its unit.</summary>
internal static class QuantityOption
{
    /// <summary>An option such as <c>--power 10MW</c>; a bare number is refused with the units accepted.</summary>
    public static Option<T?> Of<T>(string name, string description, string helpName)
        where T : struct, IQuantity<T> =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Parse<T>(name, result),
        };

    private static T? Parse<T>(string name, ArgumentResult result)
        where T : struct, IQuantity<T>
    {
        string text = string.Join(' ', result.Tokens.Select(t => t.Value));
        if (Quantity.TryParse(text, out T value, out string? problem))
        {
            return value;
        }

        result.AddError($"{name}: {problem}");
        return null;
    }
}
