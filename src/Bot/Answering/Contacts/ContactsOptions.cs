using System.ComponentModel.DataAnnotations;
using Bot.Articles;

namespace Bot.Answering.Contacts;

/// <summary>Where people are sent with what the bot does not answer: section <c>Contacts</c>. Empty means the bot's own words for it.</summary>
internal sealed class ContactsOptions : IValidatableObject
{
    /// <summary>For one's own pay: a name, an address, a room.</summary>
    public string HrPartner { get; set; } = "";

    /// <summary>For how pay is set.</summary>
    public string CompensationTeam { get; set; } = "";

    /// <summary>Somebody who keeps it to themselves: an ombuds office, staff representatives.</summary>
    public string Confidential { get; set; } = "";

    /// <summary>For questions of law.</summary>
    public string Legal { get; set; } = "";

    /// <summary>Other contacts in some countries, by ISO 3166 code ("FR"); what is left empty there is taken from above.</summary>
    public Dictionary<string, CountryContacts> Countries { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The company's own words in place of the built-in notice on talking about pay.</summary>
    public RightsNotice RightsNotice { get; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (RightsNotice.English.Length + RightsNotice.French.Length > 0 && !RightsNotice.IsDated)
        {
            yield return new ValidationResult("Contacts:RightsNotice:Date must say of which day the notice is, as yyyy-MM-dd.", [nameof(RightsNotice)]);
        }

        foreach (var country in Countries.Keys.Where(country => country.Length != 2 || !country.All(char.IsAsciiLetter)))
        {
            yield return new ValidationResult($"Contacts:Countries:{country} is no country: use its two letters, for example FR.", [nameof(Countries)]);
        }
    }
}

/// <summary>The contacts of one country.</summary>
internal sealed class CountryContacts
{
    public string HrPartner { get; set; } = "";

    public string CompensationTeam { get; set; } = "";

    public string Confidential { get; set; } = "";

    public string Legal { get; set; } = "";
}

/// <summary>A notice on the right to talk about pay, in both languages; a language left empty keeps the built-in one.</summary>
internal sealed class RightsNotice
{
    public string English { get; set; } = "";

    public string French { get; set; } = "";

    /// <summary>The day the notice was last checked, yyyy-MM-dd.</summary>
    public string Date { get; set; } = "";

    internal bool IsDated => IsoDay.Read(Date) is not null;
}
