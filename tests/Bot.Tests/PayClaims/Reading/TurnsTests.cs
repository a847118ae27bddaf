using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Reading;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>In an interview, a transcript or a memo whoever has the word says the figure, and "we" and "here" are that one's house.</summary>
public sealed class TurnsTests
{
    private const string Answers = """
        Interview by Tom Larrow

        Petra Solheim is the managing director of Fjellbrus, the Oslo drinks maker. We met her at the bottling line.

        Q: What does a bottler start on?

        A: A bottler here starts on a base salary of $41,000 a year. We put it on the wall in spring.

        Q: And at Kaldvik?

        A: Kaldvik pays $44,500 a year, I hear.

        Q: What do you earn?

        A: I earned $118,000 last year.
        """;

    private const string Reponses = """
        Propos recueillis par Théo Larrive

        Solveig Marchand est directrice générale de Brumeval, la maison de thé de Rouen. Elle nous a reçus à l'atelier.

        Combien gagne un mélangeur chez vous ?

        Un mélangeur débute chez nous à 27 400 euros bruts par an. Nous l'affichons depuis mars.

        Et chez Kaldvik ?

        Kaldvik verse 29 100 euros par an, me dit-on.

        Et les primes ?

        Nous versons une prime de 1 300 euros à chacun en décembre.

        Et vous-même ?

        Je gagne 88 000 euros par an.
        """;

    private const string Minutes = """
        Fjellbrus, the Oslo drinks maker, held its autumn meeting on Thursday. On stage: Petra Solheim (managing director) and Nils Bratt (head of people). Ada reads the questions.

        ADA: What happens to night shifts?

        BRATT: Night crews go to $31.50 an hour in January, on our own grid.

        ADA: And the sign-on?

        SOLHEIM: We keep the signing bonus of $6,000 for bottlers.
        """;

    private const string Releve = """
        Brumeval, la maison de thé de Rouen, a réuni ses salariés jeudi. Sur scène : Solveig Marchand (directrice générale) et Nils Barral (directeur des ressources humaines). Ada lit les questions.

        ADA : Que deviennent les nuits ?

        BARRAL : Chez nous, les équipes de nuit passeront à 15,20 euros de l'heure en janvier.

        ADA : Et la prime d'arrivée ?

        MARCHAND : Nous gardons la prime d'arrivée de 2 000 euros pour les mélangeurs.
        """;

    private const string Memo = """
        To: all staff From: Petra Solheim, managing director, Fjellbrus

        Dear all,

        You have read that Kaldvik pays more. We looked, and here is what we will do.

        From January our base salary for bottlers rises to $43,000 a year. We will also pay each of you a bonus of $1,200.

        I know this is late. My door is open.

        Petra
        """;

    private const string Note = """
        De : Solveig Marchand, directrice générale de Brumeval

        Chers collègues,

        Vous avez lu que Kaldvik paie mieux. Nous avons vérifié, et voici ce que nous ferons.

        Au 1er janvier, notre salaire de base des mélangeurs passera à 28 200 euros par an. Nous verserons aussi une prime de 900 euros à chacun.

        Je sais que cela vient tard. Ma porte est ouverte.

        Solveig
        """;

    [Theory]
    [InlineData(Answers, "en", 41_000, "Fjellbrus")]
    [InlineData(Answers, "en", 44_500, "Kaldvik")]
    [InlineData(Answers, "en", 118_000, "Fjellbrus")]
    [InlineData(Reponses, "fr", 27_400, "Brumeval")]
    [InlineData(Reponses, "fr", 29_100, "Kaldvik")]
    [InlineData(Minutes, "en", 6_000, "Fjellbrus")]
    [InlineData(Releve, "fr", 2_000, "Brumeval")]
    [InlineData(Memo, "en", 43_000, "Fjellbrus")]
    [InlineData(Note, "fr", 28_200, "Brumeval")]
    public void Here_and_we_are_the_house_of_whoever_has_the_word(string text, string language, int figure, string employer) =>
        Assert.Equal(employer, Of(Read(text, language), figure).Employer);

    [Theory]
    [InlineData(Answers, "en", 41_000, "Petra Solheim")]
    [InlineData(Reponses, "fr", 27_400, "Solveig Marchand")]
    [InlineData(Minutes, "en", 31.5, "Nils Bratt")]
    [InlineData(Minutes, "en", 6_000, "Petra Solheim")]
    [InlineData(Releve, "fr", 15.2, "Nils Barral")]
    [InlineData(Releve, "fr", 2_000, "Solveig Marchand")]
    [InlineData(Memo, "en", 43_000, "Petra Solheim")]
    [InlineData(Note, "fr", 28_200, "Solveig Marchand")]
    public void Whoever_has_the_word_says_the_figure(string text, string language, double figure, string speaker) =>
        Assert.Equal(speaker, Of(Read(text, language), figure).Speaker);

    [Theory]
    [InlineData(Answers, "en", 118_000, "Petra Solheim")]
    [InlineData(Reponses, "fr", 88_000, "Solveig Marchand")]
    public void What_I_earn_is_the_pay_of_whoever_answers(string text, string language, int figure, string person) =>
        Assert.Equal(person, Of(Read(text, language), figure).Person);

    [Theory]
    [InlineData("Kaldvik pays bottlers a salary of $44,500 a year. Its spokesman, Nils Bratt, said so on Monday.", "en", 44_500, "Nils Bratt")]
    [InlineData("Kaldvik verse aux mélangeurs un salaire de 29 100 euros par an. Son porte-parole, Nils Barral, confirme ces chiffres.", "fr", 29_100, "Nils Barral")]
    public void Who_says_so_may_come_a_sentence_later(string text, string language, int figure, string speaker) =>
        Assert.Equal(speaker, Of(Read(text, language), figure).Speaker);

    [Theory]
    [InlineData("Dear reader, a bottler at Kaldvik earns $41,000 a year. The maker is hiring. It pays a bonus of $900.", "en")]
    [InlineData("Kaldvik embauche. Un mélangeur y gagne 27 400 euros par an. La maison verse une prime de 900 euros.", "fr")]
    public void An_article_is_nobodys_turn(string text, string language)
    {
        var claimText = new ClaimText(Article(text, language));

        Assert.Empty(new Turns(claimText, NameReader.Read(claimText)).Houses);
    }

    [Theory]
    [InlineData("Press release - Brackwater Mills\n\nOn 1 May we opened our books. We pay our millers a base salary of $61,000 a year. Our apprentices get $900 a month.", "en", 61_000, "Brackwater Mills")]
    [InlineData("Communiqué de presse - Moulins Tardieu\n\nLe 1er mai, nous avons ouvert nos comptes. Nous versons à nos meuniers un salaire de base de 31 400 euros par an. Nos apprentis touchent 900 euros par mois.", "fr", 31_400, "Moulins Tardieu")]
    [InlineData("The Brackwater blog\n\nWe opened our books in May. We pay our millers a base salary of $61,000 a year. Our apprentices get $900 a month.", "en", 61_000, "Brackwater")]
    [InlineData("Le blog de Tardieu\n\nNous avons ouvert nos comptes en mai. Nous versons à nos meuniers un salaire de base de 31 400 euros par an. Nos apprentis touchent 900 euros par mois.", "fr", 31_400, "Tardieu")]
    public void What_a_house_publishes_itself_is_on_its_own_pay(string text, string language, int figure, string house)
    {
        var claim = Of(Read(text, language), figure);

        Assert.Equal((house, house), (claim.Employer, claim.Speaker));
    }

    private static PayClaim Of(IReadOnlyList<PayClaim> claims, double figure) => Assert.Single(claims, claim => claim.Amount?.High == (decimal)figure);

    private static IReadOnlyList<PayClaim> Read(string text, string language) => ClaimReader.Read(Article(text, language));

    private static Article Article(string text, string language) => new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "" }).Build();
}
