using Bot.Answering;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>A question near a pay word that is after a condition, a cause, a source or a person is answered by the words that say it, not by the sum beside them.</summary>
public sealed class AskedElseAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("quarry", "Stonemasons at Pellew Quarry are offered a bonus to stay",
            "Pellew Quarry will pay its stonemasons a loyalty bonus of $24,000 in March. The bonus is paid to masons who are still employed on 1 May and have not given notice.\n\nThe loyalty bonus is funded by the sale of the old crane yard, said Ada Thrale, its finance chief.\n\nThe quarry's sudden generosity has a plain cause. Its rival Brackmoor poached nine masons over the winter.\n\nThe masons' union has its own view. Its chair, Corin Vale, calls the bonus too late.\n\nWeekend work at Pellew Quarry is paid at $41 an hour.")
        .WithArticle("moulin", "Moulins Vesper : une prime pour garder les meuniers",
            "Les Moulins Vesper versent à leurs meuniers une prime de fidélité de 9 000 euros. Il faut être présent au 30 septembre et ne pas être en préavis.\n\nLa prime de fidélité est financée par le report du nouveau silo, précise Maud Kersaint, la directrice financière.\n\nLa raison de cette prime est simple. Huit meuniers sont partis chez un concurrent depuis janvier.", language: "fr");

    [Theory]
    [InlineData("what do masons at Pellew Quarry need to do to get the loyalty bonus?", "still employed on 1 May")]
    [InlineData("where does the money for the Pellew Quarry loyalty bonus come from?", "sale of the old crane yard")]
    [InlineData("quelles sont les conditions pour toucher la prime de fidélité des Moulins Vesper ?", "présent au 30 septembre")]
    [InlineData("comment les Moulins Vesper financent la prime de fidélité ?", "report du nouveau silo")]
    public async Task What_says_so_is_quoted_first(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(expected, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why is Pellew Quarry suddenly so generous?", "poached nine masons")]
    [InlineData("who is the chair of the masons' union at Pellew Quarry?", "Corin Vale")]
    [InlineData("quelle est la raison de la prime des Moulins Vesper, pourquoi ?", "Huit meuniers sont partis")]
    public async Task A_sentence_that_only_announces_what_is_asked_for_is_quoted_with_the_next(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(expected, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why did Ingrid Solheim's pay fall?", "missed its safety target")]
    [InlineData("pourquoi la paie d'Ingrid Solheim a-t-elle baissé ?", "missed its safety target")]
    [InlineData("pourquoi le bonus de Basile Rouvre a-t-il diminué ?", "deux livraisons")]
    [InlineData("why did Basile Rouvre's bonus shrink?", "deux livraisons")]
    public async Task A_reason_that_stands_some_sentences_on_is_quoted_too(string question, string expected)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("ferry", "What the ferry chiefs were paid", "The pay of Ingrid Solheim, who runs Skarn Ferries, fell to $2.1 million. It had been $2.6 million for two summers. Of this, $700,000 is salary and the rest is stock. The cut came because the line missed its safety target.")
            .WithArticle("verrerie", "Ce que touchent les patrons du verre", "Le bonus de Basile Rouvre, patron des Verreries Aumont, a diminué et s'élève à 310 000 euros. Il s'élevait à 450 000 euros pour l'exercice précédent. Son fixe reste de 520 000 euros. Le conseil s'en explique : c'est parce que deux livraisons ont été perdues.", language: "fr")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what is weekend work at Pellew Quarry paid per hour?")]
    [InlineData("combien de l'heure est payé le travail du week-end à Pellew Quarry ?")]
    public async Task A_rate_by_the_hour_is_told(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains("$41", Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did Tarn Vessels offer everyone £300,000?", "It is £120,000")]
    [InlineData("Tarn Vessels a vraiment proposé 300 000 livres à tous ?", "It is £120,000")]
    public async Task A_denial_is_quoted_with_what_is_said_to_be_so(string question, string expected)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "Tarn Vessels and the riggers", "Tarn Vessels has offered riggers at Oakmere packages of £300,000 over two years, three of them said.\n\n\"We have not offered £300,000 to everyone,\" said Gil Orme, chief people officer of Tarn Vessels. \"It is £120,000 for most, and two people have more.\"")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How much equity did Gil Orme himself get?")]
    [InlineData("What was Orme's own equity?")]
    [InlineData("Combien d'actions Gil Orme a-t-il reçues lui-même ?")]
    [InlineData("Quelle est la part en actions de Gil Orme ?")]
    public async Task Who_speaks_of_a_sum_is_not_said_to_get_it(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "How Tarn Vessels answered the riggers", "Gil Orme, Tarn Vessels' technical director, spoke about $3 million offers in a meeting with riggers, according to The Wharf. Orme said that not everyone receives a $3 million offer, mostly in stock, The Wharf reports.")
            .WithArticle("other", "Tarn Vessels names its price", "Tarn Vessels paid its founder, Edda Quill, $12 million in 2025, mostly in shares.")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
    }

    [Theory]
    [InlineData("what is the base salary of Tarn Vessels' head of catering?")]
    [InlineData("what is the salary of the head of catering at Tarn Vessels?")]
    public async Task A_post_that_only_speaks_has_no_pay(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "What Tarn Vessels pays its riggers", "Tarn Vessels pays riggers a base salary of £62,000 a year. Its head of catering, Sunna Prade, declined to comment on individual offers.")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
    }

    [Fact]
    public async Task A_post_whose_pay_is_told_has_it()
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "What Tarn Vessels pays", "Tarn Vessels pays riggers a base salary of £62,000 a year. Its head of catering earns a base salary of £81,000 a year.")
            .BuildAsync();

        var answer = await answerer.AskAsync("what is the base salary of Tarn Vessels' head of catering?");

        Assert.Contains("£81,000", Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What was Edda Quill paid in 2025?", "and how much of that was bonus?")]
    [InlineData("Combien a touché Edda Quill en 2025 ?", "et la prime, combien ?")]
    public async Task Part_of_a_pay_that_was_told_is_found_in_the_sentence_that_has_it(string before, string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "Tarn Vessels' report", "The annual report gives Edda Quill, who runs Tarn Vessels, total pay of £3.4 million for 2025, of which £1.7 million was bonus.")
            .BuildAsync();

        var answer = await answerer.AskAsync(question, history: before);

        Assert.Contains("1.7 million", Text(answer), StringComparison.Ordinal);
    }

    private static string Text(Answer answer) => AnswerLineWriter.Write(answer, TimeSpan.Zero).Text;
}
