namespace Joulewise.Modeling;

/// <summary>The kinds of pooled effects, and a row's share in them.</summary>
internal static class EffectKinds
{
    /// <summary>Gets the names of the kinds; "by load" is a slope over the batch.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "origin",
        "engine version",
        "engine version by load",
        "accelerator and engine",
        "model and engine",
        "model and engine by load",
        "accelerator and precision",
        "mode and engine",
        "mode and engine by width",
        "cell",
        "cell by load",
        "cell and version",
    ];

    /// <summary>Gives a row's share in the effects.</summary>
    /// <param name="traits">What the case shares with others.</param>
    /// <param name="served">The case.</param>
    /// <param name="batch">Sequences one worker decodes.</param>
    /// <returns>The shares.</returns>
    public static EffectRow Of(CaseTraits traits, ServingCase served, double batch) =>
        At(traits, served.Deployment.Widths, PositionOf(batch / served.Deployment.Widths.AttentionReplicas));

    /// <summary>Gives the share in the effects at a position on the curve.</summary>
    /// <param name="traits">What the case shares with others.</param>
    /// <param name="widths">How a worker shares the model.</param>
    /// <param name="load">The position, of <see cref="PositionOf"/>.</param>
    /// <returns>The shares.</returns>
    public static EffectRow At(CaseTraits traits, WorkerWidths widths, double load)
    {
        double width = Math.Log2(widths.PerStage) / 3;
        return new EffectRow(
            [
                new EffectFeature(0, traits.Origin, 1),
                new EffectFeature(1, traits.Version, 1),
                new EffectFeature(2, traits.Version, load),
                new EffectFeature(3, $"{traits.Accelerator} {traits.Kind}", 1),
                new EffectFeature(4, $"{traits.Model} {traits.Kind}", 1),
                new EffectFeature(5, $"{traits.Model} {traits.Kind}", load),
                new EffectFeature(6, $"{traits.Accelerator} {traits.Precision}", 1),
                new EffectFeature(7, $"{traits.Mode} {traits.Kind}", 1),
                new EffectFeature(8, $"{traits.Mode} {traits.Kind}", width),
                new EffectFeature(9, traits.Cell, 1),
                new EffectFeature(10, traits.Cell, load),
                new EffectFeature(11, $"{traits.Cell} {traits.Version}", 1),
            ],
            traits.Curve,
            load);
    }

    /// <summary>Places a batch on its curve: 0 at 32 sequences, 1 at eight times as many.</summary>
    /// <param name="batch">Sequences one attention replica decodes.</param>
    /// <returns>The position.</returns>
    public static double PositionOf(double batch) => (Math.Log2(Math.Max(1, batch)) - 5) / 3;
}
