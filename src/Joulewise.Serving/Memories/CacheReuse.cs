using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Reading the cache of a prompt that was served before, against computing it anew.</summary>
public sealed record CacheReuse
{
    /// <summary>Gets where it is kept.</summary>
    public required CacheTier Tier { get; init; }

    /// <summary>Gets the cache of one token.</summary>
    public required DataSize PerToken { get; init; }

    /// <summary>Gets the tokens of cache one accelerator reads in a second, were it to read nothing else.</summary>
    public required Estimate<TokenRate> Loaded { get; init; }

    /// <summary>Gets the prompt tokens one accelerator computes in a second.</summary>
    public required Estimate<TokenRate> Computed { get; init; }

    /// <summary>Gets how many times faster a prompt comes from the tier than from the accelerator.</summary>
    public required Estimate<Ratio> Speedup { get; init; }

    /// <summary>Gets what computing tokens costs that a read saves; <see langword="null"/> where no price of the accelerator is known.</summary>
    public required Estimate<TokenPrice>? Saved { get; init; }

    /// <summary>Gets the longest time between two uses at which keeping still pays; <see langword="null"/> where no price of the accelerator is known.</summary>
    /// <remarks>Capital of the tier over four years alone: its electricity and the room it needs are not in it.</remarks>
    public required Estimate<Duration>? PaysUpTo { get; init; }

    /// <summary>Works it out.</summary>
    /// <param name="tier">Where the cache is kept.</param>
    /// <param name="perToken">The cache of one token; above 0.</param>
    /// <param name="computed">Prompt tokens one accelerator computes in a second.</param>
    /// <param name="hourly">What an hour of it costs, or <see langword="null"/>.</param>
    /// <returns>The comparison.</returns>
    public static CacheReuse Of(CacheTier tier, DataSize perToken, Estimate<TokenRate> computed, Estimate<MoneyRate>? hourly)
    {
        ArgumentNullException.ThrowIfNull(tier);
        ArgumentNullException.ThrowIfNull(computed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perToken.InBytes, nameof(perToken));
        Estimate<TokenRate> loaded = tier.ReadRate.Map(b => TokenRate.FromPerSecond(b.InBytesPerSecond / perToken.InBytes));
        Estimate<TokenPrice>? saved = hourly?.With(computed, (price, rate) => price / rate);
        return new CacheReuse
        {
            Tier = tier,
            PerToken = perToken,
            Loaded = loaded,
            Computed = computed,
            Speedup = loaded.Over(computed),
            Saved = saved,
            PaysUpTo = saved?.With(tier.Price, (price, capital) => Duration.FromSeconds(
                price.InDollarsPerMillion / 1e6 / ((capital * perToken).InDollars / MemoryWorth.Life.InSeconds))),
        };
    }
}
