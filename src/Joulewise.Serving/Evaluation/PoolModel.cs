using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>A deployment of one worker with everything worked out that its load does not change.</summary>
/// <remarks>It remembers what it worked out: for use by one thread.</remarks>
internal sealed class PoolModel
{
    private readonly LearnedModel _learned;
    private readonly BoundEffect _tpot;
    private readonly BoundEffect _ttft;
    private readonly BoundEffect _output;
    private readonly BoundEffect _power;
    private readonly Dictionary<int, double> _promptsPerSecond = [];
    private readonly Dictionary<double, ClockState> _filling = [];

    /// <summary>Initialises the model.</summary>
    /// <param name="learned">Constants and effects.</param>
    /// <param name="served">The deployment with its lengths; one worker.</param>
    /// <param name="traits">What it shares with measured cases.</param>
    public PoolModel(LearnedModel learned, ServingCase served, CaseTraits traits)
    {
        _learned = learned;
        Served = served;
        Traits = traits;
        Deployment deployment = served.Deployment;
        Step = new StepModel(deployment, learned.Coefficients);
        _tpot = learned.Tpot.Bind(traits, deployment.Widths);
        _ttft = learned.Ttft.Bind(traits, deployment.Widths);
        _output = learned.Output.Bind(traits, deployment.Widths);
        _power = learned.Power.Bind(traits, deployment.Widths);
        PassSeconds = FirstToken.PassSeconds(Step, deployment, served.InputTokens, learned.Coefficients);
        PromptWork = WorkRatesFinder.PromptWork(Step, deployment, served.InputTokens, served.OutputTokens);
        LargestBatch = MemoryFit.Of(deployment, served.InputTokens, served.OutputTokens).LargestBatch;
    }

    /// <summary>Gets the deployment with its lengths.</summary>
    public ServingCase Served { get; }

    /// <summary>Gets what it shares with measured cases.</summary>
    public CaseTraits Traits { get; }

    /// <summary>Gets the step.</summary>
    public StepModel Step { get; }

    /// <summary>Gets the time of a prompt that meets an idle worker.</summary>
    public double PassSeconds { get; }

    /// <summary>Gets the work of a prompt for each output token, over all accelerators of a worker.</summary>
    public WorkRates PromptWork { get; }

    /// <summary>Gets the sequences that fit on a worker.</summary>
    public double LargestBatch { get; }

    /// <summary>Gets the constants.</summary>
    public Coefficients Coefficients => _learned.Coefficients;

    /// <summary>Gets the accelerators of one worker.</summary>
    public int Accelerators => Served.Deployment.Widths.Accelerators;

    /// <summary>Works out a load.</summary>
    /// <param name="batch">Requests the worker has in hand; 1 or more.</param>
    /// <returns>The load.</returns>
    public DecodeLoad At(int batch)
    {
        DecodeState state = DecodeStates.Find(Step, Served, Coefficients, batch);
        double position = PositionOf(state.Batch);
        return new DecodeLoad(
            batch,
            state,
            _tpot.FactorAt(position),
            _ttft.FactorAt(position),
            _output.FactorAt(position),
            _power.FactorAt(position),
            WorkRatesFinder.DecodeWork(Step, Served, state.Batch, Coefficients));
    }

    /// <summary>Gets what evidence makes of the physics' time per output token.</summary>
    /// <param name="batch">Sequences the worker decodes.</param>
    /// <returns>The factor.</returns>
    public double TpotFactorAt(double batch) => _tpot.FactorAt(PositionOf(batch));

    /// <summary>Gets what evidence makes of the physics' board power.</summary>
    /// <param name="batch">Sequences the worker decodes.</param>
    /// <returns>The factor.</returns>
    public double PowerFactorAt(double batch) => _power.FactorAt(PositionOf(batch));

    /// <summary>Finds how many prompts a worker of this deployment gets through that does nothing else.</summary>
    /// <param name="batch">The load at which the decode side was worked out that these prompts go to.</param>
    /// <returns>Prompts/s.</returns>
    public double PromptsPerSecondAt(int batch)
    {
        if (!_promptsPerSecond.TryGetValue(batch, out double prompts))
        {
            Step.Evaluate(DecodeStates.StepOf(Served, batch), out StepCost decode);
            prompts = Coefficients[Coefficient.PoolEfficiency] / DecodeStates.PromptSeconds(Step, Served, batch, decode.Seconds, Coefficients);
            _promptsPerSecond.Add(batch, prompts);
        }

        return prompts;
    }

    /// <summary>Finds the state of boards under a limit that fill caches and do nothing else.</summary>
    /// <param name="capWatts">The limit.</param>
    /// <returns>The state.</returns>
    public ClockState FillingUnder(double capWatts)
    {
        if (!_filling.TryGetValue(capWatts, out ClockState state))
        {
            double tokens = PromptsPerSecondAt(1) * Served.OutputTokens / Accelerators;
            state = Under(PromptWork.Times(tokens), _power.FactorAt(EffectKinds.PositionOf(1)), capWatts);
            _filling.Add(capWatts, state);
        }

        return state;
    }

    /// <summary>Finds the state of boards under a limit that decode and do nothing else.</summary>
    /// <param name="load">What they decode.</param>
    /// <param name="capWatts">The limit.</param>
    /// <returns>The state.</returns>
    public ClockState DecodingUnder(in DecodeLoad load, double capWatts) =>
        Under(load.Work.Times(load.Batch / (load.TpotSeconds * Accelerators)), load.PowerFactor, capWatts);

    private double PositionOf(double batch) => EffectKinds.PositionOf(batch / Served.Deployment.Widths.AttentionReplicas);

    private ClockState Under(in WorkRates work, double powerFactor, double capWatts)
    {
        Deployment deployment = Served.Deployment;
        double watts = powerFactor * BoardPower.Watts(deployment.Accelerator, deployment.Formats, work, deployment.Accelerator.TdpWatts, Coefficients);
        return watts > capWatts ? ClockCurve.Under(BoardShares.Of(this, work, watts), capWatts) : new ClockState(1, 1, watts, 1);
    }
}
