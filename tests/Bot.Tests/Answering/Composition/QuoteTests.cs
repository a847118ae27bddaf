using Bot.Answering.Composition;
using Bot.Answering.Verification;
using Bot.Language;
using Bot.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answering.Composition;

public sealed class QuoteTests
{
    [Fact]
    public void A_quotation_of_several_sentences_stays_with_the_words_that_say_whose_it_is()
    {
        const string text = "Elle a parlé lundi. « Le marché est chaud. Pas à ce point, d'accord ? », a-t-elle dit. Puis elle est partie.";

        var units = QuoteUnits.Of(text, new TextSpan(0, text.Length)).Select(unit => unit.In(text));

        Assert.Contains("« Le marché est chaud. Pas à ce point, d'accord ? », a-t-elle dit.", units);
    }

    [Theory]
    [InlineData("It rained. \"The yard has two rules. Most of us forget both,\" said Lena Marsh. Nobody laughed.", "\"The yard has two rules. Most of us forget both,\" said Lena Marsh.")]
    [InlineData("Il pleut. “Le chantier a deux règles. On les oublie”, dit Paul Rivet. Personne ne rit.", "“Le chantier a deux règles. On les oublie”, dit Paul Rivet.")]
    public void No_sentence_is_cut_inside_a_quotation(string text, string unit)
    {
        var units = QuoteUnits.Of(text, new TextSpan(0, text.Length));
        var half = new TextSpan(text.IndexOf(unit, StringComparison.Ordinal) + unit.IndexOf(". ", StringComparison.Ordinal) + 2, 10);

        Assert.Contains(unit, units.Select(span => span.In(text)));
        Assert.All(units, span => Assert.True(QuoteUnits.IsWhole(text, span)));
        Assert.False(QuoteUnits.IsWhole(text, new TextSpan(half.Start, text.IndexOf(unit, StringComparison.Ordinal) + unit.Length - half.Start)));
    }

    [Theory]
    [InlineData("She declined to say how many there are.", true)]
    [InlineData("Elle ne dit pas combien il y en a.", true)]
    [InlineData("“She is wrong,” he said.", false)]
    [InlineData("She said that pay will rise.", false)]
    [InlineData("Elle a précisé que rien n'est décidé.", false)]
    [InlineData("Pay will rise.", false)]
    [InlineData("He denied that anybody was paid so much.", false)]
    [InlineData("She called the sum a fantasy.", false)]
    [InlineData("He admits that the offer was made.", false)]
    [InlineData("Il nie avoir versé cette prime.", false)]
    [InlineData("Elle dément le montant.", false)]
    [InlineData("Il conteste le chiffre.", false)]
    public void A_reporters_sentence_on_somebody_is_not_in_their_words(string quote, bool expected) => Assert.Equal(expected, SpeakerResolver.IsOnSpeaker(quote));

    [Fact]
    public void The_paper_itself_is_nobody_who_speaks() =>
        Assert.Equal("Lena Marsh", SpeakerResolver.Resolve("Lena Marsh wrote to staff. Harbour Daily obtained the memo, it said. She said that pay will rise.", new TextSpan(69, 28), "Harbour Daily"));

    [Theory]
    [InlineData("Late on Friday the dock's manager, Lena Marsh, wrote to staff. Pay is as it was, she wrote. \"No kraken has come for us.\"", "\"No kraken has come for us.\"", "Late on Friday the dock's manager, Lena Marsh, wrote to staff. Pay is as it was, she wrote. \"No kraken has come for us.\"")]
    [InlineData("Lundi, la doyenne Agathe Pommier a écrit aux jardiniers. « Nos serres ne sont pas à vendre », y écrit-elle.", "« Nos serres ne sont pas à vendre », y écrit-elle.", "Lundi, la doyenne Agathe Pommier a écrit aux jardiniers. « Nos serres ne sont pas à vendre », y écrit-elle.")]
    [InlineData("It rained.\nKERN: No. We match nobody.\nROSS: Why?", "We match nobody.", "KERN: No. We match nobody.")]
    [InlineData("It rained. Tom Lee said that it was false.", "Tom Lee said that it was false.", "Tom Lee said that it was false.")]
    [InlineData("Chez Norvane, il pleut. Elle a dit non.", "Elle a dit non.", "Elle a dit non.")]
    public void Who_is_asked_for_is_quoted_from_where_the_paragraph_names_somebody(string text, string sentence, string quote)
    {
        var span = new TextSpan(text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length);

        Assert.Equal(quote, QuoteUnits.WithNamed(text, span, new HashSet<string>()).In(text));
    }

    [Fact]
    public void Whom_the_question_names_it_does_not_ask_for()
    {
        const string text = "Lena Marsh heard of it. The sum came from Tom Lee.";

        var quote = QuoteUnits.WithNamed(text, new TextSpan(text.IndexOf("The sum", StringComparison.Ordinal), 26), new HashSet<string> { "tom", "lee" });

        Assert.Equal(text, quote.In(text));
    }

    [Theory]
    [InlineData("Chez Norvane, le calme règne. « Nous payons bien », a-t-elle dit.", null)]
    [InlineData("What Ms. Garrod wants is plain. Lena Marsh spoke on Monday. She said that pay will rise.", "Lena Marsh")]
    [InlineData("Lena Marsh spoke. « Rien ne bouge », rétorque Le Goff, a-t-il dit.", null)]
    public void A_place_or_an_opening_word_is_nobody_who_speaks(string text, string? speaker) =>
        Assert.Equal(speaker, SpeakerResolver.Resolve(text, SentenceSplitter.Split(text)[^1]));

    [Theory]
    [InlineData("Lena Marsh, who leads the yard, met staff. She said that it was false.", "She said that it was false.", "Lena Marsh, who leads the yard, met staff. She said that it was false.")]
    [InlineData("Paul Rivet, le directeur, a écrit aux équipes. Il a ajouté que c'était faux.", "Il a ajouté que c'était faux.", "Paul Rivet, le directeur, a écrit aux équipes. Il a ajouté que c'était faux.")]
    [InlineData("Lena Marsh met staff. Tom Lee said that it was false.", "Tom Lee said that it was false.", "Tom Lee said that it was false.")]
    [InlineData("Lena Marsh, who leads the yard, met staff. She denied the sum.", "She denied the sum.", "Lena Marsh, who leads the yard, met staff. She denied the sum.")]
    [InlineData("Paul Rivet, le directeur, a reçu les équipes. Il dément le montant.", "Il dément le montant.", "Paul Rivet, le directeur, a reçu les équipes. Il dément le montant.")]
    public void A_denial_is_quoted_with_the_sentence_that_names_who_denies(string text, string sentence, string quote)
    {
        var span = QuoteUnits.WithSpeaker(text, new TextSpan(text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length));

        Assert.Equal(quote, span.In(text));
    }

    [Theory]
    [InlineData("Le directeur a parlé. \" Nous payons bien. Personne ne part \", a-t-il dit.", "\" Nous payons bien. Personne ne part \", a-t-il dit.")]
    [InlineData("The chief spoke. \"We pay well. Nobody leaves,\" he said.", "\"We pay well. Nobody leaves,\" he said.")]
    public void A_quotation_in_straight_marks_is_whole_with_and_without_spaces_inside(string text, string quote)
    {
        Assert.Contains(quote, QuoteUnits.Of(text, new TextSpan(0, text.Length)).Select(unit => unit.In(text)));
        Assert.True(QuoteUnits.IsWhole(text, new TextSpan(0, text.Length)));
    }

    [Fact]
    public void A_quotation_whose_opening_is_nowhere_near_widens_nothing()
    {
        const string Text = "Pay rose. It is fair. Nobody leaves,” said Lena Marsh.";
        var sentence = new TextSpan(Text.IndexOf("Nobody", StringComparison.Ordinal), Text.Length - Text.IndexOf("Nobody", StringComparison.Ordinal));

        Assert.Equal(sentence, QuoteUnits.FromOpening(Text, sentence));
    }

    [Fact]
    public void A_long_sentence_is_cut_at_clauses_around_what_was_asked()
    {
        var text = string.Join(", ", Enumerable.Range(1, 30).Select(i => $"clause number {i} says a little")) + ", and the bonus is 40 percent, as the last clause says.";

        var quote = QuoteTrimmer.Trim(text, new TextSpan(0, text.Length), stretch => stretch.Contains("bonus", StringComparison.Ordinal) ? 1 : 0);

        Assert.Contains("the bonus is 40 percent", quote.In(text), StringComparison.Ordinal);
        Assert.InRange(QuoteTrimmer.Words(text, quote), 5, QuoteTrimmer.MostWords);
    }

    [Theory]
    [InlineData("Lena Marsh met staff. She said that pay will rise.", "She said that pay will rise.", "Lena Marsh")]
    [InlineData("Paul Rivet a écrit aux équipes. La note est courte. Il a ajouté que rien n'est décidé.", "Il a ajouté que rien n'est décidé.", "Paul Rivet")]
    [InlineData("Lena Marsh met staff. Tom Lee said that pay will rise.", "Tom Lee said that pay will rise.", null)]
    [InlineData("Lena Marsh met staff. Il y a deux offres.", "Il y a deux offres.", null)]
    [InlineData("Nobody is named here. He left.", "He left.", null)]
    [InlineData("The firm is growing in San Francisco. He said that pay will rise.", "He said that pay will rise.", null)]
    [InlineData("Le groupe recrute dans la Silicon Valley. Il a ajouté que rien n'est décidé.", "Il a ajouté que rien n'est décidé.", null)]
    [InlineData("Pay will rise, said Lena Marsh, its chief. He wept. “It is fair.”", "“It is fair.”", "Lena Marsh")]
    public void The_speaker_is_the_nearest_person_before(string text, string sentence, string? speaker) =>
        Assert.Equal(speaker, SpeakerResolver.Resolve(text, new TextSpan(text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length)));

    [Fact]
    public void No_quote_leaves_that_is_not_whole_words_of_its_article()
    {
        var article = new ArticleBuilder().WithText("Pay rose by half.").Build();

        Assert.True(QuoteVerifier.Holds(new DraftStatement(article, new TextSpan(0, 8), null)));
        Assert.False(QuoteVerifier.Holds(new DraftStatement(article, new TextSpan(0, 6), null)));
        Assert.False(QuoteVerifier.Holds(new DraftStatement(article, new TextSpan(4, 99), null)));
        Assert.False(QuoteVerifier.Holds(new DraftStatement(article, new TextSpan(3, 6), null)));
        Assert.False(QuoteVerifier.Holds(new DraftStatement(article, new TextSpan(0, 8), "Lena Marsh")));
    }

    [Fact]
    public void Every_unit_and_every_trimmed_quote_is_a_stretch_of_its_article_whatever_the_article()
    {
        Prop.ForAll<string[]>(parts =>
        {
            var text = string.Join(" ", (parts ?? []).Select(part => part ?? "").Append("« Oui. Non », dit-il, enfin. The end, she said."));
            var end = 0;
            foreach (var unit in QuoteUnits.Of(text, new TextSpan(0, text.Length)))
            {
                if (unit.Start < end || unit.Length < 0 || unit.End > text.Length)
                {
                    return false;
                }

                end = unit.End;
                var quote = QuoteTrimmer.Trim(text, unit, stretch => stretch.Length % 7);
                if (quote.Start < unit.Start || quote.End > unit.End || QuoteTrimmer.Words(text, quote) > QuoteTrimmer.MostWords)
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }
}
