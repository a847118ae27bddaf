using Bot.Answering;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>What a question takes for granted, and the articles deny, correct or give to others.</summary>
public sealed class PremiseAnswerTests
{
    [Theory]
    [InlineData("Do Norvik's pilots get a base salary of $58,000?", "$210,000 per year", "a range that holds the figure you name, per year")]
    [InlineData("Les pilotes de Norvik touchent-ils un salaire de base de 58 000 $ ?", "210 000 $ par an", "une fourchette où figure le montant que vous citez, par an")]
    public async Task A_figure_of_other_people_stands_behind_the_right_one_and_is_not_said_again(string question, string right, string other)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "Norvik opens its pay book", "Norvik pays its welders a base salary of $58,000 to $66,000 a year, according to the company's annual report.\n\nNorvik pays its pilots a base salary of $210,000 a year, the annual report shows.")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith("answered.premise", answer.Lead.Key, StringComparison.Ordinal);
        var lines = Lines(answer);
        Assert.StartsWith(right, lines[0], StringComparison.Ordinal);
        Assert.StartsWith(other, lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The pool of $9 million at Norvik, is that what each diver gets?")]
    [InlineData("L'enveloppe de 9 millions de dollars chez Norvik, c'est ce que touche chaque plongeur ?")]
    public async Task A_pool_is_not_what_each_gets_though_the_question_calls_it_one(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("norvik", "Norvik wants to keep its divers", "Norvik has set aside a retention pool of $9 million for its divers, according to a memo seen by the paper.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith("answered.premise", answer.Lead.Key, StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(answer), line => line.Contains('9', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Tarn's divers", "Last week we reported that Tarn pays its divers a signing bonus of $60,000. That was wrong. Tarn pays its divers a signing bonus of $45,000.", "Did Tarn pay its divers a signing bonus of $60,000?", "$45,000", "earlier figure, since corrected: the figure you name")]
    [InlineData("fr", "Les plongeurs de Tarn", "La semaine dernière, nous avons écrit que Tarn versait à ses plongeurs une prime à la signature de 60 000 euros. Ce montant est erroné. Tarn verse à ses plongeurs une prime à la signature de 45 000 euros.", "Est-ce que Tarn verse 60 000 euros de prime à la signature à ses plongeurs ?", "45 000 €", "chiffre antérieur, rectifié depuis : le montant que vous citez")]
    public async Task A_figure_that_its_paper_takes_back_is_corrected_and_left_to_the_quote(string language, string title, string text, string question, string right, string wrong)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tarn", title, text, language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal("answered.corrected", answer.Lead.Key);
        var lines = Lines(answer);
        Assert.StartsWith(right, lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith(wrong, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("60", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Tarn courts a pilot", "Tarn offered the pilot Ada Kern a signing bonus of $400,000, according to two people familiar with the offer.\n\nThe hangar was painted in spring. \"I have never seen that figure on any paper,\" said Jo Lund, the head of flying at Tarn.", "Is it true that Tarn offered Ada Kern a $400,000 signing bonus?", "never seen that figure")]
    [InlineData("fr", "Tarn courtise une pilote", "Tarn aurait offert à la pilote Ada Kern une prime à la signature de 400 000 euros, selon deux sources proches de l'offre.\n\nLe hangar a été repeint au printemps. « Ce chiffre, je ne l'ai jamais vu sur aucun papier », dit Jo Lund, la directrice des vols de Tarn.", "C'est vrai que Tarn a offert 400 000 euros de prime à la signature à Ada Kern ?", "jamais vu")]
    public async Task Words_farther_on_that_deny_the_figure_stand_beside_it(string language, string title, string text, string question, string denial)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tarn", title, text, language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal("answered.disputed", answer.Lead.Key);
        Assert.Contains(denial, AnswerLineWriter.Write(answer, TimeSpan.Zero).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Is it true that Tarn offered Ada Kern a $400,000 signing bonus?")]
    [InlineData("C'est vrai que Tarn a offert 400 000 dollars de prime à la signature à Ada Kern ?")]
    public async Task A_denial_in_another_article_is_cited_with_the_claim(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("one", "Tarn courts a pilot", "Tarn offered the pilot Ada Kern a signing bonus of $400,000, according to two people familiar with the offer.", outlet: "The Mole")
            .WithArticle("two", "Tarn answers", "Tarn pays its cooks a salary of $40,000 a year.\n\nThe story about Ms Kern is untrue, the company wrote: \"Nobody here was given any such award.\"", outlet: "The Harbour Gazette")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal("answered.disputed", answer.Lead.Key);
        Assert.Equal(["one", "two"], answer.Statements.Select(statement => statement.Citation.Article.Id.Value).Distinct());
    }

    [Theory]
    [InlineData("So each of Tarn's riggers gets 9 million dollars?", "answered.premise")]
    [InlineData("How big is Tarn's pool of 9 million dollars?", "answered")]
    public async Task A_pool_is_not_what_each_of_them_gets(string question, string lead)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tarn", "Tarn keeps its riggers", "Tarn has set aside a retention pool of $9 million for its riggers, its chief executive Jo Lund said.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith(lead, answer.Lead.Key, StringComparison.Ordinal);
        Assert.Equal(lead.StartsWith("answered.premise", StringComparison.Ordinal), answer.Statements[0].LeavesSumToQuote);
    }

    [Theory]
    [InlineData("Since Jo Lund confirmed the $400,000 signing bonus at Tarn, when was it paid?", true)]
    [InlineData("What is the $400,000 signing bonus at Tarn?", false)]
    public async Task What_nobody_has_confirmed_is_not_said_as_if_they_had(string question, bool leaves)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tarn", "Tarn courts pilots", "Tarn has offered pilots a signing bonus of $400,000, according to two people familiar with the offers. Jo Lund is its chief executive.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(leaves, answer.Statements[0].LeavesSumToQuote);
        Assert.DoesNotContain("answered.confirmed", answer.Lead.Key, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did Caldera offer Norvik's pilots $2 million?", true)]
    [InlineData("Caldera a bien proposé 2 M$ aux pilotes de Norvik ?", true)]
    [InlineData("Did Norvik offer Caldera's pilots $2 million?", false)]
    [InlineData("Norvik a bien proposé 2 M$ aux pilotes de Caldera ?", false)]
    public async Task Who_offers_whom_is_not_turned_round(string question, bool isWrong)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("raid", "Norvik raids its rival", "Norvik offered pilots at Caldera packages of up to $2 million over four years, according to two people familiar with the offers.\n\nThe cooks of Caldera earn a salary of $40,000 a year, as people at Caldera say.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(isWrong, answer.Lead.Key.StartsWith("answered.premise", StringComparison.Ordinal));
        Assert.Contains("Norvik", Lines(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The welders got a raise of 280 euros a month at Tarn, right?", "answered.premise")]
    [InlineData("Les soudeurs de Tarn ont obtenu 280 euros par mois, non ?", "answered.premise")]
    [InlineData("What did the welders demand at Tarn, 280 euros a month?", "answered")]
    public async Task What_was_only_asked_for_is_not_what_they_get(string question, string lead)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "Welders at Tarn", "The welders at Tarn demanded a salary of 280 euros more a month.\n\nUnder the deal Tarn pays the welders a bonus of 1,500 euros in June.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith(lead, answer.Lead.Key, StringComparison.Ordinal);
        Assert.Equal(lead == "answered.premise", answer.Lead.Key.StartsWith("answered.premise", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Is Ada Kern's target bonus $600,000?", true)]
    [InlineData("Le variable d'Ada Kern est donc de 600 000 $ ?", true)]
    [InlineData("Is Ada Kern's signing bonus $600,000?", false)]
    public async Task What_is_paid_for_joining_is_not_the_bonus_of_each_year(string question, bool isWrong)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "Tarn's new chief", "Ada Kern, Tarn's chief executive, received a signing bonus of $600,000, the annual report shows.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(isWrong, answer.Lead.Key.StartsWith("answered.premise", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Do typical engineers at Tarn get $950,000?", true)]
    [InlineData("Le salaire médian des ingénieurs de Tarn est de 950 000 $ ?", true)]
    [InlineData("Do engineers at Tarn get up to $950,000?", false)]
    public async Task The_end_of_a_range_is_not_what_is_usual(string question, bool isWrong)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "Tarn hires", "Tarn pays engineers a base salary of $250,000 to $950,000 a year, its job posting says.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(isWrong, answer.Lead.Key.StartsWith("answered.premise", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Did Caldera offer the pilots $2 million?", "The articles say this of Norvik, not of Caldera:")]
    [InlineData("Est-ce que Caldera a offert 2 M$ aux pilotes ?", "Les articles le disent de Norvik, pas de Caldera :")]
    [InlineData("Did Norvik pay the pilots a base salary of $2 million?", "No. In the articles this figure is a pay package, not base salary:")]
    [InlineData("Norvik offre bien un package de 2 M$ par an aux pilotes ?", "Les articles donnent ce montant sur quatre ans, et non par an :")]
    public async Task What_is_wrong_about_a_figure_is_named(string question, string lead)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("raid", "Norvik raids its rival", "Norvik offered pilots packages of $2 million over four years, according to two people familiar with the offers.\n\nCaldera pays its cooks a salary of $40,000 a year.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(lead, AnswerLineWriter.Write(answer, TimeSpan.Zero).Lines[0].Text.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("What is the base salary of Ada Kern?", "$900,000")]
    [InlineData("Quel est le salaire de base d'Ada Kern ?", "900 000 $")]
    public async Task A_part_of_somebodys_pay_told_in_the_next_sentence_is_that_ones(string question, string right)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "Tarn's chief", "Ada Kern, Tarn's chief executive, received total compensation of $7.4 million in 2025, the annual report shows. The total was made up of a base salary of $900,000, a bonus of $1.1 million and shares.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.StartsWith(right, Lines(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What does Tarn's chief executive earn?", false)]
    [InlineData("Combien gagne le patron de Norvik ?", true)]
    [InlineData("What does Norvik's CEO earn?", true)]
    [InlineData("Combien gagne un pilote chez Tarn ?", false)]
    [InlineData("What does the Harbour Museum pay its pilots?", false)]
    public async Task Nobody_is_answered_with_what_others_are_paid(string question, bool isThere)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("one", "Pay at the port", "Tarn, which lies beside the Harbour Museum, hired a creative director with a bonus of $1.2 million, according to a person familiar with the offer. \"A legend,\" said Jo Lund, the chief executive of Tarn.")
            .WithArticle("two", "Norvik's pay", "The chief executive of Norvik, Ada Kern, was paid total compensation of $7 million in 2025, the annual report shows. Norvik pays its pilots a base salary of $210,000 a year.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(isThere, answer.Outcome is Outcome.Answered);
    }

    [Theory]
    [InlineData("What does Caldera pay its pilots?", false)]
    [InlineData("Que paie Caldera à ses pilotes ?", false)]
    [InlineData("What does Norvik offer Caldera's pilots?", true)]
    [InlineData("Que propose Norvik aux pilotes de Caldera ?", true)]
    [InlineData("When will the 2026 bonus be paid?", false)]
    [InlineData("Quand le bonus 2026 sera-t-il versé ?", false)]
    [InlineData("What does a signing bonus mean?", false)]
    [InlineData("C'est quoi une prime à la signature ?", false)]
    [InlineData("What signing bonus does Norvik offer?", true)]
    public async Task What_no_article_tells_is_not_answered_with_somebody_elses_pay(string question, bool isThere)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("raid", "Norvik raids Caldera", "Norvik offered pilots at Caldera a signing bonus of $100,000, according to two people familiar with the offers. Caldera grew up beside Norvik.\n\nCaldera trains pilots. People at Caldera say none of the pilots of Caldera who joined Norvik received the $100,000.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(isThere, answer.Outcome is Outcome.Answered);
    }

    [Theory]
    [InlineData("Does Tarn pay its divers a base salary of $172,000?", "$162,000")]
    [InlineData("Les plongeurs de Tarn ont-ils un salaire de base de 172 000 $ ?", "162 000 $")]
    public async Task A_figure_that_a_later_article_takes_back_is_corrected_where_the_first_one_gives_it(string question, string right)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("first", "The league of divers", "Tarn pays its divers a base salary of $172,000 a year.", published: new DateOnly(2026, 3, 6))
            .WithArticle("later", "A correction", "Our spring league said that Tarn pays its divers a base salary of $172,000 a year. That was wrong: Tarn pays its divers a base salary of $162,000 a year.", published: new DateOnly(2026, 4, 2))
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal("answered.corrected", answer.Lead.Key);
        Assert.StartsWith(right, Lines(answer)[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(answer), line => line.Contains("172", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Tarn's divers", "Tarn offered divers packages of up to $9.5 million over four years, two people familiar with the offers said.\n\nThe sea was calm. None of the four divers who have joined was promised the maximum, one of the two people said.", "So all four divers who joined Tarn got the full $9.5 million, right?", "None of the four")]
    [InlineData("fr", "Les plongeurs de Tarn", "Tarn aurait offert à ses plongeurs une prime à la signature de 400 000 euros, selon deux sources proches de l'offre.\n\nLa mer était calme. Aucun des quatre plongeurs recrutés n'a reçu une telle promesse, selon l'une des deux sources.", "Donc tous les plongeurs recrutés par Tarn ont bien reçu 400 000 euros de prime à la signature ?", "Aucun des quatre")]
    [InlineData("fr", "Les plongeurs de Tarn", "Tarn aurait offert à des plongeurs des packages allant jusqu'à 9,5 millions de dollars sur quatre ans, selon deux sources proches du dossier.\n\nLa mer était calme. Aucun des quatre plongeurs recrutés n'a reçu une telle promesse, selon l'une des deux sources.", "Donc tous les plongeurs recrutés par Tarn ont bien reçu 9,5 millions de dollars ?", "Aucun des quatre")]
    public async Task That_none_of_them_got_it_is_shown_where_all_are_said_to_have(string language, string title, string text, string question, string words)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tarn", title, text, language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal("answered.disputed", answer.Lead.Key);
        Assert.Contains(words, AnswerLineWriter.Write(answer, TimeSpan.Zero).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Travel nurses at Tarn make $41 an hour, right?", true)]
    [InlineData("Staff nurses at Tarn make $41 an hour, right?", false)]
    public async Task Another_kind_of_the_same_people_is_not_them(string question, bool isWrong)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tarn", "Tarn's wards", "Tarn pays its staff nurses $41 an hour, the hospital said.\n\nTravel nurses cost Tarn $94 an hour, it said.")
            .BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(isWrong, answer.Lead.Key.StartsWith("answered.premise", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tarn paid its president $2.3 million in total compensation, is that right?", "$2,314,508", true)]
    [InlineData("Tarn paid its president $260,000 in total compensation, is that right?", "$262,000", false)]
    public async Task A_rounded_figure_is_the_exact_one_and_no_other_round_one(string question, string stated, bool isSame)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tarn", "Tarn's filing", $"Tarn paid its president {stated} in total compensation for 2024, its filing shows.").BuildAsync();

        Assert.Equal(isSame, !(await answerer.AskAsync(question)).Lead.Key.StartsWith("answered.premise", StringComparison.Ordinal));
    }

    private static List<string> Lines(Answer answer) => [.. AnswerLineWriter.Write(answer, TimeSpan.Zero).Lines.Where(line => line.IsClaim).Select(line => line.Text.Replace('\u00A0', ' '))];
}
