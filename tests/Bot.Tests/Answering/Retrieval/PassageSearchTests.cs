using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;

namespace Bot.Tests.Answering.Retrieval;

public sealed class PassageSearchTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("offers", "What rivals offer", "Norvane offered engineers $2 million over four years.\n\nThe engineers were not named.", outlet: "Daily Ledger", published: new DateOnly(2025, 3, 4))
        .WithArticle("chips", "Chips are scarce", "Norvane bought chips for its engineers. The chips are fast.", outlet: "Chip Weekly")
        .WithArticle("primes", "Les primes chez Norvane", "Norvane verserait une prime à la signature de 1,5 M€ à ses chercheurs.", language: "fr", outlet: "Le Registre");

    [Fact]
    public void An_English_question_finds_a_French_passage() => Assert.Equal("primes", Search(Corpus().BuildIndex(), "signing bonus for researchers")[0].Article.Id.Value);

    [Fact]
    public void A_French_question_finds_an_English_passage() =>
        Assert.Equal("offers", Search(Corpus().BuildIndex(), "combien Norvane a-t-elle offert aux ingénieurs", ReplyLanguage.French)[0].Article.Id.Value);

    [Fact]
    public void An_amount_is_found_in_the_other_language_s_notation() => Assert.Equal("primes", Search(Corpus().BuildIndex(), "€1.5 million")[0].Article.Id.Value);

    [Fact]
    public void Naming_the_outlet_is_asking_for_it()
    {
        var found = Search(Corpus().BuildIndex(), "What does Chip Weekly say of Norvane engineers?");

        Assert.Equal("chips", found[0].Article.Id.Value);
        Assert.True(found[0].Score.Source > 0);
    }

    [Fact]
    public void Naming_the_month_of_publication_prefers_it() => Assert.Equal("offers", Search(Corpus().BuildIndex(), "Norvane in March 2025")[0].Article.Id.Value);

    [Fact]
    public void The_explanation_adds_up_to_the_score()
    {
        foreach (var found in Search(Corpus().BuildIndex(), "Norvane engineers chips offered"))
        {
            var parts = found.Score.PassageText + found.Score.ArticleText + found.Score.Proximity + found.Score.Source;
            Assert.Equal(parts * found.Score.CoverageFactor, found.Score.Total, 4);
            Assert.NotEmpty(found.Score.Matches);
        }
    }

    [Fact]
    public void A_restricted_article_is_not_found_by_everyone()
    {
        var index = Corpus().WithArticle("secret", "Manager guide", "Norvane engineers: what managers may say.", audience: Audience.Managers).BuildIndex();

        Assert.DoesNotContain(Search(index, "what managers may say to engineers"), found => found.Article.Id.Value == "secret");
        Assert.Contains(Search(index, "what managers may say to engineers", audience: Audience.Managers), found => found.Article.Id.Value == "secret");
    }

    [Fact]
    public void A_withdrawn_article_is_not_found_and_a_replaced_one_only_by_its_new_text()
    {
        var before = Corpus().BuildIndex();
        Article Article(string id) => before.Articles.Single(article => article.Id.Value == id);
        var chips = Article("chips");
        var changed = chips with { Version = 11, Text = "Norvane sells boats." };

        var after = before.With(
            [new ArticleChange(Article("offers") with { Version = 10, Text = "" }, [], [], true), new ArticleChange(changed, PassageSplitter.Split(changed.Id, changed.Text), [], false)],
            TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Search(after, "offered engineers million"), found => found.Article.Id.Value == "offers");
        Assert.DoesNotContain(Search(after, "fast scarce bought"), found => found.Text.Contains("fast", StringComparison.Ordinal));
        Assert.Equal("chips", Search(after, "boats")[0].Article.Id.Value);
        Assert.Equal(2, after.ArticleCount);
        Assert.Equal(11, after.Version);
    }

    [Fact]
    public void Following_changes_one_by_one_ends_in_the_same_ranking_as_indexing_all_at_once()
    {
        var articles = Enumerable.Range(0, 40).Select(i => new ArticleBuilder($"a{i}")
            .WithText(string.Join(". ", Enumerable.Range(0, 6).Select(s => $"Firm{(i * s) % 7} paid team{(i + s) % 5} {(i * 13) + s} euros")) + ".")
            .With(article => article with { Title = $"Pay at Firm{i % 7}", Version = i + 1 }).Build()).ToList();
        ArticleChange Change(Article article) => new(article, PassageSplitter.Split(article.Id, article.Text), [], false);
        var atOnce = CorpusIndex.Empty.With([.. articles.Select(Change)], TestContext.Current.CancellationToken);

        var oneByOne = articles.Aggregate(CorpusIndex.Empty, (index, article) => index.With([Change(article)], TestContext.Current.CancellationToken));

        foreach (var question in new[] { "Firm3 team2", "paid 52 euros", "Firm1 Firm2 team4 pay" })
        {
            Assert.Equal(Scores(Search(atOnce, question)), Scores(Search(oneByOne, question)));
        }

        Assert.True(oneByOne.Segments.Count < 20, "small segments are merged");
    }

    [Theory]
    [InlineData("October 2023", 2023, 10, null)]
    [InlineData("le 4 octobre 2023", 2023, 10, 4)]
    [InlineData("on October 4, 2023 they", 2023, 10, 4)]
    [InlineData("2023-10-04", 2023, 10, 4)]
    [InlineData("au mois de février 2024", 2024, 2, null)]
    public void A_date_in_the_question_is_read(string question, int year, int month, int? day) =>
        Assert.Equal(new AskedDate(year, month, day), Assert.Single(DateReader.Read(question)));

    [Fact]
    public void Digits_of_other_scripts_are_no_date() => Assert.Empty(DateReader.Read("٣ mars ٢٠٢٤"));

    [Fact]
    public void A_year_alone_asks_for_no_date_of_publication() => Assert.Empty(DateReader.Read("How much was she paid in 2024?"));

    private static IEnumerable<string> Scores(IReadOnlyList<RankedPassage> found) =>
        found.Select(passage => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{passage.Passage.Id} {passage.Score.Total:0.000}")).Order(StringComparer.Ordinal);

    private static IReadOnlyList<RankedPassage> Search(CorpusIndex index, string question, ReplyLanguage language = ReplyLanguage.English, Audience audience = Audience.Everyone) =>
        index.Search(question, language, audience).Passages;
}
