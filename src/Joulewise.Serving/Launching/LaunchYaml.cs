using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;
using YamlDotNet.Serialization.NamingConventions;

namespace Joulewise.Serving;

/// <summary>Writes the YAML of files: lines end with a line feed, what is not set is left out.</summary>
internal static class LaunchYaml
{
    private static readonly ISerializer Engines = For(UnderscoredNamingConvention.Instance);

    private static readonly ISerializer Objects = For(CamelCaseNamingConvention.Instance);

    /// <summary>Writes engine options, whose keys have underscores.</summary>
    internal static string OfEngine(TrtllmEngine engine) => Engines.Serialize(engine);

    /// <summary>Writes Kubernetes objects as one stream of documents, whose keys are in camel case.</summary>
    internal static string OfObjects(IEnumerable<object> objects) =>
        string.Join("---\n", objects.Select(o => Objects.Serialize(o)));

    /// <summary>Writes lines of comment.</summary>
    internal static string Comment(IEnumerable<string> lines) => string.Concat(lines.Select(l => "# " + l + "\n"));

    private static ISerializer For(INamingConvention naming) =>
        new SerializerBuilder()
            .WithNamingConvention(naming)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
            .WithQuotingNecessaryStrings()
            .WithEventEmitter(next => new LiteralLines(next))
            .WithNewLine("\n")
            .DisableAliases()
            .Build();

    private sealed class LiteralLines(IEventEmitter next) : ChainedEventEmitter(next)
    {
        public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
        {
            if (eventInfo.Source.Value is string text && text.Contains('\n', StringComparison.Ordinal))
            {
                eventInfo.Style = ScalarStyle.Literal;
            }

            base.Emit(eventInfo, emitter);
        }
    }
}
