using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What there is to serve with: a number of accelerators, or a feed of power.</summary>
/// <param name="Accelerators">The number of accelerators; <see langword="null"/> where the feed decides.</param>
/// <param name="Feed">The power at the facility's meter; <see langword="null"/> where the number is given.</param>
/// <param name="Draw">By which draw accelerators are counted behind the feed.</param>
public sealed record Supply(int? Accelerators, Power? Feed, DrawBasis Draw);
