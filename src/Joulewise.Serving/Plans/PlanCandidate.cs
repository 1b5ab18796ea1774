using Joulewise.Catalog;

namespace Joulewise.Serving;

/// <summary>An accelerator that may be installed.</summary>
public sealed record PlanCandidate
{
    /// <summary>Gets the accelerator.</summary>
    public required Accelerator Accelerator { get; init; }

    /// <summary>Gets the system it comes in, or <see langword="null"/> where none is known.</summary>
    public SystemModel? System { get; init; }

    /// <summary>Gets what it draws, or <see langword="null"/> where <see cref="Refusal"/> says why that is not known.</summary>
    public FacilityPower? Power { get; init; }

    /// <summary>Gets how it serves each class, in the order of the demand; empty where <see cref="Refusal"/> says why it cannot.</summary>
    public IReadOnlyList<PlanOption> Options { get; init; } = [];

    /// <summary>Gets why it cannot serve, for example that no configuration keeps a promise; or <see langword="null"/>.</summary>
    public string? Refusal { get; init; }

    /// <summary>Gets the price of an hour, or <see langword="null"/> where none is published.</summary>
    public PriceEntry? Price { get; init; }
}
