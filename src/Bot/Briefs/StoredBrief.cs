using System.Security.Cryptography;

namespace Bot.Briefs;

/// <summary>Names one brief; drawn when its form is shown, so that a form sent twice makes one.</summary>
internal readonly record struct BriefId(string Value)
{
    private const int Bytes = 8;

    public override string ToString() => Value;

    public static BriefId New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>Null when it cannot be one of ours.</returns>
    public static BriefId? Read(string? text) => text is { Length: 2 * Bytes } && text.All(char.IsAsciiHexDigitLower) ? new BriefId(text) : null;
}

/// <summary>A brief as it is kept for whoever made it.</summary>
internal sealed record StoredBrief(BriefId Id, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, Brief Brief)
{
    /// <summary>The last day (UTC) it can be opened.</summary>
    public DateOnly Until => DateOnly.FromDateTime(ExpiresAt.UtcDateTime);
}
