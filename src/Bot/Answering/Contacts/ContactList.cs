using Bot.Language;
using Bot.Rendering;

namespace Bot.Answering.Contacts;

internal enum ContactKind
{
    HrPartner,
    CompensationTeam,
    Confidential,
    Legal,
}

/// <summary>Whom to name: the country's contact, else the company's, else words for it in the language of the reply.</summary>
internal sealed class ContactList(ContactsOptions options)
{
    // The day the built-in notice was last checked against its sources.
    private const string BuiltInNotice = "2026-11-01";

    /// <param name="country">ISO 3166 code, or null where it is not known.</param>
    public string Of(ContactKind kind, ReplyLanguage language, string? country = null)
    {
        var there = country is not null && options.Countries.TryGetValue(country, out var found) ? found : new CountryContacts();
        var (own, company, key) = kind switch
        {
            ContactKind.HrPartner => (there.HrPartner, options.HrPartner, "contact.hrPartner"),
            ContactKind.CompensationTeam => (there.CompensationTeam, options.CompensationTeam, "contact.compensationTeam"),
            ContactKind.Confidential => (there.Confidential, options.Confidential, "contact.confidential"),
            _ => (there.Legal, options.Legal, "contact.legal"),
        };
        return new[] { own, company }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim() ?? Wording.Get(language, key);
    }

    /// <summary>The notice on rights, a line each; the company's own words where it has some.</summary>
    public IReadOnlyList<Phrase> Notice(ReplyLanguage language) =>
        OwnNotice(language) is { Length: > 0 } own ? [new Phrase("guard.legal.own", own)] : [new Phrase("guard.legal.us"), new Phrase("guard.legal.eu"), new Phrase("guard.legal.fr")];

    /// <summary>The day (yyyy-MM-dd) the notice in this language was last checked.</summary>
    public string NoticeDate(ReplyLanguage language) => OwnNotice(language).Length > 0 ? options.RightsNotice.Date : BuiltInNotice;

    private string OwnNotice(ReplyLanguage language) => (language == ReplyLanguage.French ? options.RightsNotice.French : options.RightsNotice.English).Trim();
}
