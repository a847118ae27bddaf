using Bot.Articles;
using Bot.PayClaims.Stories;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Stories;

public sealed class TranslationTests
{
    private const string English = """
        Norvik has offered three turbine designers at Zelande packages of up to $4.5 million over four years, two people who saw the letters said.

        “Nobody here was promised a fortune,” said Ida Holm, who leads hiring at Norvik. According to her, a designer earns between $310,000 and $420,000 a year, and 27 posts are open.

        Zelande answered with a bonus of $75,000 for everyone who stays until 2028. Its chairman, Jens Torvald, called the letters “a nuisance” in a note to the staff in Aarhus.
        """;

    private const string French = """
        Norvik a proposé à trois conceptrices de turbines de Zelande des packages allant jusqu'à 4,5 millions de dollars sur quatre ans, disent deux personnes qui ont vu les lettres.

        « Personne ici ne s'est vu promettre une fortune », assure Ida Holm, qui dirige le recrutement chez Norvik. Selon elle, une conceptrice gagne entre 310 000 et 420 000 dollars par an, et 27 postes sont ouverts.

        Zelande a répondu par une prime de 75 000 dollars pour qui reste jusqu'en 2028. Son président, Jens Torvald, a qualifié les lettres de « nuisance » dans une note au personnel d'Aarhus.
        """;

    // On the same event: its own source, its own figures, the ones in the news among them.
    private const string FrenchOwn = """
        La guerre des turbines fait rage. Norvik promet jusqu'à 4,5 millions de dollars sur quatre ans à des ingénieurs de Zelande, selon la presse danoise.

        Chez Zelande, la prime de 75 000 dollars ne convainc pas : Maud Perrin, déléguée syndicale à Brest, réclame 12 % de plus et rappelle que 140 départs ont eu lieu depuis 2024. Un technicien touche 3 900 euros par mois.

        Le groupe a réalisé un bénéfice de 88 millions d'euros l'an dernier, et son concurrent Vestmark embauche à 61 000 euros par an dans son usine de Nantes.
        """;

    [Fact]
    public void A_translation_is_a_copy() => Assert.True(AreCopies(("a", English, "en"), ("b", French, "fr")));

    [Fact]
    public void An_article_of_its_own_on_the_same_event_is_no_copy() => Assert.False(AreCopies(("a", English, "en"), ("b", FrenchOwn, "fr")));

    [Fact]
    public void A_short_summary_in_the_other_language_is_no_copy() =>
        Assert.False(AreCopies(("a", English, "en"), ("b", French[..French.IndexOf('\n', StringComparison.Ordinal)], "fr")));

    [Fact]
    public void A_fingerprint_keeps_sums_names_and_quotations_of_either_language()
    {
        var (one, other) = (Fingerprint(English, "en"), Fingerprint(French, "fr"));

        Assert.Contains("4500000 USD", one.Money);
        Assert.Equal(one.Money.Order(), other.Money.Order());
        Assert.Equal(one.Numbers, other.Numbers);
        Assert.Superset(new HashSet<string> { "holm", "zelande", "torvald", "aarhus" }, new HashSet<string>(one.Names));
        Assert.Superset(new HashSet<string> { "holm", "zelande", "torvald", "aarhus" }, new HashSet<string>(other.Names));
        Assert.Equal(2, other.Quotes);
    }

    [Fact]
    public void Groups_of_a_corpus_hold_reprints_and_translations_together()
    {
        var groups = StoryGroups.Of(
            [Article("fr", French, "fr"), Article("own", FrenchOwn, "fr"), Article("en", English, "en"), Article("reprint", English + " Read more.", "en")], TestContext.Current.CancellationToken);

        Assert.Equal(["en fr reprint"], groups.Groups.Select(group => string.Join(' ', group)));
    }

    private static StoryFingerprint Fingerprint(string text, string language) => StoryFingerprint.Of(Article("x", text, language));

    private static bool AreCopies(params (string Id, string Text, string Language)[] articles)
    {
        var byId = articles.ToDictionary(article => new ArticleId(article.Id), article => Article(article.Id, article.Text, article.Language));
        return new StoryComparison(id => byId[id]).AreCopies(new ArticleId("a"), new ArticleId("b"));
    }

    private static Article Article(string id, string text, string language) => new ArticleBuilder(id).WithText(text).With(article => article with { Language = language }).Build();
}
