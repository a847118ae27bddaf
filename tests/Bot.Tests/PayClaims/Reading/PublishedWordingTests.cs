using Bot.PayClaims;
using Bot.PayClaims.Money;
using Bot.Tests.Builders;
using Bot.Tests.PayClaims.Money;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>How published articles write of pay: titles above the text, lists under a heading, levels of several years, figures that are only set beside pay.</summary>
public sealed class PublishedWordingTests
{
    [Theory]
    [InlineData("Une prime est allée à 4,2 millions de salariés du privé.", "fr", "")]
    [InlineData("Une prime de 4,2 millions de salaires.", "fr", "4200000 ?")]
    [InlineData("Une maison riche à milliards ne donne rien.", "fr", "vague ?")]
    [InlineData("She was promised a million dollars.", "en", "1000000 USD")]
    [InlineData("A bonus with a minimum of €3,000 and a maximum of €6,000.", "en", "3000..6000 EUR")]
    [InlineData("Une prime, avec 3000 € au minimum et 6000 € au maximum.", "fr", "3000..6000 EUR")]
    [InlineData("Une prime d'un minimum de 800 € et d'un salaire de 2 000 €.", "fr", "800.. EUR at_least; 2000 EUR")]
    [InlineData("That is 8% above the $9.6 million of 2012.", "en", "change; 9600000 USD")]
    [InlineData("She made above $9.6 million.", "en", "9600000.. USD more_than")]
    [InlineData("Beyond the $142,000 average, the median is $129,000.", "en", "142000 USD; 129000 USD")]
    [InlineData("Les plus élevés passent les 500 000 euros.", "fr", "500000.. EUR more_than")]
    [InlineData("La paie passe à 2 500 euros.", "fr", "2500 EUR")]
    public void Sums_are_read_as_papers_write_them(string text, string language, string expected) => Assert.Equal(expected, MoneyNotation.Of(MoneyReader.Read(text, language)));

    [Theory]
    [InlineData("Corlan offers riggers a salary of $116,000 to $268,000 a year, a gap of more than $150,000.", "en", 268_000)]
    [InlineData("Corlan offre aux gréeurs un salaire de 36 000 à 48 000 euros par an, soit un écart de 12 000 euros.", "fr", 48_000)]
    [InlineData("Venn pays riggers a salary of $192,000 a year, and Corlan pays $2,000 less.", "en", 192_000)]
    [InlineData("Venn verse aux gréeurs un salaire de 42 000 euros par an, et Corlan 2 000 euros de moins.", "fr", 42_000)]
    public void A_gap_is_nobodys_pay(string text, string language, double high) => Assert.Equal((decimal)high, Assert.Single(Read(text, language)).Amount!.High);

    [Theory]
    [InlineData("Corlan raised the salaries of its riggers by $20,000, from $160,000 to $180,000.", "en", 20_000, 180_000)]
    [InlineData("Corlan a augmenté le salaire de ses gréeurs de 2 000 euros, de 36 000 à 38 000 euros.", "fr", 2_000, 38_000)]
    public void The_step_of_a_raise_is_no_level(string text, string language, double step, double level)
    {
        var claims = Read(text, language);

        Assert.DoesNotContain(claims, claim => claim.Amount!.High == (decimal)step);
        Assert.Contains(claims, claim => claim.Amount!.High == (decimal)level);
    }

    [Theory]
    [InlineData("Corlan spent $50 million on retention bonuses for its riggers.", "en")]
    [InlineData("Corlan a dépensé 50 millions d'euros en primes pour ses gréeurs.", "fr")]
    public void What_is_spent_on_bonuses_is_for_many(string text, string language) => Assert.Equal(PayComponent.Pool, Assert.Single(Read(text, language)).Component);

    [Theory]
    [InlineData("Corlan offered a rigger, again according to the WSJ, a package of $15 million over six years.", "en")]
    [InlineData("The WSJ had told before that Ida Holm of Corlan wanted to buy the yard.\n\nMs Tullen, again according to the WSJ, was offered a salary of up to $150,000 a year.", "en")]
    [InlineData("Le WSJ avait raconté que Ida Holm, de Corlan, voulait racheter le chantier.\n\nÀ Mme Tullen, toujours d'après le WSJ, aurait été proposé un salaire pouvant atteindre 150 000 dollars par an.", "fr")]
    [InlineData("Corlan aurait offert à ses gréeurs, toujours d'après le WSJ, un salaire de 150 000 dollars par an.", "fr")]
    public void A_paper_by_its_letters_pays_nobody_and_confirms_nothing(string text, string language)
    {
        var claim = Assert.Single(Read(text, language));

        Assert.NotEqual("WSJ", claim.Employer);
        Assert.NotEqual(ClaimStatus.Confirmed, claim.Status);
    }

    [Theory]
    [InlineData("Riggers across Norvale were paid bonuses of $32 billion last year.", "en")]
    [InlineData("Les primes versées aux salariés de Norvale ont atteint 1,8 milliard d'euros l'an dernier.", "fr")]
    public void Billions_are_for_many(string text, string language) => Assert.Equal(PayComponent.Pool, Assert.Single(Read(text, language)).Component);

    [Theory]
    [InlineData("The total compensation of Corlan's chief is another story. It went from $14.8 million in 2020 to $98.7 million in 2021, and then to $99.4 million in 2022.", "en", 3)]
    [InlineData("La rémunération totale du patron de Corlan a changé. Elle est passée de 14,8 millions d'euros en 2020 à 98,7 millions d'euros en 2021.", "fr", 2)]
    public void A_pronoun_goes_on_about_the_pay_of_the_sentence_before(string text, string language, int levels) => Assert.Equal(levels, Read(text, language, language == "fr" ? "La rémunération chez Corlan" : "Pay at Corlan").Count(claim => claim.Kind == ClaimKind.Claim));

    [Theory]
    [InlineData("The Corlan mid-year bonus scale:\n\n- Class of 2017: $5,000\n- Class of 2016: $7,500", "en")]
    [InlineData("Les primes de fin de chantier chez Corlan :\n\n- Équipe de nuit : 5 000 euros\n- Équipe de jour : 7 500 euros", "fr")]
    public void An_item_is_what_the_heading_of_its_list_names(string text, string language) => Assert.All(Read(text, language), claim => Assert.Equal(PayComponent.Bonus, claim.Component));

    [Theory]
    [InlineData("Corlan Pays Riggers $40,000 Under Landmark Labor Deal", "Corlan Pays Riggers $40,000 Under Landmark Labor Deal In its new contract Corlan pays riggers a salary of $40,000 a year.", "en")]
    [InlineData("Corlan paie ses gréeurs 40 000 euros", "Corlan paie ses gréeurs 40 000 euros Dans son nouveau contrat, Corlan verse aux gréeurs un salaire de 40 000 euros par an.", "fr")]
    public void A_title_on_top_of_the_text_is_a_line_of_its_own(string title, string text, string language)
    {
        var claim = Assert.Single(Read(text, language, title));

        Assert.Equal("Corlan", claim.Employer);
        Assert.DoesNotContain(title, text[claim.Span.Start..claim.Span.End], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Corlan CEO Ann Lee will take a pay cut", "The regulatory filing puts her target total compensation for 2023 at $49 million.", "en")]
    [InlineData("Le salaire de Corlan PDG Anne Lemoine baisse", "Le rapport annuel fixe sa rémunération totale à 4,9 millions d'euros pour 2023.", "fr")]
    public void The_chief_in_a_title_is_not_part_of_the_house(string title, string text, string language) =>
        Assert.DoesNotContain("Lee", Assert.Single(Read(text, language, title)).Employer ?? "", StringComparison.Ordinal);

    [Theory]
    [InlineData("On Wall Street a trader earns a salary of $300,000 a year.", "en")]
    [InlineData("Le président de la République a promis aux enseignants un salaire de 2 100 euros par mois.", "fr")]
    public void Neither_a_market_nor_an_office_of_state_pays(string text, string language) => Assert.Null(Assert.Single(Read(text, language)).Employer);

    [Theory]
    [InlineData("A host of Harbour Games earns a salary of $35,000, paid by Corlan.", "en")]
    [InlineData("Chaque épisode de Harbour Games rapporte à son animateur un cachet de 35 000 euros, payés par Corlan.", "fr")]
    public void Who_is_said_to_pay_pays(string text, string language) => Assert.Equal("Corlan", Assert.Single(Read(text, language)).Employer);

    [Theory]
    [InlineData("In November Corlan's riggers voted on a contract.\n\nNo one spoke of it.\n\nA twelve-year rigger at Corlan earns a salary of $61,000 a year.", "en")]
    [InlineData("En novembre, les gréeurs de Corlan ont voté.\n\nLe vote était attendu.\n\nUn gréeur de Corlan gagne un salaire de 31 000 euros par an.", "fr")]
    public void What_nobody_is_heard_to_say_is_the_papers_own_report(string text, string language) => Assert.Equal(ClaimStatus.Reported, Assert.Single(Read(text, language)).Status);

    private static IReadOnlyList<PayClaim> Read(string text, string language, string title = "") =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = title }).Build());
}
