using System.Text;
using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

/// <summary>Whatever a file holds, reading it ends in success or in one line about the file.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Files =
        [Yamls.Accelerator, Yamls.Site, Yamls.System, Yamls.Model, Yamls.Prices, Yamls.Capital, Yamls.Terms, Yamls.Workload, Yamls.Engine, Yamls.Claim];

    private static readonly string[] Scraps =
    [
        ":", ": ", "- ", "\n", "\n  ", "\t", "{", "}", "[", "]", ",", "#", "&a", "*a", "!t", "!!str ", "|", ">", "|+9", "'", "\"", "\\", "\\x", "\\U", "%YAML 1.2", "---", "...",
        "? ", "~", "null", "true", "0", "-1", "1e999", "NaN", ".inf", "700 W", "\u0000", "\u0085", "\ud800", "\uFEFF", "<<: ", "value", "grade", "layers:", "x", " ",
    ];

    private static readonly Gen<string> Soup = Gen.OneOf(Scraps).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> Damaged = Damage(Gen.OneOf(Files));

    private static readonly Gen<string> DamagedJson = Damage(Gen.Const(
        """{"model_type": "qwen3_moe", "hidden_size": 64, "num_hidden_layers": 4, "num_attention_heads": 8, "intermediate_size": 128, "vocab_size": 1000, "num_experts": 8, "num_experts_per_tok": 2, "layer_types": ["full_attention", "full_attention", "full_attention", "full_attention"], "moe_layer_freq": [0, 1, 1, 1], "quantization_config": {"quant_method": "fp8"}}"""));

    [Fact]
    public void Yaml_AnyText_IsReadOrRefusedInOneLine() => Soup.Sample(text => Guard(() => ReadAsEachKind(text)), iter: 1000);

    [Fact]
    public void Yaml_DamagedFile_IsReadOrRefusedInOneLine() => Damaged.Sample(text => Guard(() => ReadAsEachKind(text)), iter: 1000);

    [Fact]
    public void Json_DamagedConfiguration_IsReadOrRefusedInOneLine() =>
        DamagedJson.Sample(text => Guard(() => HuggingFaceConfig.Read("m.json", text)), iter: 3000);

    private static Gen<string> Damage(Gen<string> whole) =>
        from text in whole
        from cuts in Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 6], Gen.OneOf(Scraps)).Array[1, 4]
        select cuts.Aggregate(text, (t, cut) =>
        {
            int at = cut.Item1 % (t.Length + 1);
            StringBuilder builder = new(t);
            builder.Remove(at, Math.Min(cut.Item2, t.Length - at)).Insert(at, cut.Item3);
            return builder.ToString();
        });

    private static void ReadAsEachKind(string text)
    {
        CatalogLayer layer = new(new OneFile(text));
        Guard(() => layer.Read(SectionKinds.Accelerator, []));
        Guard(() => layer.Read(SectionKinds.System, []));
        Guard(() => layer.Read(SectionKinds.Model, []));
        Guard(() => layer.Read(SectionKinds.Engine, []));
        Guard(() => layer.Read(SectionKinds.Site, []));
        Guard(() => layer.Read(SectionKinds.Price, []));
        Guard(() => layer.Read(SectionKinds.Capital, []));
        Guard(() => layer.Read(SectionKinds.Terms, []));
        Guard(() => layer.Read(SectionKinds.Workload, []));
        Guard(() => layer.Read(SectionKinds.Claim, []));
    }

    private static void Guard(Action read)
    {
        try
        {
            read();
        }
        catch (InputException e)
        {
            e.Message.ShouldNotContain('\n');
            e.Message.ShouldNotContain('\r');
        }
    }

    private sealed class OneFile(string text) : ICatalogFiles
    {
        public IReadOnlyList<CatalogFile> OfKind(string kind) => [new CatalogFile($"{kind}/f.yaml", text)];

        public CatalogFile? SharedSources() => null;
    }
}
