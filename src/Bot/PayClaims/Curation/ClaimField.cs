using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Storage;

namespace Bot.PayClaims.Curation;

/// <summary>A field of a claim that people may set, by its name in JSON.</summary>
/// <param name="Legal">The legal values, in words, for whoever gave another.</param>
internal sealed partial record ClaimField(string Name, string Legal)
{
    private const string AnyText = "any text, or nothing";
    private const string Number = "a plain number without currency or separators of thousands such as 850000 or 14.50, or nothing";

    private static readonly string[] PlainQualifiers =
        [Qualifiers.UpTo, Qualifiers.MoreThan, Qualifiers.About, Qualifiers.AtLeast, Qualifiers.Average, Qualifiers.Median, Qualifiers.Typical, Qualifiers.Target];

    /// <summary>Changes a claim; null when the value is not legal. The value is null to empty the field.</summary>
    public required Func<PayClaim, string?, PayClaim?> Change { get; init; }

    /// <summary>In the order of the JSON. What the article says word for word (its span, its own conversions) is not among them.</summary>
    public static IReadOnlyList<ClaimField> All { get; } =
    [
        Named<ClaimKind>("kind", (claim, kind) => claim with { Kind = kind }),
        Amount("amount_low", (amount, low) => amount with { Low = low }),
        Amount("amount_high", (amount, high) => amount with { High = high }),
        new("currency", "three capital letters as ISO 4217 has them, such as USD, or nothing")
        {
            Change = (claim, value) => value is null || Currency().IsMatch(value) ? With(claim, amount => amount with { Currency = value }) : null,
        },
        new("qualifier", $"{string.Join(", ", PlainQualifiers)}, P10 to P90, or nothing")
        {
            Change = (claim, value) => value is null || PlainQualifiers.Contains(value) || Percentile().IsMatch(value) ? claim with { Qualifier = value } : null,
        },
        Named<PayComponent>("component", (claim, component) => claim with { Component = component }),
        Text("component_note", (claim, text) => claim with { ComponentNote = text }),
        Named<PayPeriod>("period", (claim, period) => claim with { Period = period }),
        Text("employer", (claim, text) => claim with { Employer = text }),
        Text("role", (claim, text) => claim with { Role = text }),
        Text("level", (claim, text) => claim with { Level = text }),
        Text("person", (claim, text) => claim with { Person = text }),
        new("year", "a year from 1900 to 2100, or nothing")
        {
            Change = (claim, value) => value is null ? claim with { Year = null }
                : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? claim with { Year = year } : null,
        },
        Text("speaker", (claim, text) => claim with { Speaker = text }),
        Text("speaker_role", (claim, text) => claim with { SpeakerRole = text }),
        new("speaker_named", "true or false")
        {
            Change = (claim, value) => value is "true" or "false" ? claim with { SpeakerNamed = value == "true" } : null,
        },
        Named<ClaimStatus>("status", (claim, status) => claim with { Status = status }),
        Named<Modality>("modality", (claim, modality) => claim with { Modality = modality }),
        Text("change", (claim, text) => claim with { Change = text }),
        new("about", "ids of claims, separated by commas, or nothing")
        {
            Change = (claim, value) => claim with { About = [.. Ids(value)] },
        },
        new("denies", $"{string.Join(", ", ClaimNames.All<DeniedPart>())}, or nothing")
        {
            Change = (claim, value) => value is null ? claim with { Denies = null } : ClaimNames.Parse<DeniedPart>(value) is { } part ? claim with { Denies = part } : null,
        },
        new("superseded_by", "the id of one claim, or nothing")
        {
            Change = (claim, value) => claim with { SupersededBy = value is null ? null : new PayClaimId(value) },
        },
    ];

    /// <returns>Null when no field that may be set has that name.</returns>
    public static ClaimField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>Whether the field's values are ids of claims.</summary>
    public static bool NamesClaims(string name) => name is "about" or "superseded_by";

    /// <returns>The claim with the value in place; null when the value is not legal.</returns>
    public PayClaim? Apply(PayClaim claim, string? value) => Change(claim, value);

    private static ClaimField Named<T>(string name, Func<PayClaim, T, PayClaim> set) where T : struct, Enum => new(name, string.Join(", ", ClaimNames.All<T>()))
    {
        Change = (claim, value) => value is not null && ClaimNames.Parse<T>(value) is { } known ? set(claim, known) : null,
    };

    private static ClaimField Text(string name, Func<PayClaim, string?, PayClaim> set) => new(name, AnyText)
    {
        Change = (claim, value) => set(claim, value is null ? null : StorableText.Of(value)),
    };

    private static ClaimField Amount(string name, Func<PayAmount, decimal?, PayAmount> set) => new(name, Number)
    {
        Change = (claim, value) => value is null ? With(claim, amount => set(amount, null))
            : decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? With(claim, amount => set(amount, number)) : null,
    };

    /// <summary>An amount of which nothing is left is none.</summary>
    private static PayClaim With(PayClaim claim, Func<PayAmount, PayAmount> change)
    {
        var amount = change(claim.Amount ?? new PayAmount(null, null, null));
        return claim with { Amount = amount is { Low: null, High: null, Currency: null } ? null : amount };
    }

    private static IEnumerable<PayClaimId> Ids(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(id => new PayClaimId(id));

    [GeneratedRegex(@"^[A-Z]{3}\z")]
    private static partial Regex Currency();

    [GeneratedRegex(@"^P[1-9]0\z")]
    private static partial Regex Percentile();
}
