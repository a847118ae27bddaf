using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Composition;

/// <summary>Questions why: the quote has the reason, and of the very thing that the question asks about.</summary>
public sealed class ReasonAnswerTests
{
    private const string English = "Calder Yards offered riggers $90,000 to sign in March. The offer was made after three crews left for Norway in one winter, the yard's director, Petra Lund, said. Lund also told staff that a new crane would arrive later in the year, according to a memo.\n\nPetra Lund wrote to the crews in April in response to a rival's leaflet. She announced more dry docks, the memo says.";

    private const string French = "Les chantiers Calvair ont proposé 80 000 euros de prime à la signature aux soudeurs en mars. L'offre a été faite après que deux équipes sont parties pour la Norvège. La directrice, Inès Mabon, a aussi annoncé une nouvelle grue, d'après une note.\n\nInès Mabon a écrit au personnel en avril, alors que des tracts d'un concurrent circulaient. Inès Mabon a promis de nouveaux bassins, d'après la note.";

    [Theory]
    [InlineData("en", "Why did Petra Lund write to the crews?", "in response to a rival's leaflet")]
    [InlineData("fr", "Pourquoi Inès Mabon a-t-elle écrit au personnel ?", "alors que des tracts d'un concurrent circulaient")]
    public async Task The_reason_is_that_of_what_was_done(string language, string question, string reason)
    {
        await using var answerer = await Yard(language);

        Assert.Contains(reason, (await answerer.AskAsync(question)).Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Why did Calder Yards offer $90,000?", "after three crews left for Norway")]
    [InlineData("fr", "Pourquoi Calvair a-t-il proposé 80 000 euros ?", "après que deux équipes sont parties")]
    public async Task A_figure_alone_is_no_reason(string language, string question, string reason)
    {
        await using var answerer = await Yard(language);

        Assert.Contains((await answerer.AskAsync(question)).Statements, statement => statement.Citation.Quote.Contains(reason, StringComparison.Ordinal));
    }

    private static Task<TestAnswerer> Yard(string language) => new AnswererBuilder().WithArticle("yard", language == "fr" ? "Primes aux chantiers" : "Bonuses at the yards", language == "fr" ? French : English, language: language).BuildAsync();
}
