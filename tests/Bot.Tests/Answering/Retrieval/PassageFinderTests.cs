using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Ranking;
using Bot.Articles;
using Bot.Language;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;

namespace Bot.Tests.Answering.Retrieval;

public sealed class PassageFinderTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("bridge", "The bridge", "The Halden bridge opened in May after nine years of works. Its toll is four euros for each crossing of the fjord.", outlet: "Fjord Post")
        .WithArticle("bridge-2", "More on the bridge", "The Halden bridge and its toll were praised. The bridge carries four thousand cars; works on the bridge took nine years.", outlet: "Fjord Post")
        .WithArticle("bridge-3", "Bridge, bridge, bridge", "Drivers of the Halden bridge pay a toll at the bridge for each crossing, says the bridge company.", outlet: "Fjord Post")
        .WithArticle("harvest", "A poor harvest", "Rain spoiled the barley harvest in the valley, and bakers fear dear flour before winter.", outlet: "Valley Courier")
        .WithArticle("moisson", "Le pont et la moisson", "La pluie a gâté la moisson d'orge dans la vallée, et les boulangers redoutent une farine chère.", language: "fr", outlet: "Courrier de la vallée");

    [Theory]
    [InlineData("Did the Halden bridge open in May after nine years of works with a toll of four euros for the crossing of the fjord, while rain spoiled the barley?")]
    [InlineData("Did rain spoil the barley, after the Halden bridge opened in May with nine years of works behind it and a toll of four euros for the crossing of the fjord?")]
    public void What_only_a_part_of_a_question_asks_for_comes_sooner_than_the_whole_would_find_it(string question)
    {
        var builder = new AnswererBuilder().WithArticle("rain", "Weather", "Rain spoiled the barley in the valley.");
        for (var i = 0; i < 8; i++)
        {
            builder.WithArticle($"bridge-{i}", "The bridge", $"The Halden bridge opened in May after nine years of works. Its toll is four euros for each crossing of the fjord, says report {i}.");
        }

        // So that what all reports of the bridge say is still rare.
        for (var i = 0; i < 100; i++)
        {
            builder.WithArticle($"other-{i}", "Notices", $"Parcel {i} was sold to a neighbour, and the mayor signed.");
        }

        var index = builder.BuildIndex();
        var (query, weights, found) = index.Search(question);

        var whole = PassageRanker.Rank(query, weights, found, index).Select(passage => passage.Article.Id.Value).ToList();
        var fused = index.Find(question).Articles.Select(article => article.Id.Value).ToList();

        Assert.Equal(whole[0], fused[0]);
        Assert.Equal(8, whole.IndexOf("rain"));
        Assert.InRange(fused.IndexOf("rain"), 1, 7);
    }

    [Fact]
    public void Each_outlet_that_is_named_has_an_article_before_one_has_its_third()
    {
        var found = Corpus().BuildIndex().Find("What do Fjord Post and Valley Courier say of the Halden bridge, its toll and the crossing?");

        var order = found.Articles.Select(article => article.Id.Value).ToList();
        Assert.True(order.IndexOf("harvest") is > 0 and < 3, string.Join(' ', order));
    }

    [Fact]
    public void A_question_of_one_part_keeps_the_order_of_its_ranks()
    {
        var found = Corpus().BuildIndex().Find("What is the toll of the Halden bridge?");

        Assert.Equal(found.Passages.OrderByDescending(passage => passage.Rank), found.Passages);
    }

    [Fact]
    public void A_restricted_article_is_found_by_no_part_for_everyone()
    {
        var index = Corpus().WithArticle("secret", "Flour for bakers", "Barley and flour: what bakers may be told in the valley.", audience: Audience.Managers).BuildIndex();

        var found = index.Find("Does the toll of the Halden bridge pay for nine years of works, while barley and flour are dear for bakers in the valley?");

        Assert.DoesNotContain(found.Articles, article => article.Id.Value == "secret");
        Assert.DoesNotContain(found.Passages, passage => passage.Article.Id.Value == "secret");
    }

    [Theory]
    [InlineData("How much does Norvane pay?", true)]
    [InlineData("how much does norvane pay", true)]
    [InlineData("Combien gagne un ingénieur chez Norvane", true)]
    [InlineData("is the bonus paid in spring", true)]
    [InlineData("Norvane paie ses ingénieurs ?", true)]
    [InlineData("Norvane raises engineers' pay", false)]
    [InlineData("Norvane augmente ses ingénieurs", false)]
    [InlineData("", false)]
    public void A_question_is_told_from_a_topic(string text, bool asks) => Assert.Equal(asks, QuestionForm.Asks(text));

    [Theory]
    [InlineData("Does the toll pay for works on the bridge, while rain made barley and flour dear?", 2)]
    [InlineData("Le péage paie-t-il neuf ans de travaux du pont, tandis que la pluie rendait l'orge et la farine chères ?", 2)]
    [InlineData("What is the toll of the Halden bridge?", 0)]
    [InlineData("Was the Halden bridge opened in May after nine years of long works?", 0)]
    public void A_question_is_taken_apart_where_both_sides_say_enough(string text, int parts)
    {
        var language = ReplyLanguages.Parse(LanguageGuess.Of(text)) ?? ReplyLanguage.English;
        Assert.Equal(parts, QuestionParts.Of(Corpus().BuildIndex().Read(text, language)).Count);
    }
}
