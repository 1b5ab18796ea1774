using System.Globalization;

namespace Joulewise.Cli.Tests;

/// <summary>A user's own rows. Their figures are invented.</summary>
internal static class Rows
{
    public const string Header =
        "id,source,date,accelerator,accelerator_count,model,precision,engine,workload,speculative_decoding,input_tokens,output_tokens,concurrency,"
        + "output_tokens_per_s_per_accelerator,interactivity_tokens_per_s_per_user,tpot_s,energy_boundary,power_w_per_accelerator\n";

    /// <summary>Gets a file of one row.</summary>
    public static string One { get; } = Header + Row();

    /// <summary>One run of DeepSeek-R1 in fp8 under 8k/1k on eight boards.</summary>
    public static string Row(
        string id = "own-1",
        string accelerator = "nvidia-b200",
        string rate = "300",
        string interactivity = "40",
        string tpot = "0.025",
        string power = "700") => string.Create(
        CultureInfo.InvariantCulture,
        $"{id},own bench,2026-03-31,{accelerator},8,deepseek-ai/DeepSeek-R1-0528,fp8,sglang,fixed,none,8192,1024,64,{rate},{interactivity},{tpot},board,{power}\n");
}
