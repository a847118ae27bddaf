using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Language;
using Bot.MessageChecks;

namespace Bot.Tests.MessageChecks;

/// <summary>Which sentences are marked and which, close to them, are not.</summary>
public sealed class SentenceCheckerTests
{
    private static readonly SentenceChecker Checker = new(new ConceptIndex(Glossary.Load()));

    [Theory]
    [InlineData("promise", "We will match whatever they offer you, you have my word.")]
    [InlineData("promise", "You'll get a raise in the spring, that's settled.")]
    [InlineData("promise", "Nobody will lose any of their bonus over this, I guarantee it.")]
    [InlineData("promise", "Je vous garantis une augmentation au printemps.")]
    [InlineData("promise", "Si tu restes, on s'alignera sur leur offre, promis.")]
    [InlineData("figure", "Brennick pays its senior engineers $400,000 a year.")]
    [InlineData("figure", "The market rate for this job is about 180k.")]
    [InlineData("figure", "Chez Brennick, un ingénieur touche 95 000 euros par an.")]
    [InlineData("figure", "Tout le monde sait qu'ils paient 30 % de plus que nous.")]
    [InlineData("figure", "Brennick offers 150,000 to anybody who asks.")]
    [InlineData("figure", "Chez Brennick, un chef de projet plafonne à 61 000, paraît-il.")]
    [InlineData("discourage", "Please don't discuss your salary with your colleagues.")]
    [InlineData("discourage", "Keep your bonus between us, not a word to the team.")]
    [InlineData("discourage", "Merci de ne pas parler de votre salaire entre collègues.")]
    [InlineData("discourage", "Gardez le montant de votre prime pour vous.")]
    [InlineData("discourage", "Think twice before you take your salary to the works council; people remember such things.")]
    [InlineData("discourage", "Si tu saisis les délégués pour ton salaire, ne viens pas pleurer à ton entretien annuel.")]
    [InlineData("colleague", "Priya earns more than you do.")]
    [InlineData("colleague", "Your colleague Tom is on 140k.")]
    [InlineData("colleague", "Sophie gagne plus que toi.")]
    [InlineData("colleague", "Ton collègue Karim touche 52 000 euros.")]
    [InlineData("disparage", "The people who left are mercenaries and traitors.")]
    [InlineData("disparage", "Whoever leaked this memo is a coward.")]
    [InlineData("disparage", "Ceux qui sont partis sont des mercenaires.")]
    [InlineData("disparage", "Leurs dirigeants sont des menteurs et des incapables.")]
    public void Such_a_sentence_is_marked_with_its_kind(string kind, string sentence) => Assert.Contains(kind, Kinds(sentence));

    [Theory]
    [InlineData("I can't promise you a raise.")]
    [InlineData("Nothing has been decided about bonuses yet.")]
    [InlineData("I will come back to you with an answer by Friday.")]
    [InlineData("Je ne peux pas vous promettre d'augmentation.")]
    [InlineData("Rien n'est décidé à ce stade sur les primes.")]
    [InlineData("According to WIRED, the packages went up to $300M over four years.")]
    [InlineData("The hiring budget of the team is $2M.")]
    [InlineData("We now have 61,000 customers in the north.")]
    [InlineData("La plateforme sert 150 000 utilisateurs par jour.")]
    [InlineData("The works council meets on Monday about the new shifts.")]
    [InlineData("Qui gagne quoi dans l'équipe, je ne le commente pas.")]
    [InlineData("Selon WIRED, les offres allaient jusqu'à 300 M$ sur quatre ans.")]
    [InlineData("Le budget de formation est de 3 000 € par personne.")]
    [InlineData("You are free to talk about your pay with anyone.")]
    [InlineData("Please keep the launch date confidential until Tuesday.")]
    [InlineData("Vous êtes libres de parler de votre salaire avec qui vous voulez.")]
    [InlineData("Gardez pour vous la date du lancement jusqu'à mardi.")]
    [InlineData("I can't tell you what your colleagues earn.")]
    [InlineData("Priya will lead the workshop on Thursday.")]
    [InlineData("Je ne peux pas vous dire ce que gagnent vos collègues.")]
    [InlineData("Sophie animera l'atelier de jeudi.")]
    [InlineData("We thank those who leave and wish them well.")]
    [InlineData("They are strong competitors, and we respect them.")]
    [InlineData("Nous respectons le choix de ceux qui partent.")]
    [InlineData("Nos concurrents sont solides et font du bon travail.")]
    public void A_harmless_sentence_near_it_is_not(string sentence) => Assert.Empty(Kinds(sentence));

    [Fact]
    public void One_sentence_may_be_marked_twice_and_each_mark_names_its_words()
    {
        var marks = Assert.Single(Check("Don't tell Tom that you earn more than he does.")).Marks;

        Assert.Equal(["discourage", "colleague"], marks.Select(mark => mark.Kind.Name()));
        Assert.All(marks, mark => Assert.NotEmpty(mark.Words));
    }

    [Fact]
    public void The_language_of_each_sentence_is_its_own()
    {
        var found = Check("We will match any offer. Gardez le montant de votre prime pour vous.");

        Assert.Equal([(ReplyLanguage.English, "promise"), (ReplyLanguage.French, "discourage")], found.Select(sentence => (sentence.Language, sentence.Marks[0].Kind.Name())));
    }

    [Fact]
    public void In_chat_each_line_that_ends_is_a_sentence_and_wrapped_prose_is_not_cut()
    {
        const string Message = "hey, thanks for the call.\nwhatever they write down, we will match it.\nThis line is wrapped because it was\ntyped into a mail.";

        var found = Check(Message);

        Assert.Equal(3, found.Count);
        Assert.Equal("whatever they write down, we will match it.", found[1].Span.In(Message));
        Assert.Equal("promise", Assert.Single(found[1].Marks).Kind.Name());
    }

    [Fact]
    public void Text_without_words_and_very_long_text_are_read_to_their_end()
    {
        Assert.Empty(Check("… !!! \n\n ---"));
        var many = string.Concat(Enumerable.Repeat("We will match any offer. ", 400));

        Assert.Equal(400, Check(many).Count(sentence => sentence.Marks.Count > 0));
    }

    private static IEnumerable<string> Kinds(string text) => Check(text).SelectMany(sentence => sentence.Marks).Select(mark => mark.Kind.Name());

    private static IReadOnlyList<CheckedSentence> Check(string text) => Checker.Check(text, ReplyLanguage.English, CorpusIndex.Empty);
}
