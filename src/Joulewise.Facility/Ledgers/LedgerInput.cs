namespace Joulewise.Facility;

/// <summary>One input of a ledger, for asking what the ledger would say under another value of it.</summary>
/// <param name="Id">Its stable identity, for example <c>pue/us-virginia/air</c>; ledgers that name the same one share it.</param>
/// <param name="Label">Its name in words.</param>
/// <param name="Unit">Its unit: <c>W</c>, or <c>1</c> for a ratio.</param>
/// <param name="Low">The 5th percentile.</param>
/// <param name="Stated">The stated value.</param>
/// <param name="High">The 95th percentile.</param>
public sealed record LedgerInput(string Id, string Label, string Unit, double Low, double Stated, double High);
