using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>accelerators/</c>.</summary>
internal static class AcceleratorReader
{
    internal static IEnumerable<Accelerator> Read(EntryReader r)
    {
        yield return new Accelerator
        {
            Id = r.Text("id"),
            Vendor = r.Text("vendor"),
            Name = r.Text("name"),
            Architecture = r.OptionalText("architecture"),
            Aliases = r.Texts("aliases"),
            Year = r.OptionalCount("year", 1990),
            Status = r.OptionalText("status"),
            Process = r.OptionalText("process"),
            Form = r.OptionalText("form"),
            Tdp = r.Figure<Power>("tdp"),
            IdlePower = r.Figure<Power>("idle_power"),
            Memory = r.Figure<DataSize>("memory"),
            MemoryType = r.OptionalText("memory_type"),
            MemoryBandwidth = r.Figure<Bandwidth>("memory_bandwidth"),
            OnChipMemory = r.Figure<DataSize>("on_chip_memory"),
            Fp16Dense = r.Figure<ComputeRate>("fp16_dense"),
            Fp8Dense = r.Figure<ComputeRate>("fp8_dense"),
            Fp6Dense = r.Figure<ComputeRate>("fp6_dense"),
            Fp4Dense = r.Figure<ComputeRate>("fp4_dense"),
            Int8Dense = r.Figure<ComputeRate>("int8_dense"),
            ScaleUpName = r.OptionalText("scale_up_name"),
            ScaleUpBandwidth = r.Figure<Bandwidth>("scale_up_bandwidth"),
            ScaleUpDomain = r.OptionalCount("scale_up_domain"),
            ScaleOutBandwidth = r.Figure<Bandwidth>("scale_out_bandwidth"),
            Note = r.OptionalText("note"),
        };
    }
}
