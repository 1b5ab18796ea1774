using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Table;

public sealed class MeasuredColumnsTests
{
    /// <summary>The published schema, docs/measurement-schema.md.</summary>
    private const string Schema =
        "id,source,source_ref,date,accelerator,accelerator_count,model,precision,engine,engine_version,workload,disaggregated,"
        + "prefill_accelerators,decode_accelerators,tp,ep,dp,dp_attention,speculative_decoding,input_tokens,output_tokens,concurrency,batch,"
        + "total_tokens_per_s_per_accelerator,output_tokens_per_s_per_accelerator,interactivity_tokens_per_s_per_user,ttft_s,tpot_s,"
        + "energy_boundary,power_w_per_accelerator,joules_per_output_token,joules_per_total_token,official,quality_flag";

    [Fact]
    public void All_InOrder_IsThePublishedSchema() =>
        string.Join(',', MeasuredColumns.All.Select(column => column.Name)).ShouldBe(Schema);

    [Fact]
    public void Find_UnknownName_IsNull() => MeasuredColumns.Find("ttft_ms").ShouldBeNull();

    [Fact]
    public void PointOf_ValuesOfAPointWithEveryFigure_IsThatPoint()
    {
        MeasuredPoint full = TestPoints.Plain with
        {
            PrefillAccelerators = 2,
            DecodeAccelerators = 6,
            ExpertParallel = 3,
            DataParallel = 4,
            DataParallelAttention = true,
            SpeculativeDecoding = "mtp",
            BatchRequests = 31.5,
        };
        object?[] values = MeasuredColumns.ValuesOf(full);

        values.ShouldNotContain((object?)null);
        TestPoints.ShouldBeSame([MeasuredColumns.PointOf(values)], [full]);
    }

    [Theory]
    [InlineData(Boundary.Board, "board")]
    [InlineData(Boundary.NodeDc, "node_dc")]
    [InlineData(Boundary.NodeWall, "node_wall")]
    [InlineData(Boundary.Rack, "rack")]
    [InlineData(Boundary.Facility, "facility")]
    public void BoundaryNames_EachBoundary_GoesThereAndBack(Boundary boundary, string name)
    {
        BoundaryNames.NameOf(boundary).ShouldBe(name);
        BoundaryNames.Parse(name).ShouldBe(boundary);
    }

    [Theory]
    [InlineData("Board")]
    [InlineData("wall")]
    [InlineData("")]
    [InlineData(null)]
    public void BoundaryNames_AnotherSpelling_IsNone(string? name) => BoundaryNames.Parse(name).ShouldBeNull();
}
