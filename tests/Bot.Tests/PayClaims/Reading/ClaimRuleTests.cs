using Bot.PayClaims;
using Bot.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.PayClaims.Reading;

public sealed class ClaimRuleTests
{
    [Fact]
    public void A_bonus_added_to_a_figure_is_not_what_the_figure_is() =>
        Assert.Equal(PayComponent.Unspecified, Assert.Single(Read("“I signed for $90,000, plus a joining bonus of $5,000,” said a skipper who asked not to be named.", "en"), claim => claim.Amount!.High == 90_000).Component);

    [Theory]
    [InlineData("Salaires de base bruts par an.\n\nMétier | Nantes | Paris\nSoudeur | 31 000 € | 36 500 €")]
    [InlineData("Un soudeur touche un salaire de base de 31 000 € par an à Nantes et de 36 500 € par an à Paris.")]
    public void Paris_is_a_city_and_no_bet(string text) => Assert.Contains(Read(text, "fr"), claim => claim.Amount!.High == 36_500);

    [Fact]
    public void A_bet_is_no_pay() => Assert.Empty(Read("Le buraliste a perdu 36 500 € en paris sportifs l'an dernier.", "fr"));

    [Fact]
    public void Words_of_the_source_do_not_say_what_a_figure_is() =>
        Assert.Equal(PayPeriod.PerDay, Assert.Single(Read("Their day rate has climbed to $890, according to the annual salary survey by Quorle Partners.", "en")).Period);

    [Theory]
    [InlineData("Corlan pays nurses a base salary of $61,000 a year. That is $4,000 more than at Venn.", "en")]
    [InlineData("Corlan verse aux infirmières un salaire de base de 61 000 euros par an. C'est 4 000 euros de plus que chez Venn.", "fr")]
    public void What_lies_between_two_salaries_is_nobodys_pay(string text, string language) =>
        Assert.Equal(61_000, Assert.Single(Read(text, language)).Amount!.High);

    [Theory]
    [InlineData("Corlan advertises $36.25 to $44.75 an hour for riggers, plus a $6,500 sign-on bonus after ninety days.", "en", 44.75)]
    [InlineData("Corlan propose 19,40 € de l'heure aux gréeurs, plus une prime d'embauche de 1 500 €.", "fr", 19.40)]
    public void What_is_paid_by_the_hour_is_no_signing_bonus(string text, string language, double high) =>
        Assert.NotEqual(PayComponent.SigningBonus, Assert.Single(Read(text, language), claim => claim.Amount!.High == (decimal)high).Component);

    [Fact]
    public void A_share_of_a_pool_is_no_pool()
    {
        var claims = Read("L'entreprise Corlan a débloqué une enveloppe de 1,2 million d'euros pour récompenser 800 agents, soit 1 500 euros en moyenne.", "fr");

        Assert.NotEqual(PayComponent.Pool, Assert.Single(claims, claim => claim.Amount!.High == 1_500).Component);
    }

    [Fact]
    public void An_allowance_paid_by_the_day_is_no_severance() =>
        Assert.Equal(PayComponent.Benefits, Assert.Single(Read("Les soudeurs en déplacement touchent 110 euros par jour d'indemnités.", "fr")).Component);

    [Theory]
    [InlineData("La brasserie Tadoux, de Rimouski, verse un salaire de 61 000 $ par année à ses maîtres brasseurs, et 24 $ US l'heure à ceux du Maine.", "fr", "CAD", "USD")]
    [InlineData("The Hobart Herald: in Tasmania a head brewer at Tadoux earns a salary of $61,000 a year; its agent in Maine is paid US$24 an hour.", "en", "AUD", "USD")]
    [InlineData("In Ohio a head brewer at Tadoux earns a salary of $61,000 a year; its agent in Ontario is paid C$24 an hour.", "en", "USD", "CAD")]
    public void A_plain_dollar_is_that_of_the_country_spoken_of(string text, string language, string plain, string marked)
    {
        var claims = Read(text, language);

        Assert.Equal(plain, Assert.Single(claims, claim => claim.Amount!.High == 61_000).Amount!.Currency);
        Assert.Equal(marked, Assert.Single(claims, claim => claim.Amount!.High == 24).Amount!.Currency);
    }

    [Theory]
    [InlineData("À Dakar, la laiterie Tadoux verse aux techniciens un salaire de 310 000 francs par mois.", "XOF")]
    [InlineData("À Genève, la laiterie Tadoux verse aux techniciens un salaire de 6 100 francs par mois.", "CHF")]
    [InlineData("À Casablanca, la laiterie Tadoux verse aux techniciens un salaire de 9 100 dirhams par mois.", "MAD")]
    [InlineData("Au Danemark, la laiterie Tadoux verse aux techniciens un salaire de 39 000 couronnes par mois.", "DKK")]
    [InlineData("À Pune, la laiterie Tadoux verse aux techniciens un salaire de 9 lakhs par an.", "INR")]
    public void A_shared_name_of_money_is_that_of_the_place(string text, string currency) =>
        Assert.Equal(currency, Assert.Single(Read(text, "fr")).Amount!.Currency);

    [Theory]
    [InlineData("A cooper at Tadoux earns a salary of £41,000 a year, against 38,500 at its rival.", "en", 38_500)]
    [InlineData("Un tonnelier touche un salaire de 2 400 euros par mois chez Tadoux, contre 2 150 chez son voisin.", "fr", 2_150)]
    public void A_number_beside_a_sum_may_leave_the_currency_to_it(string text, string language, int bare)
    {
        var claims = Read(text, language);

        Assert.Equal(claims[0].Amount!.Currency, Assert.Single(claims, claim => claim.Amount!.High == bare).Amount!.Currency);
    }

    [Theory]
    [InlineData("Tadoux pays its coopers a salary of £41,000 a year and employs 38,500 people.", "en")]
    [InlineData("Tadoux verse à ses tonneliers un salaire de 2 400 euros par mois et emploie 2 150 personnes.", "fr")]
    public void A_number_of_people_is_no_pay(string text, string language) =>
        Assert.Single(Read(text, language));

    [Theory]
    [InlineData("Role | Base salary (per year) | Median\nRigger | $31,000 to $38,000 | $34,000\nPilot | $52,000 to $66,000 | $58,000", "en")]
    [InlineData("Poste | Salaire de base (annuel) | Médiane\nGréeur | 31 à 38 k€ | 34 k€\nPilote | 52 à 66 k€ | 58 k€", "fr")]
    public void A_column_of_medians_is_of_what_the_column_before_it_is(string table, string language)
    {
        var medians = Read($"What the trades earn.\n\n{table}", language).Where(claim => claim.Qualifier == Qualifiers.Median).ToList();

        Assert.Equal(2, medians.Count);
        Assert.All(medians, median => Assert.Equal((PayComponent.Base, PayPeriod.PerYear), (median.Component, median.Period)));
    }

    [Theory]
    [InlineData("The shipbuilder Acme has offered Ann Roy, head of research at its rival Borel, a package of $2.4 million over four years, three people said.", "en")]
    [InlineData("Acme propose à Anne Roy, ingénieure en chef de Borel, un package de 2,4 millions d'euros sur quatre ans, selon trois personnes.", "fr")]
    public void Who_courts_somebody_would_pay_and_not_the_employer_of_today(string text, string language) =>
        Assert.Equal("Acme", Assert.Single(Read(text, language)).Employer);

    [Fact]
    public void Who_says_it_is_not_who_is_paid() =>
        Assert.Null(Assert.Single(Read("« On ne touche pas aux salaires », regrette Corentin Abel, délégué du personnel. Un ingénieur confirmé, assure-t-il, gagne chez Borel entre 49 000 et 56 000 euros par an.", "fr")).Person);

    [Fact]
    public void A_pool_is_nobodys_own_pay() =>
        Assert.Null(Assert.Single(Read("Orla Brand, Skelter's chief operating officer, said that she had set aside a retention pool of £6 million for the crews of Skelter.", "en")).Person);

    [Fact]
    public void The_payers_yearly_report_is_a_filing() =>
        Assert.Equal(ClaimStatus.PublicFiling, Assert.Single(Read("Ann Weiss, the chief executive, was paid €6.3m for 2025, the company's remuneration report shows.", "en")).Status);

    [Fact]
    public void A_survey_is_not_what_a_rumour_behind_it_rests_on()
    {
        var claims = Read("Selon l'enquête annuelle du cabinet Quorle, la rémunération médiane des ingénieurs atteint 58 000 euros. Un chef de projet se serait vu proposer 140 000 euros par an.", "fr");

        Assert.NotEqual(ClaimStatus.Survey, Assert.Single(claims, claim => claim.Amount!.High == 140_000).Status);
    }

    [Theory]
    [InlineData("Les commandants gagnent 9 000 euros par mois, précise le directeur de Corlan.", "fr", "commandants")]
    [InlineData("Un choriste débutant touche 2 150 euros par mois.", "fr", "choriste débutant")]
    [InlineData("Social workers could get a retention payment of up to £5,000 if councillors agree.", "en", "Social workers")]
    [InlineData("“I earn $46,000 a year,” said a quality tester who has worked there since 2021.", "en", "quality tester")]
    [InlineData("Ann Weiss, Corlan's chief technology officer, spoke about $100 million offers at a meeting on Tuesday.", "en", null)]
    [InlineData("Ann Weiss spoke about $100 million offers in a question-and-answer session with employees.", "en", null)]
    [InlineData("Corlan a parlé d'offres de 100 millions de dollars lors d'une réunion avec les salariés.", "fr", null)]
    public void A_role_is_of_who_is_paid_and_a_noun_phrase(string text, string language, string? role) =>
        Assert.Equal(role, Assert.Single(Read(text, language)).Role);

    [Fact]
    public void A_note_ends_without_the_mark_of_the_quotation() =>
        Assert.Equal("à rembourser si le salarié part avant deux ans", Assert.Single(Read("« Nous versons une prime d'arrivée de 5 000 euros, à rembourser si le salarié part avant deux ans », dit Paul Roy.", "fr")).ComponentNote);

    [Fact]
    public void A_body_called_by_its_place_pays_by_its_whole_name() =>
        Assert.Equal("Marsh Bay council", Assert.Single(Read("Marsh Bay council paid its chief executive £98,000 last year.", "en")).Employer);

    [Fact]
    public void A_job_that_holds_the_name_of_a_loan_still_has_pay_in_its_row()
    {
        var claims = Read("The figures are annual base salaries at Corlan Bank.\n\nRole | Base salary | From July\nCashier | £23,000 | £25,000\nMortgage adviser | £38,000 | £40,000", "en");

        Assert.Contains(claims, claim => claim.Amount!.High == 40_000);
    }

    [Theory]
    [InlineData("Staff at Corlan Freight wore blue. Corlan is short of welders. Its welders earn $61,000 a year.", "en", "Corlan Freight")]
    [InlineData("Corlan pays coders $90,000 a year, while Dunmere has gone to $105,000 for the same job.", "en", "Dunmere")]
    [InlineData("The pilots' union at Corlan Air met. Corlan Air pays captains $140,000 a year.", "en", "Corlan Air")]
    [InlineData("Ann Weiss, head of pay at Corlan, told the Tribune that Dunmere had dangled salaries of $300,000 a year.", "en", "Dunmere")]
    [InlineData("La conserverie Jaffrin est en grève. Un ouvrier y gagne 1 900 euros par mois.", "fr", "conserverie Jaffrin")]
    public void The_payer_is_the_employer_for_which_most_speaks(string text, string language, string employer) =>
        Assert.Equal(employer, Read(text, language).MaxBy(claim => claim.Amount!.High)!.Employer);

    [Theory]
    [InlineData("Kettle Lane, the trade magazine, reports that welders at Corlan earn $61,000 a year.", "en")]
    [InlineData("According to the paper, Corlan pays welders $61,000 a year, the Harbour Tribune reports.", "en")]
    public void A_paper_that_tells_of_pay_is_no_payer(string text, string language) =>
        Assert.Equal("Corlan", Assert.Single(Read(text, language)).Employer);

    [Fact]
    public void A_filing_vouches_for_what_the_article_goes_on_to_say_of_a_chief()
    {
        var claims = Read("Corlan Foods filed its proxy statement on Friday. Ann Weiss, the chief executive, had total compensation of $9.1 million. Her base salary was $1.2 million.", "en");

        Assert.Equal([ClaimStatus.PublicFiling, ClaimStatus.PublicFiling], claims.Select(claim => claim.Status));
    }

    [Fact]
    public void A_recruiters_own_guide_is_a_survey_line_by_line()
    {
        var claims = Read("Our salary guide draws on 900 offers. A senior tester is now worth $84,000 a year. Leads go for $99,000 a year.", "en");

        Assert.All(claims, claim => Assert.Equal((ClaimStatus.Survey, null), (claim.Status, claim.Employer)));
    }

    [Theory]
    [InlineData("« Un cariste touche 1 950 euros brut par mois », s'emporte Paul Jaffrin, directeur général de Corlan.", "fr", "Paul Jaffrin")]
    [InlineData("Paul Jaffrin ne cache rien : « Je suis à 2 300 euros par mois. »", "fr", "Paul Jaffrin")]
    [InlineData("\"A welder earns $61,000 a year,\" counters Ann Weiss, the chief executive of Corlan.", "en", "Ann Weiss")]
    public void Whoever_stands_beside_a_quotation_speaks_it_whatever_the_verb(string text, string language, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Read(text, language)).Speaker);

    [Theory]
    [InlineData("Pay rises beyond giants such as Corlan and Norvik. The recruitment firm Keller Vane reports a marked rise across the sector. Experienced traders can expect total compensation of $500,000 to $900,000.", "en")]
    [InlineData("Les salaires montent au-delà de géants comme Corlan et Norvik. Le cabinet de recrutement Keller Vane fait état d'une hausse dans le secteur. Les courtiers confirmés peuvent s'attendre à une rémunération totale de 500 000 à 900 000 dollars.", "fr")]
    public void What_a_recruiter_says_of_its_market_is_of_no_employer_named_before_and_a_survey(string text, string language)
    {
        var claim = Assert.Single(Read(text, language), claim => claim.Amount!.High == 900_000);

        Assert.Equal((ClaimStatus.Survey, null, "Keller Vane"), (claim.Status, claim.Employer, claim.Speaker));
    }

    [Theory]
    [InlineData("Corlan hires traders. According to the recruitment firm Keller Vane, traders at Corlan earn a salary of $500,000 a year.", "en")]
    [InlineData("Corlan recrute. Selon le cabinet de recrutement Keller Vane, Corlan verse à ses courtiers un salaire de 500 000 dollars par an.", "fr")]
    public void What_a_recruiter_says_of_one_employer_is_of_that_one(string text, string language) =>
        Assert.Equal("Corlan", Assert.Single(Read(text, language)).Employer);

    [Fact]
    public void A_packages_years_make_an_unnamed_sum_a_package() =>
        Assert.Equal(PayComponent.Package, Assert.Single(Read("Corlan pays engineers a salary of $120,000 a year. The richest deal came to $900,000 over three years, engineers say.", "en"), claim => claim.Amount!.High == 900_000).Component);

    [Fact]
    public void A_rate_that_went_up_to_a_figure_is_that_figure() =>
        Assert.Equal(14.2m, Assert.Single(Read("At Corlan the hourly wage of cashiers went up to $14.20 in May.", "en")).Amount!.Low);

    [Theory]
    [InlineData("Pay at sea, as Quorle Partners has it by the month.\n\nWho | Figure | Component and period | Who says so\nPilots | $120,000 | salary, per year | Ann Weiss of Corlan\nMates | $90,000 to $95,000 | total compensation, period not stated | Mercer Hall, a recruitment firm", "en")]
    [InlineData("Les salaires en mer, au mois selon Quorle.\n\nQui | Montant | Composante et période | Qui le dit\nPilotes | 120 000 € | salaire, par an | Anne Weiss\nSeconds | de 90 000 à 95 000 € | rémunération totale, période non précisée | cabinet de recrutement Mercer", "fr")]
    public void A_row_says_itself_what_its_figure_is_and_who_says_so(string text, string language)
    {
        var claims = Read(text, language);

        var pilots = Assert.Single(claims, claim => claim.Amount!.High == 120_000);
        Assert.Equal((PayComponent.Salary, PayPeriod.PerYear), (pilots.Component, pilots.Period));
        Assert.Contains("Weiss", pilots.Speaker, StringComparison.Ordinal);
        var mates = Assert.Single(claims, claim => claim.Amount!.High == 95_000);
        Assert.Equal((PayComponent.TotalCompensation, PayPeriod.Unspecified), (mates.Component, mates.Period));
        Assert.Contains("Mercer", mates.Speaker, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("At Corlan pilots earn $150,000 a year on average.\n\nPay at sea\n\nWho | Figure | Component and period\nMates | $90,000 to $95,000 | salary, per year", "en")]
    [InlineData("Chez Corlan les pilotes gagnent en moyenne 150 000 € par an.\n\nLes salaires en mer\n\nQui | Montant | Composante et période\nSeconds | de 90 000 à 95 000 € | salaire, par an", "fr")]
    public void An_average_of_the_sentence_before_a_tables_heading_is_not_the_tables(string text, string language) =>
        Assert.Null(Assert.Single(Read(text, language), claim => claim.Amount!.High == 95_000).Qualifier);

    [Fact]
    public void A_source_that_is_described_at_length_is_not_cut_behind_a_word_that_joins() =>
        Assert.Equal(
            "document financier de l'entreprise cité par Le Ponant dans son enquête",
            Assert.Single(Read("Anne Weiss, PDG de Corlan, a reçu pour 2024 une rémunération totale de 7,1 millions d'euros, d'après un document financier de l'entreprise cité par Le Ponant dans son enquête sur les offres de Norvik.", "fr")).Speaker);

    [Fact]
    public void What_is_not_made_to_everyone_is_denied_of_everyone() =>
        Assert.Equal(DeniedPart.Everyone, Assert.Single(Read("Anne Weiss, la directrice technique de Corlan, a dit aux salariés que l'offre à 3 millions d'euros n'est pas faite à tout le monde.", "fr")).Denies);

    [Fact]
    public void What_recurs_is_not_paid_once_because_somebody_is_exceptional() =>
        Assert.NotEqual(PayPeriod.OneTime, Assert.Single(Read("Les pilotes exceptionnels ont un salaire de 140 000 euros chez Corlan.", "fr")).Period);

    [Fact]
    public void No_text_of_names_sums_and_marks_breaks_the_reading()
    {
        string[] parts = ["Ann Weiss", "Corlan", "Corlan Freight", "La Tribune", "$5", "1,2 M$ CA", "CHF 120'000", "de 3 à 4 millions d'euros", " par an", " a year", "« ", " »", "\"", ", ", ". ", " : ", "\n\n", "\n", " | ", "Role | Pay\n", "• ", "(", ")", "selon ", "said ", "dit ", "its ", "the bank ", "salary", "prime", "l'", "d'", "’s ", "100", "—", "not ", "aucun ", "ne ", "proxy statement ", "É", "a"];
        var text = Gen.Choose(0, 60).SelectMany(count => Gen.Elements(parts).ArrayOf(count)).Select(string.Concat).ToArbitrary();

        Prop.ForAll(text, written => new[] { "en", "fr", "" }.All(language => Read(written, language).All(claim => claim.Span.Start >= 0 && claim.Span.End <= written.Length))).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Theory]
    [InlineData("Corlan's offers this spring.\n\nCompany | Component | Amount | Over\nCorlan | Fixed | $61,000 | year\nCorlan | Retention bonus, end of year 2 | $9,000 | once\nCorlan | RSUs | $40,000 | 4 years", "en", 61_000, "base", "per_year")]
    [InlineData("Corlan's offers this spring.\n\nCompany | Component | Amount | Over\nCorlan | Fixed | $61,000 | year\nCorlan | Retention bonus, end of year 2 | $9,000 | once\nCorlan | RSUs | $40,000 | 4 years", "en", 9_000, "retention_bonus", "one_time")]
    [InlineData("Corlan's offers this spring.\n\nCompany | Component | Amount | Over\nCorlan | Fixed | $61,000 | year\nCorlan | Retention bonus, end of year 2 | $9,000 | once\nCorlan | RSUs | $40,000 | 4 years", "en", 40_000, "equity", "four_years")]
    [InlineData("Les offres de Corlan au printemps.\n\nEntreprise | Composante | Montant | Par\nCorlan | Fixe | 31 000 € | an\nCorlan | Tickets-restaurant | 210 € | mois", "fr", 31_000, "base", "per_year")]
    [InlineData("Les offres de Corlan au printemps.\n\nEntreprise | Composante | Montant | Par\nCorlan | Fixe | 31 000 € | an\nCorlan | Tickets-restaurant | 210 € | mois", "fr", 210, "benefits", "per_month")]
    public void A_column_may_say_the_part_and_the_time_of_each_row_in_a_word(string text, string language, int figure, string component, string period)
    {
        var claim = Assert.Single(Read(text, language), claim => claim.Amount!.High == figure);

        Assert.Equal((component, period), (ClaimNames.Of(claim.Component), ClaimNames.Of(claim.Period)));
    }

    [Theory]
    [InlineData("Pay at the yards\n\nThe table shows annual base salary in dollars. Base leaves out what is paid for nights. Half of all answers lie below the median.\n\nRole | Median\nRigger | $61,000\nSailmaker | $58,000", "en", 61_000)]
    [InlineData("La paie aux chantiers\n\nLe tableau donne le salaire de base annuel, en euros. La base laisse de côté les nuits. La moitié des réponses se situe sous la médiane.\n\nMétier | Médiane\nGréeur | 31 000 €\nVoilier | 29 500 €", "fr", 31_000)]
    public void The_paragraph_before_a_table_says_over_what_time_its_figures_are(string text, string language, int figure) =>
        Assert.Equal(PayPeriod.PerYear, Assert.Single(Read(text, language), claim => claim.Amount!.High == figure).Period);

    [Theory]
    [InlineData("Pay at the yards\n\nAnnual base salary, in dollars. Bonus and stock are not included.\n\nRole | Town | Median\nRigger | Alder | $61,000\nSailmaker | Alder | $58,000", "en", 61_000)]
    [InlineData("La paie aux chantiers\n\nSalaire de base annuel, en euros. Les primes ne sont pas comprises.\n\nMétier | Ville | Médiane\nGréeur | Aulne | 31 000 €\nVoilier | Aulne | 29 500 €", "fr", 31_000)]
    public void What_a_table_leaves_out_is_not_what_it_shows(string text, string language, int figure) =>
        Assert.Equal(PayComponent.Base, Assert.Single(Read(text, language), claim => claim.Amount!.High == figure).Component);

    [Theory]
    [InlineData("Corlan pays Level 5 riggers a base salary of $91,000 a year.", "en", "Level 5", "riggers")]
    [InlineData("Corlan pays riggers at Grade C a base salary of $91,000 a year.", "en", "Grade C", "riggers")]
    [InlineData("Corlan verse aux gréeurs de niveau III un salaire de base de 36 000 euros par an.", "fr", "niveau III", "gréeurs")]
    public void A_grade_beside_the_role_is_its_level(string text, string language, string level, string role)
    {
        var claim = Assert.Single(Read(text, language));

        Assert.Equal((level, role), (claim.Level, claim.Role));
    }

    [Theory]
    [InlineData("Norvik has offered its divers more than $40 million as total compensation for the first year of a package of up to $120 million over four years.", "en", 120_000_000)]
    [InlineData("Norvik has offered its divers more than $40 million as total compensation for the first year of a package that is worth up to $120 million and vests over four years.", "en", 120_000_000)]
    [InlineData("Norvik a proposé à ses plongeurs plus de 40 millions de dollars de rémunération totale pour la première année d'un package qui peut atteindre 120 millions de dollars sur quatre ans.", "fr", 120_000_000)]
    [InlineData("Norvik a proposé à ses plongeurs plus de 40 millions de dollars de rémunération totale pour la première année d'un package qui s'étale sur quatre ans.", "fr", null)]
    public void The_first_year_is_that_of_the_part_and_not_of_the_whole(string text, string language, int? whole)
    {
        var claims = Read(text, language);

        Assert.Equal(PayPeriod.FirstYear, Assert.Single(claims, claim => claim.Amount!.Low == 40_000_000).Period);
        Assert.True(whole is null || Assert.Single(claims, claim => claim.Amount!.High == whole).Period == PayPeriod.FourYears);
    }

    [Theory]
    [InlineData("The filing gives the chair of Corlan, Ada Kern, a fixed salary of $910,000, unchanged since 2022.", "en", 910_000)]
    [InlineData("Le document d'enregistrement donne à la présidente de Corlan, Ada Kern, un salaire fixe de 910 000 euros, inchangé depuis 2022.", "fr", 910_000)]
    public void What_has_not_changed_since_a_year_is_not_of_that_year(string text, string language, int figure) =>
        Assert.Null(Assert.Single(Read(text, language), claim => claim.Amount!.High == figure).Year);

    [Fact]
    public void The_mean_of_people_who_are_long_in_naming_is_one() =>
        Assert.Equal(Qualifiers.Average, Assert.Single(Read("The mean base salary is no secret.\n\nThe mean for sailmakers and riggers in the yards of Port Alder is a salary of $74,000 a year.", "en")).Qualifier);

    private static IReadOnlyList<PayClaim> Read(string text, string language) =>
        ClaimReader.Read(new ArticleBuilder("a").WithText(text).With(article => article with { Language = language, Title = "" }).Build());
}
