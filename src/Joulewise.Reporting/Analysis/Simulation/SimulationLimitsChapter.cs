namespace Joulewise.Reporting;

/// <summary>What the chapters on simulation do not know.</summary>
internal static class SimulationLimitsChapter
{
    public static Chapter Build() => new(
        "simulation-limits",
        "Limits of the simulation",
        [
            new BulletList(
            [
                "Nobody measured these fleets. Steps and board power come from the serving model, whose errors on rows it had not seen stand in docs/model.md; the interval of an energy has the error at the mean load of the run.",
                "Intervals over seeds show what chance does to traffic, and nothing else. With few seeds they are wide by themselves.",
                "Latencies and goodput have no error of the model in their intervals. Close to full load a few percent in the time of a step move queues by far more.",
                "Traffic is drawn, not recorded: lengths are log-normal, requests do not depend on each other, and no prompt begins as another does.",
                "The time a worker takes to start is an assumption (grade E): a minute, and its weights at 2 GB/s for each accelerator. A worker that is off draws nothing; what its start wears out is not counted.",
                "A power budget is shared between readings of the meters ten seconds apart. Controllers of real boards are quicker.",
            ]),
        ]);
}
