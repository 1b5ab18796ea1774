using System.Globalization;

namespace Joulewise.Serving;

/// <summary>Writes a deployment of Dynamo for Kubernetes.</summary>
internal static class DynamoDeployment
{
    internal const string FileName = "dynamo.yaml";

    private const string EngineFolder = "/engine-config";

    private const int LongestName = 24;

    private static LaunchOptionTable Table => LaunchOptionTable.Embedded;

    internal static LaunchFile Write(LaunchCase launch)
    {
        string name = NameOf(launch);
        OrderedDictionary<string, DynamoService> services = new(StringComparer.Ordinal)
        {
            ["Frontend"] = new()
            {
                ComponentType = "frontend",
                Replicas = 1,
                ExtraPodSpec = new() { MainContainer = new() { Image = ImageOf(launch, null) } },
            },
        };
        List<object> objects = [];
        foreach (LaunchWorker worker in launch.Workers)
        {
            services.Add(worker.Name, ServiceOf(launch, worker, name));
            if (launch.Configuration.Engine is "trtllm")
            {
                string engine = LaunchYaml.OfEngine(TrtllmOptions.WholeEngine(worker, launch.Model, launch.Configuration.KvPrecision));
                objects.Add(new FileMap("v1", "ConfigMap", new(MapOf(name, worker)), new(StringComparer.Ordinal) { ["engine.yaml"] = engine }));
            }
        }

        objects.Add(new DynamoGraph(Table.Dynamo.ApiVersion, "DynamoGraphDeployment", new(name), new(launch.Configuration.Engine, services)));
        string[] head =
        [
            $"NVIDIA Dynamo {Table.Dynamo.Version}, {Table.Dynamo.ApiVersion}; options as documented for {Table.Named(launch.Configuration.Engine)}.",
            "Apply with: kubectl apply -f " + FileName,
        ];
        return new(FileName, LaunchYaml.Comment(head) + LaunchYaml.OfObjects(objects));
    }

    private static DynamoService ServiceOf(LaunchCase launch, LaunchWorker worker, string name)
    {
        bool hasMap = launch.Configuration.Engine is "trtllm";
        string map = MapOf(name, worker);
        return new()
        {
            ComponentType = "worker",
            SubComponentType = worker.Role is WorkerRole.Whole ? null : worker.Name,
            EnvFromSecret = "hf-token-secret",
            Replicas = worker.Count,
            Multinode = worker.Nodes > 1 ? new(worker.Nodes) : null,
            Resources = new(new(worker.AcceleratorsPerNode.ToString(CultureInfo.InvariantCulture), worker.Accelerator.Vendor is "AMD" ? "amd.com/gpu" : null)),
            ExtraPodSpec = new()
            {
                NodeSelector = launch.IsMixed && NodeLabels.Of(worker.Accelerator) is { } label ? new(StringComparer.Ordinal) { [label.Key] = label.Value } : null,
                Volumes = hasMap ? [new(map, new(map))] : null,
                MainContainer = new()
                {
                    Image = ImageOf(launch, worker),
                    Command = ["python3", "-m", "dynamo." + launch.Configuration.Engine],
                    Args = [.. OptionsOf(launch, worker).SelectMany(o => o.Value is { } value ? [o.Name, value] : new[] { o.Name })],
                    VolumeMounts = hasMap ? [new(map, EngineFolder, ReadOnly: true)] : null,
                },
            },
        };
    }

    private static IReadOnlyList<LaunchOption> OptionsOf(LaunchCase launch, LaunchWorker worker)
    {
        ServedModel model = launch.Model;
        string kv = launch.Configuration.KvPrecision;
        LaunchOption[] mode = worker.Role is WorkerRole.Whole ? [] : [new("--disaggregation-mode", worker.Name)];
        IReadOnlyList<LaunchOption> options = launch.Configuration.Engine switch
        {
            "vllm" => [new("--model", model.Name), .. VllmOptions.Of(worker, model, kv), .. mode, .. mode.Length > 0 ? [new LaunchOption("--kv-transfer-config", VllmOptions.KvTransfer)] : Array.Empty<LaunchOption>()],
            "sglang" => [.. SglangOptions.Of(worker, model, kv), new("--served-model-name", model.Name), new("--skip-tokenizer-init"), .. mode, .. mode.Length > 0 ? SglangTransfer : []],
            _ => [new("--model-path", model.Name), new("--served-model-name", model.Name), new("--extra-engine-args", EngineFolder + "/engine.yaml"), .. mode],
        };
        return Table.Checked("dynamo." + launch.Configuration.Engine, options);
    }

    private static LaunchOption[] SglangTransfer =>
    [
        new("--disaggregation-transfer-backend", "nixl"),
        new("--disaggregation-bootstrap-port", 12345),
        new("--host", "0.0.0.0"),
    ];

    // Dynamo publishes no image for AMD's accelerators; the address cannot be pulled, so that none is taken for one.
    private static string ImageOf(LaunchCase launch, LaunchWorker? worker) => worker is { Accelerator.Vendor: not "NVIDIA" }
        ? $"registry.invalid/{launch.Configuration.Engine}-rocm-runtime:put-your-own"
        : $"{Table.Dynamo.Registry}/{Table.Dynamo.Runtimes[launch.Configuration.Engine]}:{Table.Dynamo.Version}";

    private static string MapOf(string name, LaunchWorker worker) => $"{name}-{worker.Name}";

    private static string NameOf(LaunchCase launch)
    {
        string letters = new([.. launch.Configuration.Model.Take(LongestName).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]);
        string trimmed = letters.Trim('-');
        return trimmed.Length > 0 && char.IsAsciiLetter(trimmed[0]) ? trimmed : ("model-" + trimmed).TrimEnd('-');
    }
}
