using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>When, by whom and where an article was published, and which articles there are: both languages, and the questions beside them.</summary>
public sealed class ArticleQuestionTests
{
    [Fact]
    public void Every_rule_takes_the_message_it_is_for()
    {
        var idle = ArticleQuestion.Examples.Where(rule => ArticleQuestion.Read(rule.Example) != rule.Kind).Select(rule => $"{rule.Kind}: {rule.Example}").ToList();

        Assert.Equal("", string.Join('\n', idle));
    }

    [Theory]
    [InlineData("When did Norvane make the offer?")]
    [InlineData("When is the bonus paid?")]
    [InlineData("When was the pay report filed?")]
    [InlineData("Who wrote the memo?")]
    [InlineData("Who said that?")]
    [InlineData("who is the source?")]
    [InlineData("What does the article say about bonuses?")]
    [InlineData("Where does Norvane pay more?")]
    [InlineData("What is the latest offer of Norvane?")]
    [InlineData("Do you have figures on Norvane?")]
    [InlineData("How many engineers left Norvane?")]
    [InlineData("Quand la prime est-elle versée ?")]
    [InlineData("Qui a signé l'accord chez Caldera ?")]
    [InlineData("Qui a écrit à ses équipes ?")]
    [InlineData("Que dit l'article sur Norvane ?")]
    [InlineData("De quelle prime s'agit-il ?")]
    [InlineData("Où sont payées les primes ?")]
    [InlineData("Quels chiffres as-tu sur Norvane ?")]
    public void A_question_on_what_articles_say_is_none(string message) => Assert.Null(ArticleQuestion.Read(message));

    [Theory]
    [InlineData("when was the article about Tarvel published", "Published on 4 March 2025:", "Tarvel cuts its bonuses")]
    [InlineData("who wrote the piece on Tarvel? I mean the article", "Written by Ida Brenn:", "Tarvel cuts its bonuses")]
    [InlineData("which newspaper published the article on Tarvel?", "Published by Shipping Post:", "Tarvel cuts its bonuses")]
    [InlineData("De quand date l'article sur Tarvel ?", "Publié le 4 mars 2025 :", "Tarvel cuts its bonuses")]
    [InlineData("qui a écrit l'article sur Tarvel", "Signé Ida Brenn :", "Tarvel cuts its bonuses")]
    [InlineData("de quel journal vient l'article sur Ostrel ?", "Publié par Le Câble :", "Ostrel gèle les salaires")]
    public async Task What_is_stored_with_an_article_answers_with_a_citation(string question, string lead, string title)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(lead, Wording.Get(answer.Language, answer.Lead));
        Assert.Equal(title, Assert.Single(answer.Statements).Citation.Article.Title);
        Assert.Contains(title, AnswerLineWriter.Write(answer, TimeSpan.Zero).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_stored_with_an_article_is_said_to_be_missing()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("qui a signé l'article sur Ostrel ?");

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
        Assert.Equal("Aucun auteur n'est indiqué pour cet article :", Wording.Get(answer.Language, answer.Lead));
        Assert.Equal("Ostrel gèle les salaires", Assert.Single(answer.Nearest).Article.Title);
    }

    [Fact]
    public async Task The_article_asked_about_before_is_meant()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("when was this published?", history: ["Did Tarvel cut its bonuses?"]);

        Assert.Equal("article.date.one", answer.Lead.Key);
    }

    [Fact]
    public async Task An_article_on_somebody_unknown_is_not_made_up()
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync("When was the article about Zorblax published?")).Outcome);
    }

    [Fact]
    public async Task What_shares_nothing_with_the_question_is_not_called_near()
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Empty((await answerer.AskAsync("What will the weather be like on Saturday evening?")).Nearest);
    }

    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("tarvel", "Tarvel cuts its bonuses", "Tarvel, a shipping line, cut the bonuses of its captains by half. Captains now get $12,000 a year on top of their salary.", outlet: "Shipping Post", author: "Ida Brenn", published: new DateOnly(2025, 3, 4))
        .WithArticle("ostrel", "Ostrel gèle les salaires", "Ostrel, un fabricant de câbles, gèle les salaires de ses monteurs. Un monteur gagne 2 300 euros par mois.", language: "fr", outlet: "Le Câble", author: "", published: new DateOnly(2025, 5, 2));
}
