using System.Text;
using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Demands;

public sealed class DemandFileTests
{
    private const string Header = "start,class,requests_per_s,input_tokens,output_tokens,ttft,tpot\n";

    [Fact]
    public void Read_TwoClasses_HoldTheirRatesRoundMidnight()
    {
        // chat: 6 from 06:00, 2 from 22:00 and so also before 06:00. code: 1 all day from noon round to noon.
        Demand demand = Read(Header + "06:00,chat,6,1000,200,2s,30ms\n22:00,chat,2,,,,\n12:00,code,1,4000,800,,\n");

        demand.Classes.ShouldBe(
        [
            new TrafficClass("chat", 1000, 200, Duration.FromSeconds(2), Duration.FromMilliseconds(30)),
            new TrafficClass("code", 4000, 800),
        ]);
        demand.Spans.Select(s => s.Start.InHours).ShouldBe([0, 6, 12, 22]);
        demand.Spans.Select(s => s.Length.InHours).ShouldBe([6, 6, 10, 2]);
        demand.Spans.Select(s => s.Rates[0].InPerSecond).ShouldBe([2, 6, 6, 2]);
        demand.Spans.ShouldAllBe(s => s.Rates[1].InPerSecond == 1);

        // chat: (8 h x 2 + 16 h x 6) x 3600 x 200 = 80.64e6; code: 24 h x 1 x 3600 x 800 = 69.12e6 output tokens.
        demand.OutputTokens.InTokens.ShouldBe(149.76e6, 1);
        demand.InputTokens.InTokens.ShouldBe((112 * 3600 * 1000) + (24 * 3600 * 4000), 1);
        demand.PeakOutputRate.InPerSecond.ShouldBe((6 * 200) + 800);
        demand.MeanOutputRate.InPerSecond.ShouldBe(149.76e6 / 86400, 1e-6);
        demand.Peak(0).InPerSecond.ShouldBe(6);
    }

    [Fact]
    public void Read_ColumnsInAnotherOrderWithoutLimits_IsTheSameDemand()
    {
        Demand demand = Read("class,output_tokens,input_tokens,requests_per_s,start\nchat,200,1000,6,00:00\n");

        demand.Classes.ShouldBe([new TrafficClass("chat", 1000, 200)]);
        demand.Spans.Single().Length.ShouldBe(Demand.Day);
    }

    [Theory]
    [InlineData("", "day.csv:1: the file is empty")]
    [InlineData(Header, "day.csv: a header and no rows; accepted: at least one row")]
    [InlineData("start,class,request_per_s,input_tokens,output_tokens\n", "day.csv:1: unknown column 'request_per_s': did you mean requests_per_s? accepted: start, class,")]
    [InlineData("start,class,requests_per_s,input_tokens\n", "day.csv:1: no column 'output_tokens' in the header")]
    [InlineData("start,start,class,requests_per_s,input_tokens,output_tokens\n", "day.csv:1: column 'start' is there more than once")]
    [InlineData(Header + "25:00,chat,1,10,10,,\n", "day.csv:2: start: '25:00' is not a time of day; accepted: HH:MM")]
    [InlineData(Header + "24:00,chat,1,10,10,,\n", "day.csv:2: start: '24:00'")]
    [InlineData(Header + "00:00,,1,10,10,,\n", "day.csv:2: class: nothing found; accepted: a name")]
    [InlineData(Header + "00:00,chat,-1,10,10,,\n", "day.csv:2: requests_per_s: '-1' is not such a rate; accepted:")]
    [InlineData(Header + "00:00,chat,NaN,10,10,,\n", "day.csv:2: requests_per_s: 'NaN'")]
    [InlineData(Header + "00:00,chat,1e999,10,10,,\n", "day.csv:2: requests_per_s: '1e999'")]
    [InlineData(Header + "00:00,chat,5req/s,10,10,,\n", "day.csv:2: requests_per_s: '5req/s'")]
    [InlineData(Header + "00:00,chat,,10,10,,\n", "day.csv:2: requests_per_s: nothing found")]
    [InlineData(Header + "00:00,chat,1,,10,,\n", "day.csv:2: input_tokens: nothing found in the first row of a class")]
    [InlineData(Header + "00:00,chat,1,10,0,,\n", "day.csv:2: output_tokens: '0' is not such a length; accepted:")]
    [InlineData(Header + "00:00,chat,1,10,10,2,\n", "day.csv:2: ttft: '2' has no unit")]
    [InlineData(Header + "00:00,chat,1,10,10,,-3ms\n", "day.csv:2: tpot: '-3ms' is not above 0")]
    [InlineData(Header + "00:00,chat,1,10,10,,3kW\n", "day.csv:2: tpot: 'kW' in '3kW' is not a unit of duration")]
    [InlineData(Header + "00:00,chat,1,10,10,,\n00:00,chat,2,10,10,,\n", "day.csv:3: start: 00:00 repeats the last start of class 'chat', 00:00")]
    [InlineData(Header + "09:30,chat,1,10,10,,\n09:00,chat,2,10,10,,\n", "day.csv:3: start: 09:00 is before the last start of class 'chat', 09:30")]
    [InlineData(Header + "00:00,chat,1,10,10,,\n01:00,chat,2,11,10,,\n", "day.csv:3: input_tokens: 11 contradicts line 2, which has 10 for class 'chat'")]
    [InlineData(Header + "00:00,chat,1,10,10,,\n01:00,chat,2,10,10,2s,\n", "day.csv:3: ttft: 2 contradicts line 2, which has nothing for class 'chat'")]
    [InlineData(Header + "00:00,chat,0,10,10,,\n", "day.csv: requests_per_s: 0 in every row; accepted:")]
    [InlineData(Header + "00:00,chat,1,10\n", "day.csv:2: 4 cells; accepted: 7")]
    public void Read_Fault_IsOneLineThatNamesLineAndColumn(string text, string problem)
    {
        string message = Should.Throw<InputException>(() => Read(text)).Message;

        message.ShouldStartWith(problem);
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void Read_MoreThan32Classes_IsRefused()
    {
        string rows = string.Concat(Enumerable.Range(0, 33).Select(i => $"00:00,c{i},1,10,10,,\n"));

        Should.Throw<InputException>(() => Read(Header + rows)).Message.ShouldStartWith("day.csv:34: class: more than 32 classes");
    }

    [Fact]
    public void Read_MoreThanTenThousandRows_IsRefused()
    {
        string rows = string.Concat(Enumerable.Repeat("00:00,chat,1,10,10,,\n", 10_001));

        Should.Throw<InputException>(() => Read(Header + rows)).Message.ShouldContain("more than 10000 rows; accepted: up to 10000");
    }

    [Fact]
    public void Read_HugeText_IsRefused()
    {
        string text = Header + new string('9', 5 << 20);

        Should.Throw<InputException>(() => Read(text)).Message.ShouldStartWith("day.csv");
    }

    [Fact]
    public void Read_MissingFile_NamesIt() =>
        Should.Throw<InputException>(() => DemandFile.Read("/nowhere/day.csv")).Message.ShouldBe("/nowhere/day.csv does not exist");

    [Fact]
    public void Read_Sample_IsADayOfThreeClasses()
    {
        Demand demand = DemandFile.Read(Samples.Path("demand-day.csv"));

        demand.Classes.Select(c => c.Name).ShouldBe(["chat", "code", "summarise"]);
        demand.Classes.ShouldAllBe(c => c.TtftLimit != null && c.TpotLimit != null);
        demand.Spans.Sum(s => s.Length.InHours).ShouldBe(24, 1e-9);
    }

    /// <summary>Fuzz: bytes of a good file changed at random.</summary>
    [Fact]
    public void Read_DamagedText_GivesADemandOrOneLine()
    {
        byte[] good = Encoding.UTF8.GetBytes(Header + "06:00,chat,6,1000,200,2s,30ms\n22:00,chat,2,,,,\n12:00,code,1,4000,800,,\n");
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.OneOf(Gen.Byte, Gen.OneOf<byte>([.. "\"\n\r,0-.e;"u8]))).Array[1, 4].Sample(edits =>
        {
            byte[] bytes = [.. good];
            foreach ((int at, byte value) in edits)
            {
                bytes[at] = value;
            }

            try
            {
                using MemoryStream stream = new(bytes);
                Demand demand = DemandFile.Read(stream, "day.csv");
                demand.Spans.Sum(s => s.Length.InSeconds).ShouldBe(86400, 1e-6);
            }
            catch (InputException refusal)
            {
                refusal.Message.ShouldStartWith("day.csv");
                refusal.Message.ShouldNotContain("\n");
            }
        });
    }

    private static Demand Read(string text)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return DemandFile.Read(stream, "day.csv");
    }
}
