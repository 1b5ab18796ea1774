namespace Joulewise.Modeling;

/// <summary>Accelerators that share the software stack and the process family, as far as the evidence tells them apart.</summary>
internal enum SiliconGroup
{
    /// <summary>NVIDIA up to Hopper.</summary>
    Hopper,

    /// <summary>NVIDIA from Blackwell on.</summary>
    Blackwell,

    /// <summary>AMD Instinct.</summary>
    Cdna,

    /// <summary>All else.</summary>
    Other,
}
