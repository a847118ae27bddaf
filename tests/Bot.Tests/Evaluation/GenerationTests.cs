using Bot.Evaluation.Commands;
using Bot.Evaluation.Generation;

namespace Bot.Tests.Evaluation;

public sealed class GenerationTests
{
    private static readonly ArticleGenerator Both = new([Vocabulary.English, Vocabulary.French], seed: 7);

    [Fact]
    public void The_same_seed_gives_the_same_articles_on_every_machine()
    {
        var again = new ArticleGenerator([Vocabulary.English, Vocabulary.French], seed: 7);
        var other = new ArticleGenerator([Vocabulary.English, Vocabulary.French], seed: 8);

        Assert.Equal(Both.Article(40), again.Article(40));
        Assert.NotEqual(Both.Article(40).Text, other.Article(40).Text);
        Assert.Equal(0xE220A8397B1DCDAFUL, new Dice(0).Next());
    }

    [Fact]
    public void Languages_take_turns()
    {
        Assert.Equal(["en", "fr", "en", "fr"], Enumerable.Range(0, 4).Select(number => Both.Article(number).Language));
    }

    [Fact]
    public void A_question_names_what_one_article_alone_holds()
    {
        var texts = Enumerable.Range(0, 200).Select(Both.Article).ToList();

        var questions = GenerateCommand.Questions(Both, articles: 200, wanted: 50);

        Assert.Equal(50, questions.Select(question => question.Text).Distinct().Count());
        Assert.All(questions, question =>
        {
            var name = question.Text.Split(' ')[2];
            Assert.Equal(question.Article, texts.First(article => article.Text.Contains(name, StringComparison.Ordinal)).Id);
            Assert.InRange(texts.Count(article => article.Text.Contains(name, StringComparison.Ordinal)), 1, 2);
        });
    }

    [Fact]
    public void Some_articles_are_near_copies_of_an_earlier_one()
    {
        var articles = Enumerable.Range(0, 600).Select(number => Both.Article(number).Text).ToList();

        var copies = Enumerable.Range(2, 598).Count(number => articles[number][..60] == articles[number - 2][..60]);

        Assert.InRange(copies, 3, 30);
        Assert.Equal(600, articles.Distinct().Count());
    }

    [Fact]
    public void Few_words_make_most_of_the_text_and_new_ones_keep_coming()
    {
        var words = Enumerable.Range(0, 300).SelectMany(number => Both.Article(number).Text.ToLowerInvariant().Split(' ', '\n', '.', ',')).Where(word => word.Length > 0).ToList();

        var frequencies = words.CountBy(word => word).Select(pair => pair.Value).OrderDescending().ToList();

        Assert.InRange(frequencies.Take(50).Sum() / (double)words.Count, 0.3, 0.6);
        Assert.InRange(frequencies.Count, 3000, 20_000);
    }
}
