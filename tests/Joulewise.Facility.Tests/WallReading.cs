using Joulewise.Catalog;

namespace Joulewise.Facility.Tests;

/// <summary>A published wall reading of one 8-accelerator node, with the power cap of its boards.</summary>
internal sealed record WallReading(string Node, string AcceleratorId, ChassisProfile Chassis, double CapWatts, double WallWatts);
