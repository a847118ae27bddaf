using Bot.Answering.Contacts;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Audit;
using Bot.Briefs;
using Bot.Briefs.Composing;
using Bot.Briefs.Template;
using Bot.Briefs.Verification;
using Bot.Faqs;
using Bot.Language;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Builders;

/// <summary>A brief over a few articles and replies of HR's, on 1 December 2025.</summary>
internal sealed class BriefBuilder
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 12, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly List<ArticleDraft> _articles = [];
    private readonly List<FaqVersion> _faqs = [];
    private readonly ContactsOptions _contacts = new();

    private Audience _audience = Audience.Managers;

    public CorpusIndex Index { get; private set; } = CorpusIndex.Empty;

    public IReadOnlyList<FaqVersion> Approved => _faqs;

    public BriefBuilder With(params ArticleDraft[] articles)
    {
        _articles.AddRange(articles);
        return this;
    }

    public BriefBuilder WithFaq(string id, string question, string answer, Func<FaqContent, FaqContent>? change = null, string language = "en")
    {
        var content = new FaqContent { Texts = [new FaqText(language, question, [], answer)], Owner = "Compensation team", ReviewBy = new DateOnly(2099, 12, 31) };
        var at = new DateTimeOffset(2025, 6, 1, 9, 0, 0, TimeSpan.Zero);
        _faqs.Add(new FaqVersion(new FaqId(id), 1, FaqState.Approved, change is null ? content : change(content), Pseudonym.Console, at, Pseudonym.Console, null, at, true, null));
        return this;
    }

    public BriefBuilder WithContacts(Action<ContactsOptions> set)
    {
        set(_contacts);
        return this;
    }

    public BriefBuilder For(Audience audience)
    {
        _audience = audience;
        return this;
    }

    public Brief Write(string role = "", string level = "", string rival = "", string heard = "", string country = "", ReplyLanguage language = ReplyLanguage.English)
    {
        Index = CorpusIndex.Empty.With([.. _articles.Select((draft, at) => new ArticleChange(draft.Article with { Version = at + 1 }, draft.Passages, draft.Claims, false))], TestContext.Current.CancellationToken);
        var asked = new BriefForm(role, level, rival, heard, country, language).Read(out var problems);
        Assert.Empty(problems);
        return new BriefComposer(TestAnswerer.Translations, Options.Create(_contacts), _clock).Compose(asked, new BriefMaterial(Index, _audience, _faqs, BuiltInGuidance.In(language)));
    }

    public IReadOnlyList<BriefFault> Faults(Brief brief) => new BriefVerifier(Index, _faqs).Faults(brief);
}
