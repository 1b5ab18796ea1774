using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What a reader has to know beside the commands.</summary>
internal static class LaunchNotes
{
    private static LaunchOptionTable Table => LaunchOptionTable.Embedded;

    internal static void Add(LaunchCase launch, bool hasDynamo, List<string> notes)
    {
        foreach (LaunchWorker worker in launch.Workers)
        {
            notes.Add(Sharing(launch, worker));
            AddNodes(launch, worker, notes);
        }

        if (launch.Configuration.Replicas > 1)
        {
            notes.Add(Invariant($"The workers of all {launch.Configuration.Replicas} replicas are counted together: one frontend spreads requests over all of them."));
        }

        if (!launch.Configuration.IsDisaggregated && launch.Workers[0] is { Count: > 1, Nodes: 1 })
        {
            notes.Add("Workers that share a node each need accelerators and a port of their own, and something in front that spreads requests.");
        }

        if (launch.Configuration.EngineVersion.Length > 0 && !string.Equals(launch.Configuration.EngineVersion, Table.Programs[launch.Configuration.Engine].Version, StringComparison.Ordinal))
        {
            notes.Add($"The evidence is of {Table.Programs[launch.Configuration.Engine].Name} {Excerpt.Of(launch.Configuration.EngineVersion)}; the options are those of {Table.Programs[launch.Configuration.Engine].Version}: check them before you run another version.");
        }

        if (hasDynamo)
        {
            AddCluster(launch, notes);
        }
    }

    private static string Sharing(LaunchCase launch, LaunchWorker worker)
    {
        WorkerPool pool = worker.Pool;
        string whole = Invariant($"{worker.Name}: {worker.Count} worker(s) of {pool.AcceleratorsPerWorker} x {Excerpt.Of(worker.Accelerator.Id)}, each with {pool.SequencesPerWorker} requests in hand");
        return pool.DataParallelAttention == 1 ? whole + "."
            : launch.Configuration.Engine is "sglang" ? Invariant($"{whole}; SGLang takes requests and chunk of the whole worker and shares them over {pool.DataParallelAttention} attention replicas.")
            : Invariant($"{whole}; {Table.Programs[launch.Configuration.Engine].Name} takes requests and tokens of one attention replica, of which a worker has {pool.DataParallelAttention}: {worker.SequencesPerReplica} requests each.");
    }

    private static void AddNodes(LaunchCase launch, LaunchWorker worker, List<string> notes)
    {
        if (NodeLayout.AcceleratorsOf(launch.Catalogue, worker.Accelerator.Id) is null)
        {
            notes.Add($"The catalogue knows no node with {Excerpt.Of(worker.Accelerator.Id)}: a worker is written as if one node held it.");
        }

        if (worker.Nodes > 1 && worker.Accelerator.Form is "rack")
        {
            notes.Add($"Nodes of {Excerpt.Of(worker.Accelerator.Id)} are the compute trays of a rack; a Kubernetes cluster needs a ComputeDomain for workers to use NVLink across trays, which {DynamoDeployment.FileName} does not create.");
        }
    }

    private static void AddCluster(LaunchCase launch, List<string> notes)
    {
        notes.Add("The pods read a Hugging Face token from the secret hf-token-secret.");
        if (launch.Workers.Any(w => w.Accelerator.Vendor is "AMD"))
        {
            notes.Add("Dynamo publishes no image for AMD's accelerators: put an image of your own with ROCm in place of registry.invalid.");
        }

        if (!launch.IsMixed)
        {
            return;
        }

        notes.Add("Pools on different accelerators are bound to their nodes by the label that NVIDIA's GPU feature discovery (nvidia.com/gpu.product) or AMD's node labeller (amd.com/gpu.product-name) sets: compare it with kubectl get nodes --show-labels.");
        foreach (LaunchWorker worker in launch.Workers.Where(w => NodeLabels.Of(w.Accelerator) is null))
        {
            notes.Add($"No published label of {Excerpt.Of(worker.Accelerator.Id)} was found: bind the {worker.Name} pool to its nodes yourself.");
        }

        if (launch.Workers.Select(w => w.Accelerator.Vendor).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            notes.Add("No documentation was found of caches handed between accelerators of different makers: try the transfer, and a checkpoint both makers run, before you rely on it.");
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
