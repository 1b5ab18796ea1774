namespace Joulewise.Serving;

/// <summary>Accelerators of a pod, and the resource they are counted as where it is not NVIDIA's.</summary>
internal sealed record DynamoLimits(string Gpu, string? GpuType);
