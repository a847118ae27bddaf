using Bot.Diagnosis;
using Bot.Language;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Retrieval.Vectors;

/// <summary>Answers with the model that comes with the program, nothing faked.</summary>
public sealed class LocalVectorTests
{
    private const string Question = "Which animal guards the depot at night?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("watch", "After dark", "A hound keeps watch over the warehouse once the lights are out.")
        .WithArticle("harvest", "A poor harvest", "Rain spoiled the barley in the valley, and bakers fear dear flour before winter.")
        .WithArticle("bridge", "The bridge", "The Halden bridge opened in May after nine years of works.")
        .WithArticle("pont", "Le pont", "Le pont de Halden a ouvert en mai après neuf ans de travaux.", language: "fr");

    [Fact]
    public async Task What_says_it_in_other_words_is_found_without_any_service()
    {
        await using var words = await Corpus().BuildAsync();
        await using var vectors = await Corpus().WithLocalVectors().BuildAsync();

        Assert.NotEqual("watch", (await words.AskAsync(Question)).Ranked.Select(article => article.Value).FirstOrDefault());
        Assert.Equal("watch", (await vectors.AskAsync(Question)).Ranked[0].Value);
    }

    [Theory]
    [InlineData("Quand le pont de Halden a-t-il ouvert ?", null)]
    [InlineData("When did the Halden bridge open?", "fr")]
    public async Task A_question_that_the_model_does_not_read_is_answered_as_without_one(string question, string? answerIn)
    {
        var replyIn = ReplyLanguages.Parse(answerIn);
        await using var words = await Corpus().BuildAsync();
        await using var vectors = await Corpus().WithLocalVectors().BuildAsync();

        Assert.Equal((await words.AskAsync(question, replyIn)).Ranked, (await vectors.AskAsync(question, replyIn)).Ranked);
    }

    [Fact]
    public async Task Articles_that_the_model_does_not_read_have_no_vectors_and_are_found_by_their_words()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        await corpus.SaveAsync(3);
        await corpus.Store.Articles.SaveAsync([new ArticleBuilder("avis").WithText("Le maire a signé la vente de la parcelle.").With(article => article with { Title = "Avis", Language = "fr" }).From("/articles").Read()], Token);
        await corpus.Index.UpdateAsync(Token);
        await using var vectors = corpus.Local();
        await vectors.Holder.UpdateAsync(Token);

        Assert.Equal((3, 3), await vectors.Holder.CoverageAsync(Token));
        Assert.Equal(FindingStatus.Ok, Assert.Single(await vectors.Checkup.ExamineAsync(Token).ToListAsync(Token)).Status);

        await using var answerer = await Corpus().WithLocalVectors().BuildAsync();
        Assert.Contains((await answerer.AskAsync("When did the Halden bridge open?")).Ranked, article => article.Value == "pont");
    }

    [Fact]
    public async Task A_question_that_words_answer_keeps_its_answer()
    {
        await using var words = await Corpus().BuildAsync();
        await using var vectors = await Corpus().WithLocalVectors().BuildAsync();

        var (by, with) = (await words.AskAsync("When did the Halden bridge open?"), await vectors.AskAsync("When did the Halden bridge open?"));

        Assert.Equal(by.Ranked[0], with.Ranked[0]);
        Assert.Equal(by.Confidence, with.Confidence);
        Assert.Equal(by.Statements.Select(statement => statement.Citation.Article.Id), with.Statements.Select(statement => statement.Citation.Article.Id));
    }
}
