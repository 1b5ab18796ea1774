using System.Text.RegularExpressions;
using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests;

public sealed class TraceSourcesTests : IDisposable
{
    private readonly TraceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TryRead_Azure2023_StartsAtZero()
    {
        _folder.Write("a.csv", "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,374,44\n2023-11-16 18:15:50.9951690,396,109\n");

        Read(TraceFormat.Azure, "a.csv").ShouldBe([new(0, 374, 44, 0, 0, ""), new(4.314579, 396, 109, 0, 0, "")], Near);
    }

    [Fact]
    public void TryRead_Azure2024OverMidnight_CountsFromTheFirstDaysMidnightWhereAsked()
    {
        _folder.Write("a.csv", "TIMESTAMP,ContextTokens,GeneratedTokens\n2024-05-10 23:59:59+00:00,5,6\n2024-05-11 00:00:00.009930+00:00,7,8\n");

        Traffics.ReadAll(new TraceSpec(TraceFormat.Azure, "a.csv") { KeepsOffset = true, ClassIndex = 3 }, 1, _folder.Path)
            .ShouldBe([new(86_399, 5, 6, 3, 0, ""), new(86_400.00993, 7, 8, 3, 0, "")], Near);
    }

    [Fact]
    public void TryRead_AzureWithoutGeneratedTokens_IsSkippedAndCounted()
    {
        _folder.Write("a.csv", "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46,374,0\n2023-11-16 18:15:50,396,109\n");
        using ITrafficSource source = TrafficSources.Open(new TraceSpec(TraceFormat.Azure, "a.csv"), 1, _folder.Path);
        TrafficRequest request = new();

        source.TryRead(request).ShouldBeTrue();
        request.ArrivalSeconds.ShouldBe(4);
        source.SkippedRequests.ShouldBe(1);
    }

    [Fact]
    public void TryRead_BurstGpt_SkipsAndCountsFailures()
    {
        _folder.Write(
            "b.csv",
            "Timestamp,Session ID,Elapsed time,Model,Request tokens,Response tokens,Total tokens,Log Type\n5,7,1.2,ChatGPT,472,18,490,Conversation log\n45,,,ChatGPT,1087,0,1087,API log\n118,ab,3,GPT-4,417,276,693,API log\n");
        using ITrafficSource source = new ThinSource(TrafficSources.Open(new TraceSpec(TraceFormat.BurstGpt, "b.csv"), 1, _folder.Path), 1, RandomStreams.Open(1, "test"));
        TrafficRequest request = new();
        source.TryRead(request).ShouldBeTrue();
        (request.ArrivalSeconds, request.InputTokens, request.OutputTokens, request.Session).ShouldBe((0, 472, 18, 7));
        source.TryRead(request).ShouldBeTrue();

        (request.ArrivalSeconds, request.InputTokens, request.OutputTokens).ShouldBe((113, 417, 276));
        request.Session.ShouldBeGreaterThan(0);
        source.TryRead(request).ShouldBeFalse();
        source.SkippedRequests.ShouldBe(1);
    }

    [Fact]
    public void TryRead_BurstGptOfTheOlderFiles_NeedsNoSession()
    {
        _folder.Write("b.csv", "Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type\n5,ChatGPT,472,18,490,Conversation log\n");

        Read(TraceFormat.BurstGpt, "b.csv").ShouldBe([new(0, 472, 18, 0, 0, "")]);
    }

    [Fact]
    public void TryRead_MooncakePacked_HasItsHashes()
    {
        _folder.WritePacked(
            "m.jsonl.gz",
            """
            {"timestamp": 1000, "input_length": 1025, "output_length": 50, "hash_ids": [0, 1, 2]}

            {"output_length": 9, "timestamp": 1500.5, "input_length": 600, "hash_ids": [0, 7], "other": {"a": [1]}}
            """);

        Read(TraceFormat.Mooncake, "m.jsonl.gz").ShouldBe([new(0, 1025, 50, 0, 0, "0 1 2"), new(0.5005, 600, 9, 0, 0, "0 7")], Near);
    }

    [Fact]
    public void TryRead_OwnCsv_ColumnsInAnyOrder()
    {
        _folder.Write("j.csv", "session,class,Arrival_S, output_tokens ,input_tokens\r\n4,2,10.5,20,10\r\n,,11,21,11\r\n");

        Read(TraceFormat.Joulewise, "j.csv").ShouldBe([new(0, 10, 20, 2, 4, ""), new(0.5, 11, 21, 0, 0, "")]);
        Traffics.ReadAll(new TraceSpec(TraceFormat.Joulewise, "j.csv") { KeepsOffset = true }, 1, _folder.Path)[0].Seconds.ShouldBe(10.5);
    }

    [Theory]
    [InlineData("arrival,input_tokens,output_tokens\n", ":1: unknown column 'arrival'; did you mean arrival_s? accepted: CSV whose first line is arrival_s,input_tokens,output_tokens, and if wanted class,session")]
    [InlineData("arrival_s,input_token,output_tokens\n", ":1: unknown column 'input_token'; did you mean input_tokens? accepted: CSV whose first line is arrival_s,input_tokens,output_tokens, and if wanted class,session")]
    [InlineData("arrival_s,output_tokens\n", ":1: no column input_tokens; accepted: CSV whose first line is arrival_s,input_tokens,output_tokens, and if wanted class,session")]
    [InlineData("arrival_s,arrival_s\n", ":1: column arrival_s stands there twice; accepted: CSV whose first line is arrival_s,input_tokens,output_tokens, and if wanted class,session")]
    [InlineData("", ":1: the file is empty; accepted: CSV whose first line is arrival_s,input_tokens,output_tokens, and if wanted class,session")]
    [InlineData("arrival_s,input_tokens,output_tokens\n", ":1: no request below the header; accepted: one row per request")]
    [InlineData("arrival_s,input_tokens,output_tokens\n0,1,1\n1,-5,1\n", ":3: '-5' in input_tokens; accepted: a whole number from 1 to 100000000")]
    [InlineData("arrival_s,input_tokens,output_tokens\n\n1,5,0\n", ":3: '0' in output_tokens; accepted: a whole number from 1 to 100000000")]
    [InlineData("arrival_s,input_tokens,output_tokens\n1,5.5,1\n", ":2: '5.5' in input_tokens; accepted: a whole number from 1 to 100000000")]
    [InlineData("arrival_s,input_tokens,output_tokens\n1,100000001,1\n", ":2: '100000001' in input_tokens; accepted: a whole number from 1 to 100000000")]
    [InlineData("arrival_s,input_tokens,output_tokens\n1,5\n", ":2: '' in output_tokens; accepted: a whole number from 1 to 100000000")]
    [InlineData("arrival_s,input_tokens,output_tokens\nNaN,5,1\n", ":2: 'NaN' in arrival_s; accepted: seconds from 0 to 3153600000")]
    [InlineData("arrival_s,input_tokens,output_tokens\nInfinity,5,1\n", ":2: 'Infinity' in arrival_s; accepted: seconds from 0 to 3153600000")]
    [InlineData("arrival_s,input_tokens,output_tokens\nsoon,5,1\n", ":2: 'soon' in arrival_s; accepted: seconds from 0 to 3153600000")]
    [InlineData("arrival_s,input_tokens,output_tokens\n3,5,1\n1.5,5,1\n", ":3: arrives 1.5 s before the request above it; accepted: requests sorted by arrival")]
    [InlineData("arrival_s,input_tokens,output_tokens,class\n3,5,1,first\n", ":2: 'first' in class; accepted: a whole number from 0 to 65535")]
    [InlineData("arrival_s,input_tokens,output_tokens\n\"3,5,1\n", ":2: a quotation mark is never closed; accepted: CSV with each quotation mark closed")]
    public void TryRead_FaultyCsv_NamesFileLineAndWhatIsAccepted(string text, string message)
    {
        string path = _folder.Write("j.csv", text);

        Should.Throw<InputException>(() => Read(TraceFormat.Joulewise, "j.csv")).Message.ShouldBe(path + message);
    }

    [Theory]
    [InlineData("", ":1: the file is empty; accepted: {\"timestamp\": MILLISECONDS")]
    [InlineData("{\"timestamp\": 0,", ":1: not readable as JSON (")]
    [InlineData("[1]", ":1: a line that is no object; accepted: ")]
    [InlineData("{\"timestamp\": 0, \"input_lenght\": 5, \"output_length\": 1, \"hash_ids\": []}", ":1: no input_length (found 'input_lenght'; did you mean input_length?); accepted: ")]
    [InlineData("{\"timestamp\": 0, \"input_length\": 0, \"output_length\": 1, \"hash_ids\": []}", ":1: '0' in input_length; accepted: a whole number from 1 to 100000000")]
    [InlineData("{\"timestamp\": 0, \"input_length\": 5, \"output_length\": \"x\", \"hash_ids\": []}", ":1: 'x' in output_length; accepted: a whole number from 1 to 100000000")]
    [InlineData("{\"timestamp\": -1, \"input_length\": 5, \"output_length\": 1, \"hash_ids\": []}", ":1: '-1' in timestamp; accepted: a number from 0 to 3153600000000")]
    [InlineData("{\"timestamp\": 0, \"input_length\": 5, \"output_length\": 1, \"hash_ids\": [-2]}", ":1: '-2' in hash_ids; accepted: a list of whole numbers from 0")]
    [InlineData("{\"timestamp\": 0, \"input_length\": 512, \"output_length\": 1, \"hash_ids\": [1, 2]}", ":1: 2 hash_ids for 512 tokens; accepted: at most one for each 512 tokens begun")]
    [InlineData("{\"timestamp\": 9, \"input_length\": 5, \"output_length\": 1, \"hash_ids\": []}\n{\"timestamp\": 8, \"input_length\": 5, \"output_length\": 1, \"hash_ids\": []}", ":2: arrives 0.001 s before the request above it")]
    public void TryRead_FaultyMooncake_NamesFileLineAndWhatIsAccepted(string text, string message)
    {
        string path = _folder.Write("m.jsonl", text);

        Should.Throw<InputException>(() => Read(TraceFormat.Mooncake, "m.jsonl")).Message.ShouldStartWith(path + message);
    }

    [Fact]
    public void TryRead_AzureTimeOfNoFormat_IsRefused()
    {
        string path = _folder.Write("a.csv", "TIMESTAMP,ContextTokens,GeneratedTokens\n16/11/2023 18:15,374,44\n");

        Should.Throw<InputException>(() => Read(TraceFormat.Azure, "a.csv")).Message
            .ShouldBe(path + ":2: '16/11/2023 18:15' in TIMESTAMP; accepted: a time such as 2023-11-16 18:15:46.6805900 or 2024-05-10 00:00:00.009930+00:00");
    }

    [Fact]
    public void TryRead_LineOverAMebibyte_IsRefused()
    {
        string huge = new('1', 3 << 20);
        string csv = _folder.Write("j.csv", "arrival_s,input_tokens,output_tokens\n0,1,1\n" + huge);
        string lines = _folder.Write("m.jsonl", "{\"timestamp\": " + huge + "}");

        Should.Throw<InputException>(() => Read(TraceFormat.Joulewise, "j.csv")).Message.ShouldStartWith(csv + ":3: not readable as CSV");
        Should.Throw<InputException>(() => Read(TraceFormat.Mooncake, "m.jsonl")).Message.ShouldBe(lines + ":1: the line is too long; accepted: lines of up to 1048576 bytes");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(500)]
    public void TryRead_GzipCutOff_IsRefused(int cutBytes)
    {
        // The rows are many and alike, so that the cut may fall between two of them and all that is left reads well.
        string csv = _folder.WritePacked("j.csv.gz", "arrival_s,input_tokens,output_tokens\n" + string.Concat(Enumerable.Repeat("7,7,7\n", 900_000)), cutBytes);
        string lines = _folder.WritePacked("m.jsonl.gz", string.Concat(Enumerable.Repeat("{\"timestamp\": 7, \"input_length\": 7, \"output_length\": 7, \"hash_ids\": []}\n", 90_000)), cutBytes);

        Should.Throw<InputException>(() => Read(TraceFormat.Joulewise, "j.csv.gz")).Message.ShouldStartWith(csv + ":");
        Should.Throw<InputException>(() => Read(TraceFormat.Mooncake, "m.jsonl.gz")).Message.ShouldMatch("^" + Regex.Escape(lines) + ":[0-9]+: cannot be read \\(the gzip file breaks off, or is several in one\\); accepted: a whole file, plain or packed as one .gz$");
    }

    [Fact]
    public void Open_NoSuchFile_IsRefused() =>
        Should.Throw<InputException>(() => Read(TraceFormat.Joulewise, "none.csv")).Message.ShouldStartWith(Path.Combine(_folder.Path, "none.csv") + ": cannot be read (");

    private static IEqualityComparer<Traffics.Row> Near => EqualityComparer<Traffics.Row>.Create((left, right) => left is not null && right is not null && Math.Abs(left.Seconds - right.Seconds) < 1e-9 && left with { Seconds = 0 } == right with { Seconds = 0 });

    private List<Traffics.Row> Read(TraceFormat format, string name) => Traffics.ReadAll(new TraceSpec(format, name), 1, _folder.Path);
}
