using Bot.Language;
using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Money;
using Bot.Rendering;

namespace Bot.Channels.Web.Ledger;

/// <summary>The fields of a claim in the words of the page's language. What an article does not state is said to be missing.</summary>
internal sealed class LedgerWords(ReplyLanguage language)
{
    public ReplyLanguage Language => language;

    public string Get(string key, params IReadOnlyList<string> values) => Wording.Get(language, $"ledger.{key}", values);

    /// <summary>Amount with its qualifier; for a claim without an amount, what it says instead.</summary>
    public string Figure(PayClaim claim) => claim switch
    {
        { Amount: { } amount } when ClaimLikeness.IsDenial(claim) => Get("concerning", Written(amount, claim.Qualifier)),
        { Amount: { } amount } => Written(amount, claim.Qualifier),
        { Kind: ClaimKind.Denial } => Get("noFigure"),
        _ => Get("vague"),
    };

    /// <summary>The same as short as a chart needs it.</summary>
    public string ShortFigure(PayAmount amount, string? qualifier)
    {
        var written = FigureText.Write(amount, language);
        var bound = qualifier is null or Qualifiers.About ? (amount.Low is null ? Qualifiers.UpTo : amount.High is null ? Qualifiers.MoreThan : qualifier) : qualifier;
        return bound is null ? written : Qualified(written, bound);
    }

    /// <summary>The article's own conversion, a rise or fall, and the press conditional; empty when there is none.</summary>
    public IEnumerable<string> FigureNotes(PayClaim claim)
    {
        if (claim.Equivalents.Count > 0)
        {
            yield return Get("equivalents", string.Join(" / ", claim.Equivalents.Select(equivalent => MoneyFormat.Write(equivalent, null, language))));
        }

        if (claim.Change is { } change)
        {
            yield return change;
        }

        if (claim.Modality == Modality.Conditional)
        {
            yield return Get("conditional");
        }
    }

    public string Component(PayComponent component) => Get($"component.{ClaimNames.Of(component)}");

    public string Period(PayPeriod period) => Wording.Get(language, $"claim.period.{ClaimNames.Of(period)}");

    public string Period(PayClaim claim)
    {
        var period = Period(claim.Period);
        return claim.Year is { } year ? $"{period}, {year}" : period;
    }

    /// <summary>The person, or the kind of people with their level.</summary>
    public string People(PayClaim claim) =>
        claim.Person is { } person ? Joined(person, claim.Role, claim.Level)
        : claim.Role is null && claim.Level is null ? Get("nobody")
        : Joined(claim.Role, claim.Level is { } level && claim.Role?.Contains(level, StringComparison.OrdinalIgnoreCase) != true ? level : null);

    public string Employer(PayClaim claim) => claim.Employer ?? Get("market");

    public string Speaker(PayClaim claim) => claim.Speaker is { } speaker
        ? Joined(speaker, SpeakerWords.RoleBeside(speaker, claim.SpeakerRole))
        : Get("noSource");

    /// <summary>Says that nobody is named; for a paper's own reporting, just that. Null when somebody is named or nobody speaks.</summary>
    public string? SpeakerNote(PayClaim claim, Article article) => claim switch
    {
        { Speaker: null } or { SpeakerNamed: true } => null,
        { Speaker: { } speaker } when article.Outlet.Length > 0 && Folding.Fold(speaker) == Folding.Fold(article.Outlet) => Get("ownReporting"),
        _ => Get("unnamed"),
    };

    public string Status(string status) => Get($"status.{status}");

    public string Denied(PayClaim claim) => claim.Denies is { } part ? Get($"denies.{ClaimNames.Of(part)}") : Get("denies.unspecified");

    public string Count(string key, int count) => Wording.Count(language, $"ledger.{key}", count);

    /// <summary>An amount of an axis: no bound, no qualifier.</summary>
    public string Tick(decimal value, string? currency) => FigureText.Write(new PayAmount(value, value, currency), language);

    // Bounds and "about" are written with the money itself.
    private string Written(PayAmount amount, string? qualifier) =>
        MoneyFormat.Write(amount, qualifier, language) is var written && qualifier is null or Qualifiers.UpTo or Qualifiers.MoreThan or Qualifiers.AtLeast or Qualifiers.About
            ? written
            : Qualified(written, qualifier);

    private string Qualified(string written, string qualifier) => qualifier is ['P', >= '0' and <= '9', ..]
        ? Get("qualifier.percentile", written, qualifier[1..])
        : Get($"qualifier.{qualifier}", written);

    private static string Joined(params string?[] parts) => string.Join(", ", parts.OfType<string>());
}
