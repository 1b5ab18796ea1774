using CsCheck;
using Joulewise.Modeling;
using Joulewise.Serving;

namespace Joulewise.Simulation.Tests.Steps;

/// <summary>The tables against the model of steps they were made of.</summary>
public sealed class StepTableTests
{
    /// <summary>Dense, sliding windows, experts of 4 bits, latent attention, linear attention, state space: each on widths that hold it. Of experts, those on eight accelerators, on which their spread is that of the model.</summary>
    private static readonly SimulationFixture.Place[] Places =
    [
        new("llama-3.1-8b", "nvidia-h200-sxm", EngineKind.Vllm, new WorkerWidths(1)),
        new("llama-3.1-70b", "nvidia-b200", EngineKind.TensorRtLlm, new WorkerWidths(4)),
        new("llama-3.1-70b", "nvidia-h100-sxm", EngineKind.Vllm, new WorkerWidths(8, 1, false, 2)),
        new("gpt-oss-120b", "nvidia-b200", EngineKind.Vllm, new WorkerWidths(2)),
        new("gemma-3-27b", "amd-mi355x", EngineKind.Sglang, new WorkerWidths(2)),
        new("qwen3-235b-a22b", "nvidia-h200-sxm", EngineKind.Sglang, new WorkerWidths(8, 8, true)),
        new("deepseek-r1", "nvidia-b200", EngineKind.Sglang, new WorkerWidths(8, 8, true), Speculates: true),
        new("deepseek-r1", "nvidia-gb300", EngineKind.TensorRtLlm, new WorkerWidths(8, 2, true), Disaggregated: true),
        new("qwen3.5-397b-a17b", "nvidia-b200", EngineKind.Sglang, new WorkerWidths(8)),
        new("nemotron-nano-9b-v2", "nvidia-h200-sxm", EngineKind.Vllm, new WorkerWidths(1)),
    ];

    private static readonly Gen<State> AnyState =
        from place in Gen.Int[0, Places.Length - 1]
        from each in Gen.Int[1, 60]
        from context in Gen.Int[1, 200_000]
        from prefill in Gen.Int[1, 4000]
        from attended in Gen.Int[1, 100_000]
        select new State(Places[place], each, context, prefill, attended);

    [Fact]
    public void SecondsOf_DecodeOnly_IsTheStepOfTheModel() => AnyState.Sample(
        state =>
        {
            (double total, double prompts) = state.Steps.SecondsOf(new StepLoad(state.Decode, state.Decode / state.Replicas, state.Context));

            prompts.ShouldBe(0);
            total.ShouldBe(state.Factor(state.Decode) * state.Gain * state.Own, 1e-4 * total);
            state.Steps.DecodeSeconds(state.Decode, state.Decode / state.Replicas, state.Context).ShouldBe(total, 1e-12 * total);
        },
        iter: 300);

    [Fact]
    public void SecondsOf_PromptsAlone_IsThePassOfTheModelAndItsLaunches() => AnyState.Sample(
        state =>
        {
            (double total, double prompts) = state.Steps.SecondsOf(new StepLoad(0, 0, 0, state.Prefill, state.Prefill / state.Replicas, state.Attended));
            double pass = state.Evaluate(new StepState(0, 0, state.Prefill / state.Stages, state.Attended)).Seconds;

            prompts.ShouldBe(total);
            total.ShouldBe(state.Factor(0) * (pass + state.Launch), 1e-4 * total);
        },
        iter: 300);

    [Fact]
    public void SecondsOf_Mixed_AddsWhatThePromptsTakeByTheEnginesShare() => AnyState.Sample(
        state =>
        {
            (double total, double prompts) = state.Steps.SecondsOf(new StepLoad(state.Decode, state.Decode / state.Replicas, state.Context, state.Prefill, state.Prefill / state.Replicas, state.Attended));
            double mixed = state.Evaluate(new StepState(state.Decode / state.Stages, state.Context, state.Prefill / state.Stages, state.Attended)).Seconds;
            double share = DecodeStates.InterferenceOf(state.Place.Engine, state.Pool.Coefficients);

            prompts.ShouldBe(state.Factor(state.Decode) * share * (mixed - state.Own + state.Launch), 1e-4 * total);
            (total - prompts).ShouldBe(state.Factor(state.Decode) * state.Gain * state.Own, 1e-4 * total);
        },
        iter: 300);

    /// <summary>The work of a step is that of a token, as the steady state counts it, for each sequence and accelerator.</summary>
    [Fact]
    public void AddWork_DecodeOnly_IsTheWorkOfTheSteadyState() => AnyState.Sample(
        state =>
        {
            ServingCase served = state.Pool.Served with { InputTokens = state.Context, OutputTokens = 0 };
            WorkRates expected = WorkRatesFinder.DecodeWork(state.Pool.Step, served, state.Decode, state.Pool.Coefficients).Times(state.Decode / served.Accelerators);
            WorkTotals work = default;
            state.Steps.AddWork(new StepLoad(state.Decode, state.Decode / state.Replicas, state.Context), state.Context, 3, ref work);

            work.RatedSeconds = 3;
            Near(work.PlainFlop, 3 * expected.PlainFlop);
            Near(work.ExpertFlop, 3 * expected.ExpertFlop);
            Near(work.AttentionFlop, 3 * expected.AttentionFlop);
            Near(work.MemoryBytes, 3 * expected.MemoryBytes);
            Near(work.LinkBytes, 3 * expected.LinkBytes);
            Near(work.BusySeconds, 3 * expected.Busy);
            work.PrefillPlainFlop.ShouldBe(0);
            work.PrefillMemoryBytes.ShouldBe(0);
        },
        iter: 300);

    [Fact]
    public void AddWork_PromptsAlone_IsTheWorkOfThePass() => AnyState.Sample(
        state =>
        {
            StepCost pass = state.Evaluate(new StepState(0, 0, state.Prefill / state.Stages, state.Attended));
            WorkTotals work = default;
            state.Steps.AddWork(new StepLoad(0, 0, 0, state.Prefill, state.Prefill / state.Replicas, state.Attended), 0, 1, ref work);

            Near(work.PrefillExpertFlop, pass[(int)OperatorKind.RoutedExperts].Flop);
            Near(work.PrefillAttentionFlop, pass[(int)OperatorKind.PrefillAttention].Flop);
            Near(work.PrefillPlainFlop + work.PrefillExpertFlop + work.PrefillAttentionFlop, pass.Total.Flop);
            Near(work.PrefillMemoryBytes, pass.Total.MemoryBytes);
            Near(work.LinkBytes, pass.Total.LinkBytes);
            Near(work.BusySeconds, pass.Total.Seconds - pass[(int)OperatorKind.Collectives].Seconds - pass[(int)OperatorKind.KernelFloors].Seconds - pass[(int)OperatorKind.Host].Seconds);
            work.MemoryBytes.ShouldBe(0);
        },
        iter: 300);

    /// <summary>Prompts that ride in a step read weights that are read anyway: both parts together are the mixed step of the model.</summary>
    [Fact]
    public void AddWork_Mixed_IsTheWorkOfTheMixedStep() => AnyState.Where(s => !s.Place.Speculates).Sample(
        state =>
        {
            StepCost mixed = state.Evaluate(new StepState(state.Decode / state.Stages, state.Context, state.Prefill / state.Stages, state.Attended));
            WorkTotals work = default;
            state.Steps.AddWork(new StepLoad(state.Decode, state.Decode / state.Replicas, state.Context, state.Prefill, state.Prefill / state.Replicas, state.Attended), state.Context, 1, ref work);

            Near(work.MemoryBytes + work.PrefillMemoryBytes, mixed.Total.MemoryBytes);
            Near(work.LinkBytes, mixed.Total.LinkBytes);
            Near(work.AttentionFlop + work.PrefillAttentionFlop, mixed[(int)OperatorKind.DecodeAttention].Flop + mixed[(int)OperatorKind.PrefillAttention].Flop);
        },
        iter: 300);

    /// <summary>A share of a batch in a pipeline, or on a replica, need not be whole.</summary>
    [Fact]
    public void DecodeSeconds_SharesOfABatch_AreWithinAHundredth() => AnyState.Sample(
        state =>
        {
            double decode = state.Decode - 0.5;
            double expected = state.Evaluate(new StepState(decode / state.Stages, state.Context)).Seconds;
            double seconds = state.Steps.DecodeSeconds(decode, decode / state.Replicas, state.Context) / (state.Factor(Math.Floor(decode)) * state.GainAt(Math.Floor(decode)));

            seconds.ShouldBe(expected, 0.01 * expected);
        },
        iter: 300);

    /// <summary>What was measured of a deployment scales what it names: work and launches by their own factors.</summary>
    [Fact]
    public void SecondsOf_EverythingTwiceAsSlow_TakesTwiceTheTime()
    {
        SimulationFixture.Tables dense = SimulationFixture.Dense;
        StepTable slow = new(dense.Pool, new StepAdjustment(2, 2, 2));
        StepLoad prompts = new(0, 0, 0, 700, 700, 350);

        slow.SecondsOf(prompts).Total.ShouldBeGreaterThan(1.5 * dense.Steps.SecondsOf(prompts).Total);
        new StepAdjustment(2, 3, 1).Apply(new StepPart(10, 6, 1, 1, 1, 1)).ShouldBe(new StepPart(24, 12, 1, 1, 1, 1));
    }

    private static void Near(double value, double expected) => value.ShouldBe(expected, 1e-4 * Math.Abs(expected));

    private sealed record State(SimulationFixture.Place Place, int Each, double Context, int PrefillEach, double Attended)
    {
        public PoolModel Pool => SimulationFixture.TablesOf(Place).Pool;

        public StepTable Steps => SimulationFixture.TablesOf(Place).Steps;

        public double Replicas => Place.Widths.AttentionReplicas;

        public double Stages => Place.Widths.PipelineStages;

        public double Decode => Each * Replicas * Stages;

        public double Prefill => PrefillEach * Replicas * Stages;

        public double Own => Evaluate(new StepState(Decode / Stages, Context)).Seconds;

        public double Launch => Pool.Coefficients[Coefficient.PrefillLaunch] * Pool.Served.Deployment.Model.LayerCount * Math.Min(1, Prefill / Replicas / 2048);

        public double Gain => GainAt(Decode);

        public double GainAt(double batch)
        {
            Coefficients c = Pool.Coefficients;
            double gain = Place.Disaggregated ? c[Coefficient.DisaggregatedStep] : 1;
            return Place.Speculates ? gain * Math.Min(1, c[Coefficient.SpeculationGain] * Math.Pow(batch / 8, c[Coefficient.SpeculationSlope])) : gain;
        }

        public double Factor(double batch) => Pool.TpotFactorAt(batch);

        public StepCost Evaluate(StepState state)
        {
            Pool.Step.Evaluate(state, out StepCost cost);
            return cost;
        }
    }
}
