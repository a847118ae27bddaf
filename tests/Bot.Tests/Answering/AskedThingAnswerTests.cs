using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>A question near a pay word that asks whether, who did not, what share or of whom is answered by what says so, not by the nearest amount.</summary>
public sealed class AskedThingAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("tallow", "Tallow Ferries pays its mates to stay",
            "Tallow Ferries paid its 30 mates a retention bonus of $40,000 each in March.\n\nIt was reported that Greta Holm, the fleet captain, had threatened to strand a ship over the bonuses. She did not.\n\nMates who leave before 2028 have to return the money.\n\nThe ferry stewards at the pier received nothing, and their union has complained about the retention bonus.")
        .WithArticle("sorbier", "Grève aux verreries Sorbier : un accord signé",
            "Les grévistes des verreries Sorbier réclamaient 210 euros par mois. L'accord signé lundi prévoit une augmentation de 85 euros brut par mois pour les verriers de Sorbier.\n\nLe syndicat Feu Vif, majoritaire, a signé l'accord chez Sorbier après une nuit de discussions.\n\nL'autre syndicat, Main Verte, n'a pas signé chez Sorbier.\n\nLa prime de four de Sorbier est de 60 euros par mois. Les caristes de Sorbier ne toucheront pas la prime de four.\n\nLe consultant Basile Ormeau connaît la maison. « Dans les petits ateliers, il faut retirer 12 % », estime-t-il.", language: "fr");

    [Theory]
    [InlineData("did Greta Holm threaten to strand a ship over the bonuses?", "over the bonuses. She did not.")]
    [InlineData("les caristes de Sorbier ont la prime de four ?", "ne toucheront pas la prime")]
    [InlineData("do mates at Tallow have to repay it if they leave, is there a clawback?", "have to return the money")]
    [InlineData("quel syndicat a signé l'accord chez Sorbier ?", "Feu Vif, majoritaire, a signé")]
    [InlineData("les grévistes de Sorbier ont obtenu combien au final ?", "85 euros brut par mois")]
    [InlineData("combien réclamaient les grévistes de Sorbier ?", "réclamaient 210 euros")]
    public async Task What_says_so_is_quoted_first(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(expected, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much do VPs at Tallow Ferries make?")]
    [InlineData("quel salaire pour les souffleurs chez Sorbier ?")]
    [InlineData("est-ce que Sorbier verse un treizième mois ?")]
    [InlineData("does Tallow Ferries pay a 13th month?")]
    public async Task People_and_parts_of_pay_that_no_article_has_get_no_figure(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
    }

    [Fact]
    public async Task A_kind_of_people_with_an_elided_article_is_no_first_name()
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("guide", "Le guide des ateliers", "L'économiste Basile Ormeau, de l'institut Garance, connaît la profession. « Dans les petits ateliers, il faut retirer 12 % », estime-t-il.", language: "fr")
            .BuildAsync();

        var answer = await answerer.AskAsync("que faut-il retirer dans les petits ateliers ?");

        Assert.Equal("Basile Ormeau", answer.Statements[0].Speaker);
    }
}
