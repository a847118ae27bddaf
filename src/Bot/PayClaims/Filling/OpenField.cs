using Bot.PayClaims.Curation;

namespace Bot.PayClaims.Filling;

/// <summary>The fields that may be filled where the rules left them open: never an amount, a status or what is denied.</summary>
internal static class OpenField
{
    public const string Component = "component";
    public const string Period = "period";
    public const string Employer = "employer";
    public const string Role = "role";
    public const string Level = "level";
    public const string Person = "person";
    public const string Year = "year";
    public const string Speaker = "speaker";

    public static IReadOnlyList<string> All { get; } = [Component, Period, Employer, Role, Level, Person, Year, Speaker];

    /// <returns>The fields of a claim that are open, in the order of the JSON; none of a denial, of vague words, or of what a newer claim took the place of.</returns>
    public static IReadOnlyList<string> Of(PayClaim claim) => [.. All.Where(field => IsOpen(claim, field))];

    public static bool IsOpen(PayClaim claim, string field) =>
        claim is { Kind: ClaimKind.Claim, Amount: not null, Denies: null, Status: not ClaimStatus.Denied, SupersededBy: null }
        && field switch
        {
            Component => claim.Component == PayComponent.Unspecified,
            Period => claim.Period == PayPeriod.Unspecified,
            Employer => claim.Employer is null,

            // What a person who is paid does is the person's office, not a kind of people.
            Role => claim is { Role: null, Person: null },
            Level => claim is { Level: null, Person: null },
            Person => claim.Person is null,
            Year => claim.Year is null,
            Speaker => claim.Speaker is null,
            _ => false,
        };

    /// <summary>A claim with what was filled; a field that the rules fill by now stays theirs.</summary>
    public static PayClaim Fill(PayClaim claim, IEnumerable<Filling> fillings)
    {
        var read = claim;
        foreach (var filling in fillings.Where(filling => IsOpen(read, filling.Field)))
        {
            if (ClaimField.Find(filling.Field)?.Apply(claim, filling.Value) is { } filled)
            {
                claim = (filling.Field == Speaker ? filled with { SpeakerNamed = filling.IsNamed } : filled) with { Filled = [.. claim.Filled, filling.Field] };
            }
        }

        return claim;
    }
}
