namespace Joulewise.Modeling;

/// <summary>A model on accelerators under an engine: what does not change from step to step.</summary>
/// <param name="Model">The model.</param>
/// <param name="Accelerator">The accelerator.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Formats">Number formats.</param>
/// <param name="Widths">How one worker shares the model.</param>
internal sealed record Deployment(ModelShape Model, AcceleratorShape Accelerator, EngineKind Engine, NumberFormats Formats, WorkerWidths Widths);
