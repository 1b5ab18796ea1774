using System.Globalization;

namespace Joulewise.Serving;

/// <summary>Commands of the engines themselves, for workers that do everything.</summary>
internal static class PlainCommands
{
    private static LaunchOptionTable Table => LaunchOptionTable.Embedded;

    /// <summary>Gives the commands of one kind of worker, and the file they read where there is one.</summary>
    internal static IEnumerable<LaunchCommand> Of(LaunchCase launch, LaunchWorker worker, List<LaunchFile> files, List<string> notes) =>
        launch.Configuration.Engine switch
        {
            "vllm" => Vllm(launch, worker, notes),
            "sglang" => Sglang(launch, worker, notes),
            _ => Trtllm(launch, worker, files, notes),
        };

    private static IEnumerable<LaunchCommand> Vllm(LaunchCase launch, LaunchWorker worker, List<string> notes)
    {
        string[] words = ["vllm", "serve", launch.Model.Name];
        List<LaunchOption> options = [.. VllmOptions.Of(worker, launch.Model, launch.Configuration.KvPrecision)];
        if (worker.Nodes > 1 && VllmOptions.HasWholeRanks(worker))
        {
            return OnNodes(worker, notes, node => ShellWords.Line(words, Table.Checked("vllm", [.. options, .. VllmOptions.OfNode(worker, node)])));
        }

        if (worker.Nodes > 1)
        {
            bool isReplicated = worker.Pool.DataParallelAttention > 1;
            options.Add(new(isReplicated ? "--data-parallel-backend" : "--distributed-executor-backend", "ray"));
            notes.Add(Invariant($"A worker spans {worker.Nodes} nodes: its one command runs on any of them once a Ray cluster joins them{(isReplicated ? ", with VLLM_RAY_DP_PACK_STRATEGY=span in its environment" : string.Empty)}."));
        }

        return [One(worker, ShellWords.Line(words, Table.Checked("vllm", options)))];
    }

    private static IEnumerable<LaunchCommand> Sglang(LaunchCase launch, LaunchWorker worker, List<string> notes)
    {
        string[] words = ["python3", "-m", "sglang.launch_server"];
        List<LaunchOption> options = [.. SglangOptions.Of(worker, launch.Model, launch.Configuration.KvPrecision)];
        return worker.Nodes > 1
            ? OnNodes(worker, notes, node => ShellWords.Line(words, Table.Checked("sglang", [.. options, .. SglangOptions.OfNode(worker, node)])))
            : [One(worker, ShellWords.Line(words, Table.Checked("sglang", options)))];
    }

    private static LaunchCommand[] Trtllm(LaunchCase launch, LaunchWorker worker, List<LaunchFile> files, List<string> notes)
    {
        string file = $"trtllm-{worker.Name}.yaml";
        string head = LaunchYaml.Comment([$"Engine options as documented for {Table.Named("trtllm-engine")}; trtllm-serve reads them beside its own."]);
        files.Add(new(file, head + LaunchYaml.OfEngine(TrtllmOptions.Engine(worker, launch.Model, launch.Configuration.KvPrecision))));
        string line = ShellWords.Line(["trtllm-serve", launch.Model.Name], Table.Checked("trtllm", [.. TrtllmOptions.Of(worker, launch.Model, file)]));
        if (worker.Nodes > 1)
        {
            LaunchOption[] job =
            [
                new("-N", worker.Nodes),
                new("--ntasks", worker.Pool.AcceleratorsPerWorker),
                new("--ntasks-per-node", worker.AcceleratorsPerNode),
                new("--mpi", "pmix"),
                new("--gres", Invariant($"gpu:{worker.AcceleratorsPerNode}")),
            ];
            line = ShellWords.Line(["srun"], Table.Checked("srun", job)) + " trtllm-llmapi-launch " + line;
            notes.Add(Invariant($"A worker spans {worker.Nodes} nodes: its command starts one process for each accelerator under Slurm, in a container with TensorRT-LLM that sees {file}."));
        }

        return [One(worker, line)];
    }

    private static LaunchCommand One(LaunchWorker worker, string line) =>
        new(Invariant($"{worker.Name} on {worker.Pool.AcceleratorsPerWorker} x {Joulewise.Quantities.Excerpt.Of(worker.Accelerator.Id)}"), worker.Count, worker.Pool.AcceleratorsPerWorker, line);

    private static IEnumerable<LaunchCommand> OnNodes(LaunchWorker worker, List<string> notes, Func<int, string> line)
    {
        notes.Add(Invariant($"A worker spans {worker.Nodes} nodes: set HEAD_ADDRESS on each to the address of its first node."));
        return Enumerable.Range(0, worker.Nodes).Select(node => new LaunchCommand(
            Invariant($"{worker.Name} on {worker.Pool.AcceleratorsPerWorker} x {Joulewise.Quantities.Excerpt.Of(worker.Accelerator.Id)}, node {node + 1} of {worker.Nodes}"),
            worker.Count,
            worker.AcceleratorsPerNode,
            line(node)));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
