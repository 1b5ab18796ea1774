using Joulewise.Catalog;

namespace Joulewise.Serving;

/// <summary>Lays workers on the nodes that the catalogue knows for an accelerator.</summary>
internal static class NodeLayout
{
    /// <summary>Gives the accelerators of one node (in a rack: of one compute tray), or <see langword="null"/> where no system is known.</summary>
    internal static int? AcceleratorsOf(Catalogue catalogue, string acceleratorId)
    {
        IReadOnlyList<SystemModel> systems = catalogue.SystemsOf(acceleratorId);
        int node = systems.Where(s => s.Kind is "node").Select(s => s.AcceleratorCount).DefaultIfEmpty().Max();
        int tray = systems.Select(s => s.Rack).OfType<RackProfile>().Where(r => r.Trays > 0).Select(r => r.Accelerators / r.Trays).DefaultIfEmpty().Max();
        return Math.Max(node, tray) is var most and > 0 ? most : null;
    }

    /// <summary>Gives the fewest nodes a worker spans with as many accelerators on each.</summary>
    internal static int NodesOf(int accelerators, int? perNode)
    {
        if (perNode is not { } most || accelerators <= most)
        {
            return 1;
        }

        int nodes = (accelerators + most - 1) / most;
        while (accelerators % nodes != 0)
        {
            nodes++;
        }

        return nodes;
    }
}
