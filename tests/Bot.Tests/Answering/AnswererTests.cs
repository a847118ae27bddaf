using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.Rendering;
using Bot.Tests.Builders;
using Moq;

namespace Bot.Tests.Answering;

public sealed class AnswererTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("norvane", "Norvane raises its offers", "Norvane offered engineers $2 million over four years, its chief executive Lena Marsh said on Monday.\n\nMarsh spoke to employees at a meeting. She added that nobody gets the whole sum in the first year.\n\nThe firm hired nine researchers from Caldera.", outlet: "Daily Ledger", published: new DateOnly(2025, 11, 3))
        .WithArticle("caldera", "Caldera répond à Norvane", "Caldera verserait une prime à la signature de 1,5 M€ à ses chercheurs, selon une source proche du dossier.\n\nPaul Rivet, directeur de la recherche, a écrit à ses équipes. Il a ajouté que la direction revoit les rémunérations.", language: "fr", outlet: "Le Registre", published: new DateOnly(2026, 2, 20));

    [Fact]
    public async Task A_question_is_answered_with_a_verbatim_quote_and_its_place()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("How much did Norvane offer engineers?");

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        var citation = answer.Statements[0].Citation;
        Assert.Equal("Norvane offered engineers $2 million over four years, its chief executive Lena Marsh said on Monday.", citation.Quote);
        var stored = await answerer.Store.Articles.FindAsync(new ArticleId("norvane"), TestContext.Current.CancellationToken);
        Assert.Equal(citation.Span.Start, stored!.Text.IndexOf(citation.Quote, StringComparison.Ordinal));
        Assert.Equal("$2 million", answer.Shortest);
    }

    [Fact]
    public async Task An_English_question_over_a_French_article_is_answered_in_English_with_the_French_quote()
    {
        await using var answerer = await Corpus().BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync("What signing bonus does Caldera pay its researchers?"), TimeSpan.Zero);

        Assert.Equal("en", line.Language);
        Assert.Contains("prime à la signature de 1,5 M€", line.Text, StringComparison.Ordinal);
        Assert.Contains("Quotes stay in the language of their article.", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_French_question_is_answered_in_French()
    {
        await using var answerer = await Corpus().BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync("Combien Norvane a-t-elle proposé aux ingénieurs ?"), TimeSpan.Zero);

        Assert.Equal("fr", line.Language);
        Assert.StartsWith("Contesté.", line.Text, StringComparison.Ordinal);
        Assert.Contains("2 millions de dollars sur quatre ans", line.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What did Marsh say about the first year?", "Lena Marsh")]
    [InlineData("Que dit Caldera de la direction qui revoit les rémunérations ?", "Paul Rivet")]
    public async Task Who_he_or_she_is_stands_outside_the_quote(string question, string speaker)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        var statement = answer.Statements.Concat(answer.More).First(statement => statement.Citation.Quote.StartsWith("She added", StringComparison.Ordinal) || statement.Citation.Quote.StartsWith("Il a ajouté", StringComparison.Ordinal));
        Assert.Equal(speaker, statement.Speaker);
        Assert.DoesNotContain(speaker, statement.Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What does Zephyrine pay its engineers?")]
    [InlineData("Combien Zéphyrine paie-t-elle ses ingénieurs ?")]
    [InlineData("What's the weather in Oslo tomorrow?")]
    public async Task What_no_article_says_is_not_answered(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
        Assert.Empty(answer.Statements);
    }

    [Fact]
    public async Task The_nearest_sources_of_an_abstention_are_marked_as_no_answer()
    {
        await using var answerer = await Corpus().BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync("How many patents does Norvane hold?"), TimeSpan.Zero);

        Assert.True(line.Abstained);
        Assert.Contains("Nearest, not an answer:", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("$2 million", line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("and when did she speak to employees?", "Monday")]
    [InlineData("who said that?", "Lena Marsh")]
    public async Task A_follow_up_is_read_with_the_question_before(string followUp, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(followUp, null, Audience.Everyone, "How much did Norvane offer engineers?");

        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("What does Zephyrine pay?")]
    [InlineData("Que paie Zephyrine ?")]
    public async Task A_short_question_on_another_company_is_no_follow_up(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question, null, Audience.Everyone, "How much did Norvane offer engineers?");

        Assert.Empty(answer.Statements);
    }

    [Theory]
    [InlineData("hey 👋", "smallTalk.greeting")]
    [InlineData("merci !", "smallTalk.thanks")]
    [InlineData("what can you do?", "smallTalk.help")]
    [InlineData("De quoi peux-tu parler ?", "smallTalk.topics")]
    [InlineData("es-tu un robot ?", "smallTalk.identity")]
    [InlineData("bonne soirée, au revoir", "smallTalk.farewell")]
    public async Task Small_talk_gets_one_line_without_a_source(string message, string lead)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(message);

        Assert.Equal(lead, answer.Lead.Key);
        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Empty(answer.Statements);
    }

    [Theory]
    [InlineData("thanks, and what does Norvane offer?")]
    [InlineData("good offers at Norvane?")]
    public async Task A_question_with_a_greeting_is_still_a_question(string message)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.NotEmpty((await answerer.AskAsync(message)).Ranked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ?!  ")]
    [InlineData("<@U012AB>")]
    public async Task A_message_without_words_is_met_with_an_invitation(string message)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Equal(new Outcome.Abstained(AbstainReason.EmptyQuestion), (await answerer.AskAsync(message)).Outcome);
    }

    [Fact]
    public async Task A_question_of_fifty_thousand_characters_is_told_the_limit()
    {
        await using var answerer = await Corpus().BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync(new string('a', 50_000)), TimeSpan.Zero);

        Assert.Equal("abstained", line.Outcome);
        Assert.Contains("4000", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_corpus_says_so()
    {
        await using var answerer = await new AnswererBuilder().BuildAsync();

        Assert.Equal(new Outcome.Abstained(AbstainReason.EmptyCorpus), (await answerer.AskAsync("What does Norvane offer?")).Outcome);
    }

    [Fact]
    public async Task A_question_in_another_language_is_answered_in_the_default_one_and_told_so()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("Wie viel hat Norvane den Ingenieuren angeboten und wer hat das gesagt?");

        Assert.Equal(ReplyLanguage.English, answer.Language);
        Assert.Contains(answer.Notes, note => note.Key == "note.otherLanguage");
    }

    [Fact]
    public async Task What_is_for_managers_is_not_quoted_to_everyone()
    {
        await using var answerer = await Corpus().WithArticle("guide", "Manager guide on Caldera", "Managers may tell Caldera candidates that an answer comes within five days.", audience: Audience.Managers).BuildAsync();

        var answer = await answerer.AskAsync("What may managers tell Caldera candidates?");
        var manager = await answerer.AskAsync("What may managers tell Caldera candidates?", audience: Audience.Managers);

        Assert.DoesNotContain(answer.Statements.Select(statement => statement.Citation).Concat(answer.Nearest), citation => citation.Article.Id.Value == "guide");
        Assert.Contains(manager.Statements, statement => statement.Citation.Article.Id.Value == "guide");
    }

    [Fact]
    public async Task The_same_story_told_twice_is_quoted_once()
    {
        const string story = "Norvane offered engineers $2 million over four years, its chief executive Lena Marsh said on Monday, as rivals raise their offers.";
        await using var answerer = await new AnswererBuilder().WithArticle("one", "Offers", story, outlet: "A").WithArticle("two", "Offers again", story, outlet: "B").BuildAsync();

        var answer = await answerer.AskAsync("How much did Norvane offer engineers?");

        Assert.Equal(["B"], Assert.Single(answer.Statements.Concat(answer.More)).AlsoIn);
    }

    [Fact]
    public async Task An_answer_stays_under_a_hundred_and_twenty_words()
    {
        string[] terms = ["shares that vest each month until the fourth winter", "cash at the end of every quarter of service", "options with a strike set by auditors in Oslo", "a loan forgiven after three full summers there", "tuition for two children at any school abroad", "housing near the plant plus a car with driver"];
        var text = string.Join(" ", terms.Select((term, i) => $"Norvane offered its engineers a package of {i + 2} million dollars, made mostly of {term}, which their contracts describe at length."));
        await using var answerer = await new AnswererBuilder().WithArticle("long", "Offers by team", text).BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync("What package did Norvane offer its engineers?"), TimeSpan.Zero);

        Assert.InRange(line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 10, 120);
        Assert.Contains(line.Lines, part => part.Kind == "more");
    }

    [Fact]
    public async Task What_a_composer_proposes_leaves_only_with_a_verbatim_quote()
    {
        var composer = new Mock<IAnswerComposer>();
        composer.Setup(proposer => proposer.ComposeAsync(It.IsAny<ComposeRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync((ComposeRequest request, CancellationToken _) =>
        {
            var article = request.Passages[0].Article;
            return new Draft([new DraftStatement(article, new TextSpan(0, article.Text.Length + 5), null), new DraftStatement(article, new TextSpan(0, 7), null), new DraftStatement(article, new TextSpan(1, 6), null)], true);
        });
        await using var answerer = await Corpus().WithComposer(composer.Object).BuildAsync();

        var answer = await answerer.AskAsync("How much did Norvane offer engineers?");

        Assert.Equal("Norvane", Assert.Single(answer.Statements).Citation.Quote);
    }

    [Fact]
    public async Task An_amount_asked_for_is_not_answered_without_one()
    {
        await using var answerer = await new AnswererBuilder().WithArticle("hires", "Norvane hires from Caldera", "Norvane hired researchers from Caldera. Lena Marsh welcomed the researchers on Monday.").BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync("How much did Norvane pay the researchers from Caldera?")).Outcome);
    }

    [Fact]
    public async Task A_slip_of_the_keyboard_does_not_hide_the_answer()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("how much did Norvane ofer enginers");

        Assert.Contains("$2 million", answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_quote_is_a_stretch_of_its_stored_article_whatever_the_articles()
    {
        var random = new Random(20260101);
        string[] pieces = ["Norvane", "paid", "« Oui, dit-il.", "Non »", "$2 million", "1,5 M€", "•", "|", "e\u0301quipe", "🎉", ".", "?", ";", "\n\n", "the engineers", "une prime", "He said", "“so", "it was”", "2024", "\u00A0", "(", ")"];
        var corpus = new AnswererBuilder();
        for (var i = 0; i < 60; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(5, 300)).Select(_ => pieces[random.Next(pieces.Length)]));
            corpus.WithArticle($"random-{i}", $"Title {i}", text, i % 2 == 0 ? "en" : "fr");
        }

        await using var answerer = await corpus.BuildAsync();
        var quotes = 0;
        for (var i = 0; i < 60; i++)
        {
            var answer = await answerer.AskAsync($"What did Norvane {pieces[random.Next(pieces.Length)]} the engineers {pieces[random.Next(pieces.Length)]}?", ReplyLanguage.English);
            foreach (var citation in AnswerLineWriter.Write(answer, TimeSpan.Zero).Citations)
            {
                var stored = await answerer.Store.Articles.FindAsync(new ArticleId(citation.Article), TestContext.Current.CancellationToken);
                Assert.Equal(citation.Quote, stored!.Text[citation.Start..citation.End]);
                Assert.NotEqual("", citation.Quote.Trim());
                quotes++;
            }
        }

        Assert.True(quotes > 30, $"only {quotes} quotes were seen");
    }

    [Fact]
    public async Task A_message_that_was_too_long_is_no_context_for_the_next()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("and in euros?", null, Audience.Everyone, string.Concat(Enumerable.Repeat("Norvane offered engineers ", 4_000)));

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
    }

    [Fact]
    public async Task A_few_words_are_not_called_another_language()
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.DoesNotContain((await answerer.AskAsync("Norvane bonus wann?")).Notes, note => note.Key == "note.otherLanguage");
    }
}
