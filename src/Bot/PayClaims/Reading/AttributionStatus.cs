using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>How far a source vouches for a figure: the payer's or payee's own word, a public paper, a survey, somebody unnamed, or a report.</summary>
internal static class AttributionStatus
{
    // Those who speak about pay at work without paying it, even where they belong to the place.
    private static readonly string[] Outsiders = ["union", "syndic", "delegue", "representant", "represent", "former", "ancien", "ex-", "shop steward", "business agent", "organis"];

    // Offices that are no word of an employer when the text does not say whose they are.
    private static readonly string[] Observers =
        ["analyst", "recruit", "recrut", "chasseu", "headhunter", "consultant", "conseiller", "economi", "profess", "lawyer", "avocat", "lecturer", "research", "cherch", "journal", "rival", "investor", "search", "staffing", "expert", "cabinet"];

    // Of these even a director speaks as an onlooker; "directrice du recrutement" is the payer's own.
    private static readonly string[] Trades = ["analyst", "economi", "chasseu", "headhunter", "search", "staffing", "rival", "cabinet", "consult", "agenc", "firm"];

    private static readonly string[] Offices =
        ["chief", "executive", "officer", "president", "director", "directeur", "directrice", "pdg", "drh", "daf", "dg", "dga", "ceo", "cfo", "cto", "coo", "chro", "chair", "founder", "fondateur", "fondatrice", "spokes", "porte-parole", "head", "partner", "associe", "manager", "responsable", "gerant", "owner", "patron", "boss", "dean", "principal", "provost", "mayor", "maire", "minister", "ministre", "recteur", "rectrice", "vice-president", "dirigeant", "chef", "cheffe", "treasurer", "tresorier"];

    public static ClaimStatus Of(SpeakerSource source, string? employer, string? person)
    {
        switch (source.Kind)
        {
            case SpeakerKind.Survey:
                return ClaimStatus.Survey;
            case SpeakerKind.Filing:
                return ClaimStatus.PublicFiling;
            case SpeakerKind.Posting:
                return ClaimStatus.Confirmed;
            case SpeakerKind.Document:
                // "The chief executive's letter": the payer's own word on paper.
                return source.Name is { Kind: NameKind.Person } && IsPayerOrPayee(source with { Words = source.Name.Name }, employer, person) ? ClaimStatus.Confirmed : ClaimStatus.Reported;
            case SpeakerKind.Unnamed:
                return source.SpeaksForEmployer && employer is not null && (source.Name is null || IsSame(source.Name.Name, employer)) ? ClaimStatus.Confirmed : ClaimStatus.AnonymousSource;
            case SpeakerKind.Organisation:
                return employer is not null && IsSame(source.Words, employer) ? ClaimStatus.Confirmed
                    : employer is null && source.IsMarketVoice ? ClaimStatus.Survey
                    : ClaimStatus.Reported;
            case SpeakerKind.Person:
                return IsPayerOrPayee(source, employer, person) ? ClaimStatus.Confirmed : ClaimStatus.Reported;
            default:
                return ClaimStatus.Reported;
        }
    }

    /// <summary>Neither a paper, a survey, somebody without a name nor another house pays or is paid: what they state they confirm for nobody.</summary>
    /// <param name="rule">What stands in for a status that cannot be.</param>
    public static ClaimStatus Possible(ClaimStatus chosen, SpeakerSource? voice, ClaimStatus rule, string? employer, string? person) => chosen switch
    {
        ClaimStatus.Confirmed when employer is null && person is null && voice is null or { IsMarketVoice: true } => rule == ClaimStatus.Confirmed ? ClaimStatus.Reported : rule,
        ClaimStatus.Confirmed when voice is { Kind: SpeakerKind.Outlet or SpeakerKind.Survey } or { Kind: SpeakerKind.Unnamed, SpeaksForEmployer: false } || IsSomebodyElse(voice, employer, person) => rule,
        ClaimStatus.Reported when rule == ClaimStatus.AnonymousSource && voice is { Kind: SpeakerKind.Unnamed } => rule,
        ClaimStatus.Reported when rule == ClaimStatus.Confirmed && employer is not null && voice is { Kind: SpeakerKind.Organisation, Words: var house } && IsSame(house, employer) => rule,
        _ => chosen,
    };

    /// <summary>Somebody who belongs to another house than the one that pays, and is not who is paid.</summary>
    private static bool IsSomebodyElse(SpeakerSource? voice, string? employer, string? person) =>
        employer is not null && voice switch
        {
            { Kind: SpeakerKind.Person, Name.Affiliation: { } at } => !SharesFirstWord(at, employer) && !(person is not null && IsSame(voice.Words, person)),
            { Kind: SpeakerKind.Organisation, Words: var house } => !SharesFirstWord(house, employer),
            _ => false,
        };

    // "Corlan Freight" and the "Corlan group" are one house.
    private static bool SharesFirstWord(string one, string other) =>
        IsSame(one, other) || (Folding.Fold(one).Split(' ')[0] is var first && first == Folding.Fold(other).Split(' ')[0] && !EmployerWords.Kinds.Contains(first));

    public static string? Speaker(SpeakerSource source, string outlet) => source.Kind == SpeakerKind.Outlet && source.Words.Length == 0
        ? outlet.Length == 0 ? null : outlet
        : source.Words;

    public static bool IsNamed(SpeakerSource source) => source.Kind is SpeakerKind.Person or SpeakerKind.Organisation or SpeakerKind.Survey or SpeakerKind.Filing or SpeakerKind.Posting;

    public static string? Role(SpeakerSource source) => source.Kind switch
    {
        SpeakerKind.Person => source.Name is { Role: { } role } name ? name.Affiliation is { } at && !role.Contains(at, StringComparison.OrdinalIgnoreCase) ? $"{role}, {at}" : role : source.Role ?? source.Name?.Affiliation,
        _ => source.Role,
    };

    private static bool IsPayerOrPayee(SpeakerSource source, string? employer, string? person)
    {
        if (person is not null && IsSame(source.Words, person))
        {
            return true;
        }

        var role = Folding.Fold(source.Name?.Role ?? source.Role ?? "");
        if (Array.Exists(Outsiders, word => role.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }

        var holdsOffice = Array.Exists(Offices, word => HasWord(role, word));
        return source.Name?.Affiliation is { } affiliation
            ? employer is not null && IsSame(affiliation, employer)
            : holdsOffice && employer is not null && (Array.Exists(Offices, word => role.StartsWith(word, StringComparison.Ordinal)) && source.Name?.Affiliation is null && !Array.Exists(Trades, word => role.Contains(word, StringComparison.Ordinal)) || !Array.Exists(Observers, word => role.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>True for "the company", "la direction": words for whoever is spoken of.</summary>
    public static bool IsAnyEmployer(string words) => Folding.Fold(words).Split(' ')[^1] is "company" or "firm" or "group" or "business" or "employer" or "start-up" or "management" or "entreprise" or "societe" or "groupe" or "direction" or "compagnie" or "maison" or "enseigne";

    /// <summary>What an office says of whose word its holder's is: one who is paid or speaks for those, an onlooker, one who leads, another; empty without one.</summary>
    public static string OfficeOf(string? role)
    {
        var words = Folding.Fold(role ?? "");
        return words.Length == 0 ? ""
            : Array.Exists(Outsiders, word => words.Contains(word, StringComparison.Ordinal)) ? "outsider"
            : Array.Exists(Observers, word => words.Contains(word, StringComparison.Ordinal)) ? "onlooker"
            : Array.Exists(Offices, word => HasWord(words, word)) ? "leads" : "other";
    }

    private static bool HasWord(string role, string word)
    {
        var at = role.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(role[at - 1]));
    }

    /// <summary>True when one name is the other or begins it: "Acme" and "Acme Holdings".</summary>
    public static bool IsSame(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (Folding.Fold(one), Folding.Fold(other)) : (Folding.Fold(other), Folding.Fold(one));
        return longer == shorter || longer.StartsWith(shorter + " ", StringComparison.Ordinal) || longer.EndsWith(" " + shorter, StringComparison.Ordinal);
    }
}
