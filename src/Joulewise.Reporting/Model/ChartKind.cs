namespace Joulewise.Reporting;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Lines through points, with an optional band.</summary>
    Line,

    /// <summary>Steps: a value holds until the next point. Dates on the horizontal axis as Unix days.</summary>
    StepByDate,

    /// <summary>Lines over time without markers. Hours from the start on the horizontal axis, at even steps.</summary>
    TimeCourse,

    /// <summary>Bars stacked by series over categories; point X is the category's index.</summary>
    StackedBar,

    /// <summary>One bar per category with the interval as a whisker; point X is the category's index.</summary>
    RangeBar,
}
