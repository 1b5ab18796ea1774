namespace Joulewise.Evidence.Operators;

/// <summary>One operator, timed alone on one accelerator.</summary>
public sealed record OperatorMeasurement
{
    /// <summary>Gets the catalogue id of the accelerator.</summary>
    public required string Accelerator { get; init; }

    /// <summary>Gets the kind of operator.</summary>
    public required OperatorFamily Family { get; init; }

    /// <summary>Gets the engine whose kernel ran, for example <c>vllm</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the engine's version, or empty.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the source's name of the kernel, or empty.</summary>
    public required string Kernel { get; init; }

    /// <summary>Gets the format of the operands: <c>bf16</c>, <c>fp8</c>, <c>fp8-block</c>, <c>nvfp4</c>, <c>mxfp4</c> (16-bit products), <c>mxfp4-mxfp8</c>, <c>int4</c> or <c>int8</c>.</summary>
    public required string Precision { get; init; }

    /// <summary>Gets the format of the cache, for attention.</summary>
    public string? CachePrecision { get; init; }

    /// <summary>Gets the amount of work.</summary>
    public required OperatorShape Shape { get; init; }

    /// <summary>Gets the time in seconds; positive and finite.</summary>
    public required double Seconds { get; init; }

    /// <summary>Gets the board's power in watts, where it was read over a window that can be trusted.</summary>
    public double? Watts { get; init; }

    /// <summary>Gets the board's power limit in watts during the run, when the source says it.</summary>
    public double? WattsLimit { get; init; }

    /// <summary>Gets the file the row stands in, relative to the folder that was read.</summary>
    public required string File { get; init; }
}
