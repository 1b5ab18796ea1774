using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>How long an operator of one family and format takes, or what the board draws meanwhile, with constants to be fitted.</summary>
internal abstract class OperatorModel
{
    /// <summary>Gets the name that its constants are found by.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the formula in words of the constants' names.</summary>
    public abstract string Formula { get; }

    /// <summary>Gets the family whose rows it is fitted on.</summary>
    public required OperatorFamily Family { get; init; }

    /// <summary>Gets the constants.</summary>
    public abstract IReadOnlyList<FitParameter> Parameters { get; }

    /// <summary>Reduces a row.</summary>
    /// <param name="row">A row of the family.</param>
    /// <param name="accelerator">Its accelerator.</param>
    /// <returns>The work, or <see langword="null"/> when the row is of another format, outside of what serving does, or the catalogue lacks a peak.</returns>
    public abstract FitRow? Reduce(OperatorMeasurement row, Accelerator accelerator);

    /// <summary>Computes the figure.</summary>
    /// <param name="work">The work.</param>
    /// <param name="constants">The constants in the order of <see cref="Parameters"/>.</param>
    /// <returns>Seconds, or watts for a model of power.</returns>
    public abstract double Predict(in FitRow work, ReadOnlySpan<double> constants);

    /// <summary>Computes the least figure that the peaks allow.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Seconds; rows below are faults of measurement.</returns>
    public virtual double Least(in FitRow work) => Math.Max(work.Memory, work.Compute);

    /// <summary>Joins two times of which the longer hides most of the shorter.</summary>
    /// <param name="first">One time.</param>
    /// <param name="second">The other.</param>
    /// <returns>The root of the sum of squares.</returns>
    protected static double Join(double first, double second) => Math.Sqrt((first * first) + (second * second));
}
