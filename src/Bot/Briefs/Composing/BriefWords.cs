using Bot.Articles;
using Bot.Channels.Web.Ledger;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Money;
using Bot.Rendering;

namespace Bot.Briefs.Composing;

/// <summary>The fields of a claim as the cells of a brief's table, and lines of ours, in the brief's language.</summary>
/// <remarks>Words of an article in another language stand in quotation marks.</remarks>
internal sealed class BriefWords(ReplyLanguage language, DateOnly day)
{
    private readonly LedgerWords _fields = new(language);

    public ReplyLanguage Language => language;

    public DateOnly Day => day;

    /// <param name="key">Without the prefix all texts of a brief have.</param>
    public string Get(string key, params IReadOnlyList<string> values) => Wording.Get(language, $"brief.{key}", values);

    public string Written(DateOnly on) => DayText.Write(language, on);

    /// <summary>A figure heard: amount, part of pay, period, as far as it was said.</summary>
    public string Figure(HeardFigure heard) => string.Join(", ", new[]
    {
        MoneyFormat.Write(heard.Amount, null, language),
        heard.Component is { } component ? Component(component) : null,
        heard.Period is { } period ? _fields.Period(period) : null,
    }.OfType<string>());

    public string Component(PayComponent component) => _fields.Component(component);

    public BriefRow Row(PickedClaim picked, IReadOnlyList<BriefLine> denials, IReadOnlyList<int> cites)
    {
        var (claim, article) = (picked.Claim, picked.Article);
        var status = ClaimLikeness.IsDenial(claim) ? Get("denies", _fields.Denied(claim)) : _fields.Status(ClaimNames.Of(claim.Status));
        return new BriefRow(
            Whose(picked), _fields.Figure(claim),
            claim.ComponentNote is { } note ? $"{Component(claim.Component)} ({InArticle(note, article)})" : Component(claim.Component),
            _fields.Period(claim), Source(claim, article), denials.Count > 0 ? Get("disputed", status) : status, Date(article), [.. Notes(claim, article)], Near(picked), denials, cites);
    }

    /// <summary>A claim as one line.</summary>
    public string Line(PickedClaim picked) => ClaimSentence.Write(picked.Claim, picked.Article, [], picked.Quote.In(picked.Article.Text), language, day);

    /// <summary>Who is paid, and by whom; what the row is marked as near for is not said twice.</summary>
    private string Whose(PickedClaim picked)
    {
        var (claim, article) = (picked.Claim, picked.Article);
        var role = claim.Role is null ? null : InArticle(claim.Role, article);
        var level = claim.Level is { } own && claim.Role?.Contains(own, StringComparison.OrdinalIgnoreCase) != true ? InArticle(own, article) : null;
        var people = new[] { claim.Person, role, level }.OfType<string>().ToList();
        List<string> whose =
        [
            .. people.Count > 0 || picked.Role == Nearness.Unstated ? people : [Wording.Get(language, "ledger.nobody")],
            .. picked.Rival == Nearness.Unstated ? Array.Empty<string>() : [_fields.Employer(claim)],
        ];
        return whose.Count > 0 ? string.Join(", ", whose) : Get("whose.unstated");
    }

    private string Source(PayClaim claim, Article article)
    {
        var speaker = claim is { Speaker: not null, SpeakerNamed: false } ? InArticle(_fields.Speaker(claim), article) : _fields.Speaker(claim);
        return _fields.SpeakerNote(claim, article) is { } note ? $"{speaker} ({note})" : speaker;
    }

    private string Date(Article article) => article.Published is { } on ? $"{Written(on)} ({AgeText.Of(on, day, language)})" : Get("undated");

    private IEnumerable<string> Notes(PayClaim claim, Article article) =>
        _fields.FigureNotes(claim).Select(note => note == claim.Change ? InArticle(note, article) : note);

    private string Near(PickedClaim picked)
    {
        List<string> ways = [.. new[] { ("rival", picked.Rival), ("role", picked.Role), ("level", picked.Level) }.Where(way => way.Item2 != Nearness.Same).Select(way => Get($"near.{way.Item1}.{way.Item2}"))];
        return ways.Count == 0 ? "" : Get("near", string.Join(", ", ways));
    }

    private string InArticle(string words, Article article) =>
        article.Language.Length == 0 || article.Language == language.Code() ? words : AnswerLineWriter.Quoted(words, language);
}
