using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Writes what people run to launch a configuration, with options of documented releases only.</summary>
/// <remarks>The documented options are a table of their own; an option that is not in it is never written.</remarks>
public static class LaunchPlans
{
    private static LaunchOptionTable Table => LaunchOptionTable.Embedded;

    /// <summary>Writes the launch of a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="model">Its model: where a checkpoint is looked up.</param>
    /// <param name="catalogue">The catalogue that knows its accelerators and the nodes they come in.</param>
    /// <returns>
    /// Commands of the engine itself for an aggregated deployment, a Dynamo deployment for Kubernetes where Dynamo has the engine,
    /// and the power limits. Where there is no documented way, no command, and a note that says so.
    /// </returns>
    /// <exception cref="InputException">The catalogue has no such accelerator, a figure is no power or no number of tokens, or the model's name has control characters.</exception>
    public static LaunchPlan For(ServingConfiguration configuration, ModelArchitecture model, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(catalogue);
        List<string> notes = [];
        List<LaunchFile> files = [];
        IReadOnlyList<LaunchWorker> workers = WorkersOf(configuration, catalogue);
        if (!Table.Dynamo.Runtimes.ContainsKey(configuration.Engine))
        {
            notes.Add($"No documented launch command for engine {Excerpt.Of(configuration.Engine)}: none was found that could be checked, so none is written.");
            return WithoutCommand(configuration, workers, catalogue, notes);
        }

        if (configuration.Engine is "trtllm" && !workers.All(w => TrtllmOptions.CanRun(w.Pool)))
        {
            notes.Add("TensorRT-LLM replicates attention on every accelerator of a stage: replicas of several accelerators each have no documented option, so no command is written.");
            return WithoutCommand(configuration, workers, catalogue, notes);
        }

        ServedModel served = ServedModels.Of(configuration, model, workers[0].Accelerator.Vendor, notes);
        LaunchCase launch = new(configuration, served, workers, catalogue);
        List<LaunchCommand> commands = [.. PowerLimits.Of(configuration, workers, catalogue, notes)];
        if (!configuration.IsDisaggregated)
        {
            commands.AddRange(PlainCommands.Of(launch, workers[0], files, notes));
        }

        bool hasDynamo = TryDynamo(launch, notes, files);
        if (hasDynamo && configuration.IsDisaggregated)
        {
            int accelerators = workers.Sum(w => w.Count * w.Pool.AcceleratorsPerWorker);
            commands.Add(new("the whole deployment, by the Dynamo operator of a Kubernetes cluster", 1, accelerators, "kubectl apply -f " + DynamoDeployment.FileName));
        }

        LaunchNotes.Add(launch, hasDynamo, notes);
        return new()
        {
            Files = [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)],
            Commands = commands,
            Notes = [.. notes.Distinct(StringComparer.Ordinal)],
            Versions = VersionsOf(configuration, files),
        };
    }

    private static LaunchPlan WithoutCommand(ServingConfiguration configuration, IReadOnlyList<LaunchWorker> workers, Catalogue catalogue, List<string> notes)
    {
        List<LaunchCommand> limits = [.. PowerLimits.Of(configuration, workers, catalogue, notes)];
        return new() { Files = [], Commands = limits, Notes = notes, Versions = [] };
    }

    private static bool TryDynamo(LaunchCase launch, List<string> notes, List<LaunchFile> files)
    {
        if (launch.Workers.FirstOrDefault(w => w.Accelerator.Vendor is not ("NVIDIA" or "AMD")) is { } other)
        {
            notes.Add($"Dynamo documents no resource for accelerators of {Excerpt.Of(other.Accelerator.Vendor)}: no {DynamoDeployment.FileName} is written.");
            return false;
        }

        if (!launch.Model.IsPlain)
        {
            notes.Add($"Dynamo's operator may run a worker's words through a shell, and the model's name has characters a shell reads: no {DynamoDeployment.FileName} is written.");
            return false;
        }

        files.Add(DynamoDeployment.Write(launch));
        return true;
    }

    private static IReadOnlyList<LaunchWorker> WorkersOf(ServingConfiguration configuration, Catalogue catalogue)
    {
        LaunchWorker Worker(WorkerPool pool, WorkerRole role)
        {
            Accelerator accelerator = catalogue.FindAccelerator(pool.Accelerator);
            int nodes = NodeLayout.NodesOf(pool.AcceleratorsPerWorker, NodeLayout.AcceleratorsOf(catalogue, accelerator.Id));
            return new(role, pool, accelerator, pool.Workers * configuration.Replicas, nodes, pool.AcceleratorsPerWorker / nodes);
        }

        return configuration.Prefill is { } prefill
            ? [Worker(prefill, WorkerRole.Prefill), Worker(configuration.Decode, WorkerRole.Decode)]
            : [Worker(configuration.Decode, WorkerRole.Whole)];
    }

    private static List<string> VersionsOf(ServingConfiguration configuration, List<LaunchFile> files)
    {
        List<string> versions = [$"options as documented for {Table.Named(configuration.Engine)}"];
        if (files.Exists(f => f.Name is DynamoDeployment.FileName))
        {
            versions.Add($"{DynamoDeployment.FileName} as documented for NVIDIA Dynamo {Table.Dynamo.Version} ({Table.Dynamo.ApiVersion}), whose image carries {Table.Named(configuration.Engine)}");
        }

        return versions;
    }
}
