using System.Text.Json.Nodes;
using NJsonSchema;

namespace Joulewise.Serving.Tests;

/// <summary>Checks emitted text against the table of documented options and the schema of deployments.</summary>
internal static class DocumentedOptions
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        using Stream stream = typeof(DocumentedOptions).Assembly.GetManifestResourceStream("launch/dynamo.schema.json")!;
        using StreamReader reader = new(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    });

    internal static void ShouldBeDocumented(this LaunchPlan plan)
    {
        foreach (LaunchCommand command in plan.Commands)
        {
            CheckLine([.. PosixWords.Split(command.Line)]);
        }

        foreach (LaunchFile file in plan.Files)
        {
            file.Text.ShouldNotContain('\r');
            file.Text.ShouldEndWith("\n");
            IReadOnlyList<JsonNode> documents = YamlDocuments.Read(file.Text);
            if (file.Name is "dynamo.yaml")
            {
                CheckDynamo(documents);
            }
            else
            {
                CheckEngine(documents.ShouldHaveSingleItem());
            }
        }
    }

    internal static void CheckLine(string[] words)
    {
        switch (words)
        {
            case ["kubectl", "apply", "-f", "dynamo.yaml"]:
                break;
            case ["sudo", "nvidia-smi", .. var rest]:
                CheckOptions("nvidia-smi", rest);
                break;
            case ["sudo", "amd-smi", "set", .. var rest]:
                CheckOptions("amd-smi", rest);
                break;
            case ["vllm", "serve", _, .. var rest]:
                CheckOptions("vllm", rest);
                break;
            case ["python3", "-m", "sglang.launch_server", .. var rest]:
                CheckOptions("sglang", rest);
                break;
            case ["trtllm-serve", _, .. var rest]:
                CheckOptions("trtllm", rest);
                break;
            case ["srun", ..]:
                int launcher = Array.IndexOf(words, "trtllm-llmapi-launch");
                CheckOptions("srun", words[1..launcher]);
                CheckLine(words[(launcher + 1)..]);
                break;
            default:
                throw new InvalidOperationException("no known program: " + string.Join(' ', words));
        }
    }

    internal static void CheckDynamo(IReadOnlyList<JsonNode> documents)
    {
        foreach (JsonNode document in documents)
        {
            Schema.Value.Validate(document.ToJsonString()).ShouldBeEmpty();
            foreach (KeyValuePair<string, JsonNode?> map in document["data"]?.AsObject() ?? [])
            {
                CheckEngine(YamlDocuments.Read(map.Value!.GetValue<string>()).ShouldHaveSingleItem());
            }

            foreach (KeyValuePair<string, JsonNode?> service in document["spec"]?["services"]?.AsObject() ?? [])
            {
                JsonNode container = service.Value!["extraPodSpec"]!["mainContainer"]!;
                if (container["command"] is JsonArray command)
                {
                    CheckOptions(command[^1]!.GetValue<string>(), [.. container["args"]!.AsArray().Select(a => a!.GetValue<string>())]);
                }
            }
        }
    }

    /// <summary>Expects a text among others.</summary>
    internal static void ShouldHold(this IEnumerable<string> texts, string expected) =>
        texts.Contains(expected, StringComparer.Ordinal).ShouldBeTrue($"no '{expected}' among:\n{string.Join('\n', texts)}");

    private static void CheckEngine(JsonNode engine)
    {
        foreach ((string key, JsonNode? value) in Leaves(engine.AsObject(), string.Empty))
        {
            LaunchOptionTable.Embedded.Documents("trtllm-engine", key, value!.ToString()).ShouldBeTrue($"{key}: {value}");
        }
    }

    private static IEnumerable<(string Key, JsonNode? Value)> Leaves(JsonObject map, string path) =>
        map.SelectMany(p => p.Value is JsonObject inner ? Leaves(inner, path + p.Key + ".") : [(path + p.Key, p.Value)]);

    private static void CheckOptions(string program, string[] words)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            string option = words[i];
            string kind = LaunchOptionTable.Embedded.KindOf(program, option).ShouldNotBeNull($"{program} {option}");
            seen.Add(option).ShouldBeTrue($"{option} twice");
            string? value = kind is "flag" ? null : words[++i];
            LaunchOptionTable.Embedded.Documents(program, option, value).ShouldBeTrue($"{program} {option} {value}");
        }
    }
}
