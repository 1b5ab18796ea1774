using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>How far the model of serving may be off in a simulation: what it is off at the mean load of the run, on the widest of its pools.</summary>
/// <param name="JoulesFactor">The factor within which nine in ten energies of a token lie; NaN where none is known.</param>
/// <param name="Grade">Of what rests on it: D or worse, since nobody measured the fleet.</param>
internal readonly record struct ModelErrors(double JoulesFactor, Grade Grade)
{
    /// <summary>Finds the errors of a run.</summary>
    /// <param name="predictor">The model of serving.</param>
    /// <param name="built">The scenario.</param>
    /// <param name="clients">Requests in flight on a worker, mean over the run.</param>
    /// <returns>The errors.</returns>
    public static ModelErrors Of(Predictor predictor, BuiltScenario built, double clients)
    {
        double factor = double.NaN;
        Grade grade = Grade.D;
        foreach (WorkerModel worker in built.Workers)
        {
            // Errors are asked of the worker alone: how pools share accelerators is the simulation's part.
            ServingCase served = worker.Model.Served with { Disaggregated = false, Clients = Math.Max(1, clients) };
            Prediction prediction = predictor.Dress(predictor.Model.Predict(served, worker.Model.Traits, double.NaN), worker.Model.Traits, served, given: false);
            grade = prediction.Grade > grade ? prediction.Grade : grade;
            if (prediction.JoulesPerOutputToken is { } joules)
            {
                factor = double.IsNaN(factor) ? joules.High / joules.Value : Math.Max(factor, joules.High / joules.Value);
            }
        }

        return new ModelErrors(factor, grade);
    }
}
