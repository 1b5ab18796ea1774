using CsCheck;

namespace Joulewise.Simulation.Tests.Engines;

/// <summary>Blocks counted by phase against blocks counted sequence by sequence and step by step.</summary>
public sealed class BlockLedgerTests
{
    private static readonly Gen<(int BlockTokens, int[] Contexts, int Step)> AnyLedger =
        Gen.Select(Gen.OneOf(Gen.Const(1), Gen.Const(16), Gen.Const(32), Gen.Int[1, 70]), Gen.Int[1, 3000].Array[0, 30], Gen.Int[0, 100_000]);

    [Fact]
    public void GrowthOf_AnyRun_IsThatOfEachSequence() => Gen.Select(AnyLedger, Gen.Int[0, 400], Gen.Int[0, 50]).Sample(
        (ledger, steps, before) =>
        {
            BlockLedger blocks = new(ledger.BlockTokens, 1_000_000);
            foreach (int context in ledger.Contexts)
            {
                blocks.Join(context, ledger.Step);
            }

            int expected = ledger.Contexts.Sum(c => BlocksOf(c + before + steps, ledger.BlockTokens) - BlocksOf(c + before, ledger.BlockTokens));
            blocks.GrowthOf(ledger.Step + before, steps).ShouldBe(expected);
        });

    [Fact]
    public void StepsWithin_AnyFreeBlocks_IsTheMostStepsThatFit() => Gen.Select(AnyLedger, Gen.Int[-3, 200], Gen.Int[1, 400], Gen.Int[0, 20]).Sample(
        (ledger, free, wished, spare) =>
        {
            BlockLedger blocks = new(ledger.BlockTokens, free);
            foreach (int context in ledger.Contexts)
            {
                blocks.Join(context, ledger.Step);
            }

            int expected = 0;
            while (expected < wished && GrowthIn(ledger, expected + 1) <= Math.Max(0, free + spare))
            {
                expected++;
            }

            blocks.StepsWithin(ledger.Step, wished, spare).ShouldBe(expected);
        });

    [Fact]
    public void Leave_WhoeverJoined_LeavesTheOthers() => Gen.Select(AnyLedger, Gen.Int[0, 200]).Sample(
        (ledger, steps) =>
        {
            BlockLedger blocks = new(ledger.BlockTokens, 1_000_000);
            int[] phases = [.. ledger.Contexts.Select(c => blocks.Join(c, ledger.Step))];
            for (int i = 0; i < phases.Length; i += 2)
            {
                blocks.Leave(phases[i]);
            }

            int expected = ledger.Contexts.Where((_, i) => i % 2 == 1).Sum(c => BlocksOf(c + steps, ledger.BlockTokens) - BlocksOf(c, ledger.BlockTokens));
            blocks.GrowthOf(ledger.Step, steps).ShouldBe(expected);
        });

    [Fact]
    public void BlocksOf_Tokens_RoundsUp()
    {
        BlockLedger blocks = new(16, 10);

        (blocks.BlocksOf(0), blocks.BlocksOf(1), blocks.BlocksOf(16), blocks.BlocksOf(17)).ShouldBe((0, 1, 1, 2));
    }

    private static int GrowthIn((int BlockTokens, int[] Contexts, int Step) ledger, int steps) =>
        ledger.Contexts.Sum(c => BlocksOf(c + steps, ledger.BlockTokens) - BlocksOf(c, ledger.BlockTokens));

    private static int BlocksOf(int tokens, int blockTokens) => (int)Math.Ceiling((double)tokens / blockTokens);
}
