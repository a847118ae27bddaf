using System.Diagnostics;
using Bot.Language;
using Xunit;

namespace Bot.Tests.Language;

public sealed class SentenceSplitterTests
{
    // "¦" marks where a sentence ends; the white space around it belongs to neither side.
    [Theory]
    [InlineData("The offer stands. ¦He has until Friday.")]
    [InlineData("Is it true? ¦No! ¦Not at all.")]
    [InlineData("Really?! ¦She laughed.")]
    [InlineData("Mr. Smith met Dr. Jones. ¦They talked to Sen. Brown.")]
    [InlineData("Work by J. Smith and John F. Kennedy. ¦It lasted.")]
    [InlineData("J.R.R. Tolkien wrote it. ¦We read it.")]
    [InlineData("The U.S. Senate voted. ¦It passed.")]
    [InlineData("They live in the U.S. ¦The rule is old there.")]
    [InlineData("He joined Acme Inc. ¦The company grew.")]
    [InlineData("He joined Acme Inc. Chief Executive Jane Roe in May.")]
    [InlineData("It opens at 9 p.m. ET on Monday. ¦We wait.")]
    [InlineData("Pay rose 3.5 percent to $1.5M in all. ¦Costs fell.")]
    [InlineData("See fig. 3, No. 5 and p. 12 for more. ¦Then stop.")]
    [InlineData("She said no. ¦He left.")]
    [InlineData("Many perks, e.g. Gyms, i.e. Benefits, vs. Cash count. ¦Fine.")]
    [InlineData("They left on Jan. 5 and on Dec. 12, 2023. ¦Others stayed.")]
    [InlineData("We pay bonuses, equity, etc. ¦Nobody else does.")]
    [InlineData("Wait... ¦There is more.")]
    [InlineData("Wait... there is more.")]
    [InlineData("So it was… ¦Nobody knew.")]
    [InlineData("“It is a lie.” ¦He left the room.")]
    [InlineData("\"It is a lie.\" ¦He left the room.")]
    [InlineData("He said \"we pay. ¦They know.\" ¦Then he left.")]
    [InlineData("He said: \"We pay!\" and left.")]
    [InlineData("\"Are they paid?\" she asked. ¦\"They are.\"")]
    [InlineData("It ended. ¦“We are done,” he said.")]
    [InlineData("(They paid in cash.) ¦Then they left.")]
    [InlineData("Data from Levels.fyi and Levels.FYI agree. ¦See www.example.com/a.Html too.")]
    [InlineData("Made with Node.js and .NET by us. ¦Done.")]
    [InlineData("Mail jane.Doe@example.com today. ¦Thanks.")]
    [InlineData("He raised $5 M. ¦Nobody believed it.")]
    [InlineData("The deal is worth $300M. ¦Meta denies it.")]
    [InlineData("They closed a Series B. ¦Investors cheered.")]
    [InlineData("She earns more than I. ¦Then again, she works more.")]
    [InlineData("Costs rose. ¦iPhone sales fell. ¦xAI hired.")]
    [InlineData("It grew in 2023. ¦15 people joined.")]
    [InlineData("The figure is contested.[12] ¦Others accept it.")]
    [InlineData("He quit Yahoo! last year. ¦True story.")]
    [InlineData("It rose. ¦[...] Then it fell.")]
    [InlineData("1. Read the offer first.")]
    [InlineData("lower case words. still one sentence")]
    public void English_sentences_are_cut_where_a_reader_would(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("M. Dupont a refusé. ¦Mme Durand a accepté.")]
    [InlineData("Est-ce vrai ? ¦Non ! ¦Pas du tout.")]
    [InlineData("Vraiment ? ! ¦Il a ri.")]
    [InlineData("« C'est un mensonge. » ¦Il a quitté la salle.")]
    [InlineData("« Écoutez, c'est faux. ¦D'accord ? » ¦Il est parti.")]
    [InlineData("« C'est faux ! », a-t-il dit. ¦Puis il est parti.")]
    [InlineData("« Vraiment ? » a demandé un salarié. ¦Personne n'a répondu.")]
    [InlineData("Le Dr. Martin et Me Durand sont là. ¦L'audience commence.")]
    [InlineData("Plusieurs avantages, p. ex. Google, par ex. Apple, suivent. ¦Voilà.")]
    [InlineData("Des primes, des actions, etc. ¦Le groupe se tait.")]
    [InlineData("Il gagne 1,5 M€ par an. ¦Elle gagne 850 000 $. ¦Voilà.")]
    [InlineData("Un budget de 5 M. ¦Le groupe confirme.")]
    [InlineData("Il cite l'art. 7 et la p. 12. ¦C'est clair.")]
    [InlineData("Les faits sont établis.Le groupe se tait.", "Les faits sont établis.", "Le groupe se tait.")]
    [InlineData("Il est né à \"Milan\".En 1981, il part.", "Il est né à \"Milan\".", "En 1981, il part.")]
    [InlineData("Demandez à la CNIL.En cas de refus, insistez.", "Demandez à la CNIL.", "En cas de refus, insistez.")]
    [InlineData("C'était en 1998.L'année suivante, il part.", "C'était en 1998.", "L'année suivante, il part.")]
    [InlineData("Qui a diffusé ces images ?Demandez-lui.", "Qui a diffusé ces images ?", "Demandez-lui.")]
    [InlineData("Il l'a dit.\"Nous payons\", a-t-il ajouté.", "Il l'a dit.", "\"Nous payons\", a-t-il ajouté.")]
    [InlineData("Il a dit \"c'est fini.\"Le ministre est parti.", "Il a dit \"c'est fini.\"", "Le ministre est parti.")]
    [InlineData("Il a dit \" c'est fini. \" Le ministre part.", "Il a dit \" c'est fini. \"", "Le ministre part.")]
    [InlineData("Il est américain.M. Martin le dit.", "Il est américain.", "M. Martin le dit.")]
    [InlineData("Ils ont payé.RETRAITES Le point.", "Ils ont payé.", "RETRAITES Le point.")]
    [InlineData("Il roule à 130 km/h.Cinq voitures suivent. ► En région, rien.", "Il roule à 130 km/h.", "Cinq voitures suivent.", "► En région, rien.")]
    [InlineData("Selon lui, « (...) Paris gagne ». ¦Soit.")]
    [InlineData("Ils vivent aux U.S.A. depuis longtemps. ¦Bien.")]
    [InlineData("Il y a dix ans, c.-à-d. En 2015, tout a changé. ¦Oui.")]
    public void French_sentences_are_cut_where_a_reader_would(string text, params string[] expected)
    {
        if (expected.Length == 0)
        {
            AssertCut(text);
        }
        else
        {
            Assert.Equal(expected, Sentences(text));
        }
    }

    [Fact]
    public void A_blank_line_ends_a_sentence_without_a_stop() =>
        Assert.Equal(["What Meta offers", "up to a lot", "and more"], Sentences("What Meta offers\n\nup to a lot\n \n and more\n\n"));

    [Fact]
    public void Wrapped_lines_stay_one_sentence() =>
        Assert.Equal(
            ["The company said on Tuesday that it would hire ten more engineers from\nOpenAI and others, which\nnobody expected."],
            Sentences("The company said on Tuesday that it would hire ten more engineers from\nOpenAI and others, which\nnobody expected."));

    [Fact]
    public void A_short_line_of_its_own_reads_as_a_heading() =>
        Assert.Equal(["Stratégies de rétention", "OpenAI a réagi.", "Il paie."], Sentences("Stratégies de rétention\nOpenAI a réagi. Il paie."));

    [Fact]
    public void List_items_and_table_rows_stand_apart() =>
        Assert.Equal(
            ["Perks:", "• Gym", "• Lunch.", "• Stock", "Level | Pay", "E5 | $1. Cash", "E6 | $2", "After it."],
            Sentences("Perks:\n• Gym\n• Lunch. \n• Stock\nLevel | Pay\nE5 | $1. Cash\nE6 | $2\nAfter it."));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    public void White_space_alone_has_no_sentence(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Fact]
    public void Every_character_but_white_space_is_in_exactly_one_sentence()
    {
        const string Alphabet = "aZé0.!?…\"'«»“”’()[]|•-–,;:$€ \u00A0\n\r\tMLDI\uD83D\uDE00@#/";
        var random = new Random(20260401);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string(random.GetItems<char>(Alphabet, random.Next(0, 60)));
            var end = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                Assert.True(sentence.Start >= end && sentence.Length > 0 && sentence.End <= text.Length, text);
                Assert.True(text.AsSpan(end..sentence.Start).IsWhiteSpace(), text);
                Assert.Equal(sentence.In(text).Trim(), sentence.In(text));
                end = sentence.End;
            }
            Assert.True(text.AsSpan(end..).IsWhiteSpace(), text);
        }
    }

    [Theory]
    [InlineData("a.Ba")]
    [InlineData("\" . ")]
    [InlineData(". ( ")]
    [InlineData("x")]
    [InlineData("A.B.")]
    [InlineData("\n")]
    public void A_hostile_text_costs_no_more_than_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        SentenceSplitter.Split(text);

        // Quadratic work on a million characters takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    private static void AssertCut(string marked) =>
        Assert.Equal(marked.Split('¦').Select(part => part.Trim()), Sentences(marked.Replace("¦", "", StringComparison.Ordinal)));

    private static List<string> Sentences(string text) => [.. SentenceSplitter.Split(text).Select(span => span.In(text))];
}
