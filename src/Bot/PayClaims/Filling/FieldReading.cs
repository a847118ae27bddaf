namespace Bot.PayClaims.Filling;

/// <summary>What our readers make of a support, for one field.</summary>
/// <param name="Value">Null where they find nothing, or several.</param>
/// <param name="IsPossible">False where the text around speaks against it.</param>
/// <param name="IsNamed">As <see cref="Filling.IsNamed"/>.</param>
internal readonly record struct FieldReading(string? Value, bool IsPossible, bool IsNamed = false)
{
    public static readonly FieldReading None = new(null, false);
}
