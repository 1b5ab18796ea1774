using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>A form that predicted rows are written in.</summary>
internal interface IPredictionWriter : IDisposable
{
    void Write(PointRow row, Prediction prediction);

    /// <summary>Writes what comes after the last row.</summary>
    void End();
}
