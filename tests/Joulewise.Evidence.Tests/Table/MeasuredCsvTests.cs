using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Table;

public sealed class MeasuredCsvTests
{
    [Fact]
    public void Read_WhatWriteWrote_IsTheSamePoints() =>
        TestPoints.AnyList.Sample(points =>
        {
            MeasuredTable table = TestPoints.Read(TestPoints.Csv(points));
            TestPoints.ShouldBeSame(table.Points, points);
            table.UnknownColumns.ShouldBeEmpty();
            table.Notices.ShouldBeEmpty();
        });

    [Fact]
    public void Read_ColumnsInAnotherOrderWithUnknownOnes_KeepsTheKnownAndNamesTheOthersOnce()
    {
        MeasuredTable table = TestPoints.Read(
            "tpot_s,remark,model,id,accelerator,ttft_ms\n0.02,first,a/b,x,amd-mi300x,1\n0.03,second,a/b,y,amd-mi300x,2\n");

        table.Points.Select(point => point.Id).ShouldBe(["x", "y"]);
        table.Points[0].Tpot.ShouldBe(Duration.FromMilliseconds(20));
        table.UnknownColumns.ShouldBe(["remark", "ttft_ms"]);
    }

    [Fact]
    public void Read_EmptyCells_AreNotKnown()
    {
        MeasuredPoint point = TestPoints.Read("id,accelerator,model,tpot_s,tp,disaggregated,energy_boundary,quality_flag\nx,a,m,,,,,\n").Points.ShouldHaveSingleItem();

        point.Tpot.ShouldBeNull();
        point.TensorParallel.ShouldBeNull();
        point.Disaggregated.ShouldBeNull();
        point.EnergyBoundary.ShouldBeNull();
        point.QualityFlags.ShouldBeEmpty();
    }

    [Fact]
    public void Read_ByteOrderMarkCarriageReturnsAndBlankLines_ReadsOn() =>
        TestPoints.Read("\uFEFFid,accelerator,model\r\n\r\nx,a,m\r\n").Points.ShouldHaveSingleItem().Id.ShouldBe("x");

    [Fact]
    public void Read_NoIdAndNoSource_DerivesAStableIdAndNamesTheFile()
    {
        const string Csv = "accelerator,model,tpot_s\na,m,0.02\na,m,0.03\n";
        IReadOnlyList<MeasuredPoint> points = TestPoints.Read(Csv).Points;

        points.Select(point => point.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        points.ShouldAllBe(point => string.Equals(point.Source, "rows.csv", StringComparison.Ordinal));
        TestPoints.Read(Csv).Points.Select(point => point.Id).ShouldBe(points.Select(point => point.Id));
    }

    [Fact]
    public void Read_RepeatedRow_IsTakenOnceAndTold()
    {
        MeasuredTable table = TestPoints.Read("id,accelerator,model\nx,a,m\nx,a,m\n");

        table.Points.ShouldHaveSingleItem();
        table.Notices.ShouldHaveSingleItem().ShouldContain("1 rows repeat");
    }

    [Fact]
    public void Read_CountOfZero_IsNotKnownAndTold()
    {
        MeasuredTable table = TestPoints.Read("id,accelerator,model,accelerator_count\nx,a,m,0\n");

        table.Points.ShouldHaveSingleItem().AcceleratorCount.ShouldBeNull();
        table.Notices.ShouldHaveSingleItem().ShouldContain("0 were read as not known");
    }

    [Fact]
    public void Read_RoleEnergyOfADisaggregatedRow_IsLetIn()
    {
        // Public rows of disaggregated runs hold the decode accelerators' energy alone, 0.30 of the whole at the lowest.
        const string Row = "id,accelerator,model,disaggregated,output_tokens_per_s_per_accelerator,energy_boundary,power_w_per_accelerator,joules_per_output_token\n";

        TestPoints.Read(Row + "x,a,m,true,400,board,900,0.7\n").Points.ShouldHaveSingleItem();
        Should.Throw<InputException>(() => TestPoints.Read(Row + "x,a,m,false,400,board,900,0.7\n"));
    }

    [Fact]
    public void Write_ToAFile_ReplacesItWhole()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("out.csv", "old");
        MeasuredCsv.Write(path, [TestPoints.Plain]);

        TestPoints.ShouldBeSame(MeasuredCsv.Read(path).Points, [TestPoints.Plain]);
        File.Exists(path + ".partial").ShouldBeFalse();
    }

    [Fact]
    public void Write_PointsThatFailHalfway_LeavesTheFileAsItWas()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("out.csv", "old");
        IEnumerable<MeasuredPoint> Broken()
        {
            yield return TestPoints.Plain;
            throw new InvalidDataException("no more");
        }

        Should.Throw<InvalidDataException>(() => MeasuredCsv.Write(path, Broken()));
        File.ReadAllText(path).ShouldBe("old");
        File.Exists(path + ".partial").ShouldBeFalse();
    }
}
