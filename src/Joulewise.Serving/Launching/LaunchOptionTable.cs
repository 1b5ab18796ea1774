using System.Text.Json;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Joulewise.Serving;

/// <summary>The options that documentation names, read from the embedded table. Nothing outside it is ever written.</summary>
internal sealed class LaunchOptionTable
{
    private static readonly Lazy<LaunchOptionTable> Loaded = new(Load);

    internal static LaunchOptionTable Embedded => Loaded.Value;

    public Dictionary<string, LaunchProgram> Programs { get; init; } = [];

    public required DynamoRelease Dynamo { get; init; }

    public Dictionary<string, ProductLabels> Labels { get; init; } = [];

    /// <summary>Gets the kind of value an option takes, or <see langword="null"/> where the program has no such option.</summary>
    internal string? KindOf(string program, string option)
    {
        LaunchProgram found = Programs[program];
        return found.Options.TryGetValue(option, out string? kind) ? kind
            : found.Takes.Length > 0 ? KindOf(found.Takes, option)
            : null;
    }

    /// <summary>Tells whether the documentation of a program names an option, with values of this kind.</summary>
    internal bool Documents(string program, string option, string? value) => KindOf(program, option) is { } kind && kind.Split(' ') switch
    {
        ["flag"] => value is null,
        ["integer"] => int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _),
        ["text"] => value is { Length: > 0 },
        ["json"] => value is not null && IsJsonObject(value),
        ["choice", .. string[] accepted] => accepted.Contains(value, StringComparer.Ordinal),
        _ => false,
    };

    /// <summary>Gives options back if all are documented.</summary>
    /// <exception cref="InvalidOperationException">One is not: a fault of ours.</exception>
    internal IReadOnlyList<LaunchOption> Checked(string program, IReadOnlyList<LaunchOption> options)
    {
        LaunchOption? unknown = options.FirstOrDefault(o => !Documents(program, o.Name, o.Value));
        return unknown is null ? options : throw new InvalidOperationException($"{program} is not documented to take {unknown.Name} {unknown.Value}");
    }

    /// <summary>Names a program and its version.</summary>
    internal string Named(string program) => $"{Programs[program].Name} {Programs[program].Version}";

    private static bool IsJsonObject(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static LaunchOptionTable Load()
    {
        using Stream stream = typeof(LaunchOptionTable).Assembly.GetManifestResourceStream("launch/options.yaml")
            ?? throw new InvalidOperationException("launch/options.yaml is not embedded");
        using StreamReader reader = new(stream);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<LaunchOptionTable>(reader);
    }
}
