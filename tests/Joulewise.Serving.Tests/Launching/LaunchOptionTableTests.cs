namespace Joulewise.Serving.Tests;

public class LaunchOptionTableTests
{
    [Theory]
    [InlineData("vllm", "--max-num-seqs", "64", true)]
    [InlineData("vllm", "--max-num-seqs", "many", false)]
    [InlineData("vllm", "--max-num-seqs", null, false)]
    [InlineData("vllm", "--max_num_seqs", "64", false)]
    [InlineData("vllm", "--enable-expert-parallel", null, true)]
    [InlineData("vllm", "--enable-expert-parallel", "true", false)]
    [InlineData("vllm", "--kv-cache-dtype", "int3", false)]
    [InlineData("vllm", "--speculative-config", "{\"method\":\"mtp\"}", true)]
    [InlineData("vllm", "--speculative-config", "mtp", false)]
    [InlineData("sglang", "--chunked-prefill-size", "-1", true)]
    [InlineData("sglang", "--enable-expert-parallel", null, false)]
    [InlineData("dynamo.vllm", "--max-num-seqs", "64", true)]
    [InlineData("dynamo.vllm", "--disaggregation-mode", "both", false)]
    [InlineData("dynamo.trtllm", "--tp_size", "8", false)]
    public void Documents_OptionAndValue_OnlyWhatTheTableNames(string program, string option, string? value, bool expected) =>
        LaunchOptionTable.Embedded.Documents(program, option, value).ShouldBe(expected);

    [Fact]
    public void Checked_UndocumentedOption_Throws() =>
        Should.Throw<InvalidOperationException>(() => LaunchOptionTable.Embedded.Checked("vllm", [new("--turbo")]))
            .Message.ShouldBe("vllm is not documented to take --turbo ");

    [Fact]
    public void Programs_All_NameAVersionASourceAndKnownKinds()
    {
        foreach ((string id, LaunchProgram program) in LaunchOptionTable.Embedded.Programs)
        {
            program.Version.ShouldNotBeEmpty(id);
            program.Sources.ShouldNotBeEmpty(id);
            foreach ((string option, string kind) in program.Options)
            {
                kind.Split(' ')[0].ShouldBeOneOf("flag", "integer", "text", "json", "choice");
                (kind is "choice").ShouldBeFalse($"{id} {option} accepts nothing");
            }
        }
    }

    [Fact]
    public void Labels_All_AreOfAcceleratorsOfThatMaker()
    {
        foreach ((string vendor, ProductLabels labels) in LaunchOptionTable.Embedded.Labels)
        {
            foreach (string id in labels.Values.Keys)
            {
                Launches.Catalogue.FindAccelerator(id).Vendor.ShouldBe(vendor);
            }
        }
    }
}
