using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.Rendering;
using Bot.Tests.Builders;
using Moq;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Questions about pay through the whole of the answerer: read, matched with claims, put into words, verified.</summary>
public sealed class ClaimAnswerTests
{
    private const int MostWords = 180;

    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("norvik", "Norvik opens its pay book",
            "Norvik pays its welders a base salary of $58,000 to $66,000 a year, according to the company's annual report.\n\nNorvik pays its pilots a base salary of $210,000 a year, the annual report shows.\n\nThe chief executive of Norvik, Karl Ostrava, received total compensation of $7.4 million in 2024, up from $6.1 million in 2023, the filing shows.\n\nIlse Brandt, the head of technology at Norvik, said on Friday that the yard would hire 40 welders in spring.",
            outlet: "The Harbour Gazette", published: new DateOnly(2025, 10, 6))
        .WithArticle("sundal", "Sundal courts divers",
            "Sundal has offered saturation divers signing bonuses of up to $90,000, according to two people familiar with the offers.\n\nMarta Quist, a spokeswoman for Sundal, denied that the money was a signing bonus. \"Not everyone gets it,\" Quist said.",
            outlet: "Deep Water Weekly", published: new DateOnly(2025, 11, 20))
        .WithArticle("beaumont", "Les Ateliers Verdier ouvrent leurs comptes",
            "Verdier verse à ses chaudronniers un salaire de base de 41 000 € par an, selon le rapport annuel de l'entreprise.\n\nChez Verdier, la prime à la signature des soudeurs atteindrait 8 000 euros, selon une source proche de la direction.\n\nLe directeur général de Verdier, Paul Rivet, a touché une rémunération totale de 1,2 million d'euros en 2024, selon le rapport annuel.",
            language: "fr", outlet: "Le Quotidien du quai", published: new DateOnly(2025, 12, 2));

    [Theory]
    [InlineData("What is the base salary of welders at Norvik?", "$58,000–$66,000 per year", "base salary", "norvik")]
    [InlineData("whats the base of norvik pilots", "$210,000 per year", "base salary", "norvik")]
    [InlineData("How much was Karl Ostrava paid in 2024?", "$7.4 million", "total compensation", "norvik")]
    [InlineData("What base salary do boilermakers get at Verdier?", "€41,000 per year", "base salary", "beaumont")]
    [InlineData("Quel est le salaire de base des chaudronniers chez Verdier ?", "41 000 € par an", "salaire de base", "beaumont")]
    [InlineData("cb touchent les soudeurs de Norvik en salaire de base", "entre 58 000 $ et 66 000 $ par an", "salaire de base", "norvik")]
    [InlineData("Combien a touché Paul Rivet en 2024 ?", "1,2 million d'euros", "rémunération totale", "beaumont")]
    public async Task A_figure_is_given_with_its_component_period_and_whose_it_is(string question, string figure, string component, string article)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Equal(article, answer.Statements[0].Citation.Article.Id.Value);
        var line = Claims(answer)[0];
        Assert.StartsWith(figure, line, StringComparison.Ordinal);
        Assert.Contains(component, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("median base of rope riggers in Brest?", "€47,000")]
    [InlineData("What is the median base salary of a sail maker in Lorient?", "€58,500")]
    [InlineData("Quel est le salaire de base médian d'un rope rigger à Brest ?", "47 000 €")]
    public async Task A_table_whose_heading_alone_names_the_currency_answers(string question, string figure)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("yards", "What the yards pay this autumn", """
                2,140 people in the sail and rigging trade told us what they get. All figures are gross.

                Base salary at the yards, per year, in euros

                Role | City | Low (P10) | Median | High (P90)
                Rope rigger | Brest | 38,500 | 47,000 | 61,000
                Rope rigger | Lorient | 36,000 | 44,500 | 57,000
                Sail maker | Lorient | 49,000 | 58,500 | 73,000

                Cells with fewer than 25 answers are not shown.
                """, outlet: "Harbour Index", published: new DateOnly(2025, 11, 20))
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(figure, Claims(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What does Norvik pay its researchers?")]
    [InlineData("Que paie Norvik à ses chercheurs ?")]
    public async Task What_another_offers_a_companys_people_is_not_what_that_company_pays(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("sundal-en", "What Sundal offers Norvik's researchers", "Sundal offers leading researchers, Norvik's among them, up to $300 million over four years, according to the Harbour Gazette.")
            .WithArticle("sundal-fr", "Ce que Sundal proposerait aux chercheurs de Norvik", "Sundal propose à des chercheurs de premier plan, dont des salariés de Norvik, jusqu'à 300 millions de dollars pour une durée de quatre ans, selon le Harbour Gazette.", language: "fr")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
    }

    [Theory]
    [InlineData("Is it true that Sundal pays everyone a $90,000 signing bonus?", "Disputed.", "Denied:", "unnamed source")]
    [InlineData("C'est vrai que Sundal donne 90 000 dollars de prime à la signature à tout le monde ?", "Contesté.", "Démenti :", "source non nommée")]
    public async Task A_dispute_shows_both_sides_with_who_says_so(string question, string lead, string denied, string source)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith(lead, Wording.Get(answer.Language, answer.Lead), StringComparison.Ordinal);
        var lines = Claims(answer);
        Assert.Contains(lines, line => line.Contains(source, StringComparison.Ordinal) && line.Contains(answer.Language == ReplyLanguage.English ? "up to $90,000" : "jusqu'à 90 000 $", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith(denied, StringComparison.Ordinal) && line.Contains("Marta Quist", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Is it true that Sundal divers get a $250,000 signing bonus?", "250,000", "up to $90,000")]
    [InlineData("Did Norvik pay welders a base salary of $95,000?", "95,000", "$58,000–$66,000")]
    [InlineData("Les chaudronniers de Verdier touchent-ils 70 000 € de base ?", "70 000", "41 000 €")]
    public async Task A_figure_of_the_question_is_never_echoed_and_the_articles_own_stands_in_its_place(string question, string wrong, string right)
    {
        await using var answerer = await Corpus().BuildAsync();

        var text = Text(await answerer.AskAsync(question));

        Assert.DoesNotContain(wrong, text, StringComparison.Ordinal);
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Confirmed", text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Does Sundal pay its welders a base of $58,000?", "Norvik")]
    [InlineData("Is the $7.4 million of Karl Ostrava a base salary?", "total compensation")]
    [InlineData("Is it true that Norvik pilots get $210,000 a month?", "per year")]
    [InlineData("Verdier verse-t-elle 41 000 € par mois aux chaudronniers ?", "par an")]
    public async Task A_wrong_company_component_or_period_is_put_right(string question, string right)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith("answered.premise", answer.Lead.Key, StringComparison.Ordinal);
        Assert.Contains(right, Claims(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Do pilots or welders at Norvik have a higher base salary, pilots vs welders?", "answered.comparison")]
    [InlineData("Compare the base salary of Norvik's pilots with that of Verdier's chaudronniers", "answered.notAlike")]
    [InlineData("Les pilotes de Norvik gagnent-ils plus que les soudeurs ?", "answered.comparison")]
    [InlineData("Who gets more, Karl Ostrava or Paul Rivet?", "answered.notAlike")]
    public async Task Two_figures_stand_side_by_side_and_are_told_apart_where_they_are_not_alike(string question, string lead)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(lead, answer.Lead.Key);
        Assert.Equal(2, answer.Statements.Count);
        Assert.Equal(2, answer.Statements.Select(statement => statement.Claim!.Amount).Distinct().Count());
    }

    [Theory]
    [InlineData("List all the pay figures for Norvik", "$58,000–$66,000", "$210,000", "$7.4 million")]
    [InlineData("Toutes les rémunérations citées chez Verdier", "41 000 €", "8 000 €", "1,2 million d'euros")]
    public async Task A_list_gives_every_figure_each_with_its_source(string question, params string[] figures)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal("answered.list", answer.Lead.Key);
        var all = answer.Statements.Concat(answer.More).ToList();
        var lines = string.Join('\n', all.Select(statement => Sentence(statement, answer)));
        Assert.All(figures, figure => Assert.Contains(figure, lines, StringComparison.Ordinal));
        Assert.All(all, statement => Assert.NotEqual("", statement.Citation.Quote));
    }

    [Theory]
    [InlineData("Who says that Sundal pays signing bonuses?", "two people familiar with the offers")]
    [InlineData("Who denied the signing bonus at Sundal?", "Marta Quist")]
    [InlineData("Qui dément la prime à la signature chez Sundal ?", "Marta Quist")]
    [InlineData("D'où vient le chiffre de la prime à la signature de Verdier ?", "une source proche de la direction")]
    public async Task Who_says_so_is_named_or_described(string question, string speaker)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Contains(speaker, Text(await answerer.AskAsync(question)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is that per year?", "What is the base salary of welders at Norvik?", "per year")]
    [InlineData("base or total?", "How much did Karl Ostrava get in 2024?", "total compensation")]
    [InlineData("c'est par an ?", "Quel est le salaire de base des chaudronniers chez Verdier ?", "par an")]
    public async Task What_a_figure_covers_is_told_by_its_own_component_and_period(string followUp, string before, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(followUp, null, Audience.Everyone, before);

        Assert.Contains(expected, Claims(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("says who?", "What signing bonus does Sundal offer divers?", "two people familiar with the offers")]
    [InlineData("and pilots?", "What is the base salary of welders at Norvik?", "$210,000 per year")]
    [InlineData("and the year before?", "How much was Karl Ostrava paid in 2024?", "$6.1 million")]
    [InlineData("et les pilotes ?", "Quel est le salaire de base des soudeurs de Norvik ?", "210 000 $ par an")]
    [InlineData("selon qui ?", "Quelle prime à la signature pour les soudeurs de Verdier ?", "une source proche de la direction")]
    public async Task A_follow_up_keeps_the_rest_of_the_question(string followUp, string before, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Contains(expected, Text(await answerer.AskAsync(followUp, null, Audience.Everyone, before)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("et en euros ?", "Quel est le salaire de base des pilotes de Norvik ?", '€')]
    [InlineData("and in euros?", "What is the base salary of pilots at Norvik?", '€')]
    public async Task Nothing_is_converted_that_no_article_converts(string followUp, string before, char sign)
    {
        await using var answerer = await Corpus().BuildAsync();

        var text = Text(await answerer.AskAsync(followUp, null, Audience.Everyone, before));

        Assert.DoesNotContain(sign, text);
        Assert.DoesNotContain("euros", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("and in euros?", "What package do Tarn's pilots get?", "€260,000")]
    [InlineData("et en euros ?", "Quel package pour les pilotes de Tarn ?", "260 000 €")]
    public async Task The_articles_own_conversion_is_given_as_its_own(string followUp, string before, string expected)
    {
        await using var answerer = await Corpus().WithArticle("tarn", "Tarn flies high", "Tarn pays its pilots a package of $300,000 (€260,000) a year, its chief executive Jo Lund said.").BuildAsync();

        Assert.Contains(expected, Text(await answerer.AskAsync(followUp, null, Audience.Everyone, before)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_year_of_a_package_is_told_from_the_whole()
    {
        await using var answerer = await Corpus().WithArticle("tarn", "Tarn flies high", "Tarn offered test pilots packages of up to $12 million over four years, with more than $5 million in the first year, Deep Water Weekly reported.").BuildAsync();

        var answer = await answerer.AskAsync("and just year one?", null, Audience.Everyone, "What did Tarn offer test pilots?");

        Assert.StartsWith("more than $5 million in the first year", Claims(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What do Corvo's dockers earn?", "$48,000", "$39,000")]
    [InlineData("Combien gagnent les dockers de Corvo ?", "48 000 $", "39 000 $")]
    public async Task A_correction_goes_first_and_the_earlier_figure_is_marked(string question, string newest, string old)
    {
        await using var answerer = await Corpus()
            .WithArticle("corvo-1", "Corvo's docks", "Corvo pays its dockers a salary of $39,000 a year, its personnel office said.", outlet: "The Mole", published: new DateOnly(2025, 8, 1))
            .WithArticle("corvo-2", "Correction: Corvo's docks", "Correction: Corvo pays its dockers a salary of $48,000 a year, its personnel office said. An earlier article gave a wrong figure.", outlet: "The Mole", published: new DateOnly(2025, 8, 9))
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        var lines = Claims(answer);
        Assert.StartsWith(newest, lines[0], StringComparison.Ordinal);
        Assert.All(lines.Where(line => line.Contains(old, StringComparison.Ordinal)), line => Assert.Contains(answer.Language == ReplyLanguage.French ? "rectifié depuis" : "since corrected", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("What base salary does Halden pay welders?")]
    [InlineData("How much was Ilse Brandt paid?")]
    [InlineData("What was Marta Quist's own salary?")]
    [InlineData("What is the base salary of nurses at Norvik?")]
    [InlineData("What severance do welders get at Norvik?")]
    [InlineData("What did Karl Ostrava earn in 2019?")]
    [InlineData("Combien Halden paie-t-elle ses soudeurs ?")]
    [InlineData("Combien gagne Ilse Brandt ?")]
    [InlineData("Quelle indemnité de départ pour les chaudronniers de Verdier ?")]
    public async Task An_absent_company_person_role_part_of_pay_or_year_is_not_answered(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
        Assert.Empty(AnswerLineWriter.Write(answer, TimeSpan.Zero).Figures);
        Assert.DoesNotMatch(@"\d{2}[,\s]\d{3}|million", Text(answer));
    }

    [Theory]
    [InlineData("Is it true that Verdier pays everyone a signing bonus?", "€8,000")]
    [InlineData("Est-ce que tout le monde a une prime à la signature chez Verdier ?", "8 000 €")]
    public async Task People_of_no_trade_are_whoever_is_paid(string question, string figure)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Contains(figure, Text(await answerer.AskAsync(question)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_figure_alone_is_not_said_to_stand_beside_another()
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tarn", "Tarn flies high", "Tarn pays its test pilots a salary of $300,000 a year, its chief executive Jo Lund said.").BuildAsync();

        var answer = await answerer.AskAsync("Do test pilots at Tarn earn more than its cooks?");

        Assert.DoesNotContain("Side by side", Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59_000, "USD")]
    [InlineData(58_000, "EUR")]
    public async Task A_claim_that_was_given_another_figure_than_its_quote_has_does_not_leave(int amount, string currency)
    {
        var composer = new Mock<IAnswerComposer>();
        composer.Setup(proposer => proposer.ComposeAsync(It.IsAny<ComposeRequest>(), It.IsAny<CancellationToken>())).ReturnsAsync((ComposeRequest request, CancellationToken _) =>
        {
            var best = request.Pay!.Matches[0];
            var changed = best.Claim with { Amount = new PayAmount(amount, amount, currency), Curated = ["amount_low", "amount_high", "currency"] };
            return new Draft([new DraftStatement(best.Article, best.Claim.Span, null) { Claim = changed }], true);
        });
        await using var answerer = await Corpus().WithComposer(composer.Object).BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync("What is the base salary of welders at Norvik?"), TimeSpan.Zero);

        Assert.True(line.Abstained);
        Assert.Empty(line.Figures);
    }

    [Fact]
    public async Task A_denial_in_an_article_for_managers_is_not_shown_to_everyone()
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("open", "Sundal courts divers", "Sundal has offered divers signing bonuses of $90,000, according to two people familiar with the offers.", outlet: "Deep Water Weekly")
            .WithArticle("closed", "Brief on Sundal", "Marta Quist, a spokeswoman for Sundal, denied that divers had been offered signing bonuses of $90,000.", outlet: "Briefs", audience: Audience.Managers)
            .BuildAsync();

        var everyone = Text(await answerer.AskAsync("Is it true that Sundal offers divers a $90,000 signing bonus?"));
        var manager = Text(await answerer.AskAsync("Is it true that Sundal offers divers a $90,000 signing bonus?", audience: Audience.Managers));

        Assert.DoesNotContain("Quist", everyone, StringComparison.Ordinal);
        Assert.Contains("$90,000", everyone, StringComparison.Ordinal);
        Assert.Contains("Quist", manager, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_a_story_is_told_once_and_its_outlet_named()
    {
        const string Story = "Sundal has offered saturation divers signing bonuses of $90,000, according to two people familiar with the offers, as rigs in the north compete for crews before the winter season begins.";
        await using var answerer = await new AnswererBuilder().WithArticle("one", "Sundal courts divers", Story, outlet: "Deep Water Weekly").WithArticle("two", "Divers are courted", Story, outlet: "The Mole").BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync("What signing bonus does Sundal offer divers?"), TimeSpan.Zero);

        Assert.Single(line.Lines, part => part.IsClaim);
        Assert.Contains("also in ", line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What signing bonus do welders get at Verdier?", "reportedly", "“source proche de la direction”", "atteindrait 8 000 euros")]
    [InlineData("Quelle prime à la signature chez Sundal ?", "jusqu'à 90 000 $", "« two people familiar with the offers »", "signing bonuses of up to $90,000")]
    public async Task A_question_in_the_other_language_gets_a_frame_of_its_own_around_the_articles_words(string question, string frame, string speaker, string quote)
    {
        await using var answerer = await Corpus().BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync(question), TimeSpan.Zero);

        Assert.Contains(frame, line.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(speaker, line.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(quote, line.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_asked_for_goes_before_that_of_the_question()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("What is the base salary of welders at Norvik?", ReplyLanguage.French);

        Assert.Equal(ReplyLanguage.French, answer.Language);
        Assert.StartsWith("entre 58 000 $ et 66 000 $ par an, salaire de base", Claims(answer)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_an_answer_rests_on_are_in_its_line()
    {
        await using var answerer = await Corpus().BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync("What is the base salary of welders at Norvik?"), TimeSpan.Zero);

        var figure = line.Figures[0];
        Assert.Equal((58_000m, 66_000m, "USD"), (figure.AmountLow, figure.AmountHigh, figure.Currency));
        Assert.Equal(("base", "per_year", "Norvik"), (figure.Component, figure.Period, figure.Employer));
    }

    [Theory]
    [InlineData("List all the pay figures for Norvik and Verdier and Sundal")]
    [InlineData("Is it true that Sundal pays everyone a $90,000 signing bonus?")]
    [InlineData("Toutes les rémunérations citées")]
    public async Task An_answer_stays_short(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.InRange(Text(await answerer.AskAsync(question)).Split((char[]?)null).Count(word => word.Any(char.IsLetterOrDigit)), 15, MostWords);
    }

    [Theory]
    [InlineData("Who made more in 2024, Norvik's chief executive or Paul Rivet?", "Karl Ostrava", "Paul Rivet")]
    [InlineData("Compare le salaire de base des pilotes et des soudeurs de Norvik", "pilots", "soudeurs")]
    [InlineData("Is the base salary of welders at Norvik higher than that of pilots?", "welders", "pilots")]
    public async Task Each_side_that_a_question_names_has_its_figure(string question, string first, string second)
    {
        await using var answerer = await Corpus().BuildAsync();

        var lines = Claims(await answerer.AskAsync(question));

        Assert.Equal(2, lines.Count);
        Assert.Contains(lines, line => line.Contains(first, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How much did Paul Rivet earn in all in 2024, and what is the base salary of it?", "€1.2 million", "€400,000")]
    [InlineData("Combien a touché Paul Rivet en 2024, et combien en salaire de base ?", "1,2 million d'euros", "400 000 €")]
    public async Task The_whole_and_a_part_of_it_may_be_asked_at_once(string question, string whole, string part)
    {
        await using var answerer = await Corpus()
            .WithArticle("rivet", "La paie du patron de Verdier", "Paul Rivet, le directeur général de Verdier, a touché un salaire de base de 400 000 € en 2024, selon le rapport annuel. Sa rémunération totale a atteint 1,2 million d'euros en 2024.", language: "fr")
            .BuildAsync();

        var lines = Claims(await answerer.AskAsync(question));

        Assert.Contains(lines, line => line.Contains(whole, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Is it true that Tarn pays its stokers a salary of $61,000?", "$61,000", "$44,000")]
    [InlineData("Les chauffeurs de Tarn gagnent-ils vraiment 61 000 dollars ?", "61 000 $", "44 000 $")]
    public async Task The_figure_that_is_set_against_another_in_the_same_article_is_shown_with_it(string question, string said, string against)
    {
        await using var answerer = await Corpus()
            .WithArticle("tarn", "Two counts at Tarn", "Tarn pays its stokers a salary of $61,000 a year, the company said. Wrong, replies the stokers' union: Tarn pays its stokers a salary of $44,000 a year once the foremen are left out.")
            .BuildAsync();

        var lines = Claims(await answerer.AskAsync(question));

        Assert.Contains(lines, line => line.Contains(said, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(against, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Is Karl Ostrava's base salary $7.4 million?", "total compensation", "$900,000")]
    [InlineData("Les 7,4 millions de dollars de Karl Ostrava, c'est son salaire de base ?", "rémunération totale", "900 000 $")]
    public async Task What_the_question_takes_a_figure_for_is_given_beside_what_it_is(string question, string component, string asked)
    {
        await using var answerer = await Corpus()
            .WithArticle("ostrava", "Norvik's chief", "Karl Ostrava, the chief executive of Norvik, was paid a base salary of $900,000 in 2024, the filing shows.", outlet: "The Harbour Gazette")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith("answered.premise", answer.Lead.Key, StringComparison.Ordinal);
        Assert.Contains(component, Claims(answer)[0], StringComparison.Ordinal);
        Assert.Contains(asked, Claims(answer)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What base salary do Norvik welders get in Patagonia?")]
    [InlineData("Quel est le salaire de base des soudeurs de Norvik en Patagonie ?")]
    public async Task Pay_in_a_place_that_no_article_knows_is_not_answered_with_that_of_another(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
        Assert.DoesNotContain("58", Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Norvik welders?", "$58,000–$66,000")]
    [InlineData("les chaudronniers chez Verdier ?", "41 000 €")]
    public async Task A_trade_and_a_company_alone_ask_for_the_pay(string question, string figure)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Contains(figure, Text(await answerer.AskAsync(question)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List all the pay figures for Norvik", "What the articles report")]
    [InlineData("Liste toutes les rémunérations chez Verdier", "Ce que rapportent les articles")]
    public async Task A_list_says_once_what_its_lines_have_in_common(string question, string lead)
    {
        await using var answerer = await Corpus().BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync(question), TimeSpan.Zero);

        Assert.StartsWith($"{lead} (", line.Lines[0].Text, StringComparison.Ordinal);
        var employer = question.Contains("Norvik", StringComparison.Ordinal) ? "Norvik" : "Verdier";
        Assert.Contains(employer, line.Lines[0].Text, StringComparison.Ordinal);
        Assert.All(line.Lines.Where(part => part.Kind == "statement"), part => Assert.DoesNotContain($"{employer} ·", part.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_row_is_cited_and_not_printed()
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("guide", "Pay guide of the Quay Recruiters", "The table shows the annual base salary by trade and town.\n\n| Role | Oslo | Leith |\n|---|---|---|\n| Crane driver | $51,000 | $47,000 |\n| Rigger | $43,000 | $39,000 |")
            .BuildAsync();

        var line = AnswerLineWriter.Write(await answerer.AskAsync("What is the base salary of a crane driver in Leith?"), TimeSpan.Zero);

        Assert.Contains(" | ", line.Citations[0].Quote, StringComparison.Ordinal);
        Assert.DoesNotContain(" | ", line.Text, StringComparison.Ordinal);
    }

    private static string Text(Answer answer) => AnswerLineWriter.Write(answer, TimeSpan.Zero).Text.Replace('\u00A0', ' ');

    private static List<string> Claims(Answer answer) => [.. answer.Statements.Where(statement => statement.Claim is not null).Select(statement => Sentence(statement, answer))];

    private static string Sentence(Statement statement, Answer answer) =>
        statement.Claim is { } claim
            ? ClaimSentence.Write(claim, statement.Citation.Article, statement.AlsoIn, statement.Citation.Quote, answer.Language, answer.AsOf).Replace('\u00A0', ' ')
            : statement.Citation.Quote;
}
