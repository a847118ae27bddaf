using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Tests.Builders;

/// <summary>An article with good defaults: a test names only what it is about.</summary>
internal sealed class ArticleBuilder(string id = "leave")
{
    private Article _article = new()
    {
        Id = new ArticleId(id),
        Title = "Parental leave",
        Text = "Leave lasts 16 weeks.\n\nIt is paid in full.",
        Outlet = "The Payroll Post",
        Author = "Ana Roy",
        Url = "https://payroll.example/leave",
        Published = new DateOnly(2025, 7, 2),
        Language = "en",
        Audience = Audience.Everyone,
        IsSample = false,
        ContentHash = "hash-1",
        Version = 0,
    };

    private readonly List<Func<Article, PayClaim>> _claims = [];

    private string _source = "/articles/leave.md";

    public ArticleBuilder With(Func<Article, Article> change)
    {
        _article = change(_article);
        return this;
    }

    public ArticleBuilder WithText(string text) => With(article => article with { Text = text, ContentHash = $"hash of {text}" });

    /// <summary>Adds a pay claim as if it had been read from these words of the text; the first has the article's id and "-1".</summary>
    public ArticleBuilder Claiming(string words, Func<PayClaim, PayClaim> change)
    {
        var number = _claims.Count + 1;
        _claims.Add(article => change(new PayClaim
        {
            Id = new PayClaimId($"{article.Id}-{number}"),
            Article = article.Id,
            Kind = ClaimKind.Claim,
            Span = new TextSpan(article.Text.IndexOf(words, StringComparison.Ordinal), words.Length),
        }));
        return this;
    }

    public ArticleBuilder From(string source)
    {
        _source = source;
        return this;
    }

    public ArticleBuilder AsSample()
    {
        _source = ArticleStore.SampleSource;
        return With(article => article with { IsSample = true });
    }

    public Article Build() => _article;

    /// <summary>As it is ingested: cut into passages, its claims read from the text.</summary>
    public ArticleDraft Read() => new(_article, PassageSplitter.Split(_article.Id, _article.Text), ClaimReader.Read(_article), _source);

    /// <summary>With the claims given, which are not read from the text, and one passage for each paragraph; the first paragraph is the heading of the others.</summary>
    public ArticleDraft Draft()
    {
        var passages = new List<Passage>();
        var start = 0;
        foreach (var paragraph in _article.Text.Split("\n\n"))
        {
            var heading = passages.Count == 0 ? (TextSpan?)null : passages[0].Span;
            passages.Add(new Passage(new PassageId(_article.Id, passages.Count), new TextSpan(start, paragraph.Length), heading));
            start += paragraph.Length + 2;
        }

        return new ArticleDraft(_article, passages, [.. _claims.Select(claim => claim(_article))], _source);
    }
}
