using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Audit;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Tests.Answering.FaqMatching;

public sealed class FaqMatcherTests
{
    private static readonly Glossary Words = Glossary.Load();
    private static readonly QuestionReader Reader = new(new ConceptIndex(Words), []);
    private static readonly QueryReader Queries = new(new Translations(Words.Concepts));
    private static readonly FaqMatcher Matcher = new(Reader, MatchWeights.Default);
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static readonly FaqIndex Replies = Index(
        Faq("repay", "en", "Do I have to repay my signing bonus if I leave within 18 months?"),
        Faq("band", "en", "What is the salary band of an L5 engineer?"),
        Faq("rival", "en", "Does Norvane pay signing bonuses of $40 million?"),
        Faq("chief", "en", "How much did Karl Ostrava earn in 2024?"),
        Faq("transport", "fr", "L'abonnement de transport est-il remboursé à 75 % ?"),
        Faq("teletravail", "fr", "Puis-je travailler depuis l'étranger sans l'accord des RH ?"),
        Faq("conges", "fr", "Combien de jours de congés payés ai-je par an ?"),
        Faq("sante", "fr", "Comment ajouter mon enfant à la mutuelle ?"),
        Faq("espp", "en", "Why are interns not eligible for the share purchase plan?"),
        Faq("nuit", "fr", "Quelle est la prime de nuit à l'échelon 3 ?"),
        Faq("shift", "en", "Am I paid when a shift is cancelled less than 48 hours before it starts?"),
        Faq("vest", "en", "What happens to my unvested shares if I resign?"),
        Faq("rise", "fr", "Quelle est l'augmentation minimale en passant de L4 à L5 ?"),
        Faq("lab", "en", "What is Quiet Harbor Lab reported to pay its staff?"),
        Faq("annee", "fr", "Quel est le salaire d'un alternant en 2e année ?"),
        Faq("budget", "en", "Does the 3.5% budget mean that everyone gets a raise?"));

    [Theory]
    [InlineData("Do I have to repay my signing bonus if I leave within 18 months?", "repay")]
    [InlineData("must i pay back my sign-on bonus if I quit before 18 months", "repay")]
    [InlineData("Dois-je rembourser ma prime d'arrivée si je pars avant 18 mois ?", "repay")]
    [InlineData("L5 engineer salary band?", "band")]
    [InlineData("is it true that norvane pays $40M sign-on bonuses?", "rival")]
    [InlineData("What did Ostrava earn in 2024?", "chief")]
    [InlineData("mon abonnement de transport est remboursé à 75% ?", "transport")]
    [InlineData("je peux travailler de l'étranger sans accord des rh ?", "teletravail")]
    [InlineData("comment je rajoute mon enfant sur la mutuelle", "sante")]
    [InlineData("how come interns are left out of the share purchase plan?", "espp")]
    [InlineData("I'm doing an internship and can't join the share purchase plan, why are interns not eligible?", "espp")]
    [InlineData("c'est combien la prime de nuit au niveau trois ?", "nuit")]
    [InlineData("ech. 3 : quelle prime de nuit svp", "nuit")]
    [InlineData("if my shift gets cancelled less than two days before it starts, am I paid?", "shift")]
    [InlineData("does a budget of three and a half percent mean everyone gets a raise", "budget")]
    [InlineData("salary band for a level five engineer in the Oslo office?", "band")]
    [InlineData("if I hand in my notice, what happens to the shares that haven't vested?", "vest")]
    [InlineData("que gagne un alternant en deuxième année ?", "annee")]
    [InlineData("J'ai raté la réunion de lundi, combien de jours de congés payés ai-je par an ?", "conges")]
    public void A_question_in_other_words_finds_its_reply(string question, string faq) => Assert.Equal(faq, Assert.IsType<FaqMatch.Found>(Match(question)).Version.Faq.Value);

    [Theory]
    [InlineData("Do I have to repay my signing bonus if I leave within 24 months?", "another number")]
    [InlineData("Do I have to repay my signing bonus if I leave within two years?", "another number in words")]
    [InlineData("What is the salary band of an L6 engineer?", "another level")]
    [InlineData("What is the salary band of a senior L5 engineer at Google?", "a company")]
    [InlineData("Does Google pay signing bonuses of $40 million?", "another company")]
    [InlineData("does amazon pay signing bonuses of $40 million?", "another company in small letters")]
    [InlineData("Does Norvane pay signing bonuses of $400 million?", "another sum")]
    [InlineData("How much did Karl Ostrava earn in 2023?", "another year")]
    [InlineData("How much did Ilse Brandt earn in 2024?", "another person")]
    [InlineData("Does Norvane not pay signing bonuses of $40 million?", "a negation")]
    [InlineData("L'abonnement de transport est-il remboursé à 50 % ?", "another share")]
    [InlineData("Puis-je travailler depuis l'étranger avec l'accord des RH ?", "with for without")]
    [InlineData("Les stagiaires, combien de jours de congés payés par an ?", "another status")]
    [InlineData("Why are interns eligible for the share purchase plan?", "no negation")]
    [InlineData("Quelle est la prime de nuit à l'échelon quatre ?", "another level in words")]
    [InlineData("Am I paid when a shift is cancelled less than 72 hours before it starts?", "other hours")]
    [InlineData("Does the 4% budget mean that everyone gets a raise?", "another share")]
    [InlineData("how much did ilse brandt earn in 2024?", "another person in small letters")]
    [InlineData("what did jensen ostrander earn in 2024?", "another person in small letters, of no known first name")]
    [InlineData("How much did Karl Ostrava earn in twenty twenty-three?", "another year in words")]
    [InlineData("does quillon pay signing bonuses of $40 million?", "an unknown company in small letters")]
    [InlineData("What is Steady Anchor Works reported to pay its staff?", "another company of ordinary words")]
    [InlineData("What happens to my vested shares if I resign?", "a prefix")]
    [InlineData("Quelle est l'augmentation minimale en passant de L4 à L6 ?", "one level of two")]
    [InlineData("Quel est le salaire d'un alternant en 1re année ?", "another ordinal")]
    [InlineData("Quel est le salaire d'un alternant en première année ?", "another ordinal in words")]
    [InlineData("Quel est le salaire d'un doctorant en 2e année ?", "another status of two")]
    [InlineData("Who decides about promotions?", "something else")]
    [InlineData("How high is the signing bonus?", "another question about the same")]
    public void A_question_that_differs_in_what_makes_the_answer_another_one_finds_none(string question, string why)
    {
        Assert.NotEmpty(why);
        Assert.IsType<FaqMatch.None>(Match(question));
    }

    [Theory]
    [InlineData("How many days of paid leave do I have at Norvane Robotics?", "Norvane Robotics", true)]
    [InlineData("how many days of paid leave do i have at norvane robotics", "Norvane Robotics", true)]
    [InlineData("How many days of paid leave do I have at Norvane Robotics?", "Sundal", false)]
    public void The_own_companys_name_asks_no_other_question(string question, string company, bool isFound)
    {
        var reader = new QuestionReader(new ConceptIndex(Words), [company]);
        var replies = FaqIndex.Of(1, [Faq("leave", "en", "How many days of paid leave do I have?")], reader, Queries);

        Assert.Equal(isFound, new FaqMatcher(reader, MatchWeights.Default).Match(question, ReplyLanguage.English, Audience.Everyone, replies, Today) is FaqMatch.Found);
    }

    [Fact]
    public void Two_replies_that_fit_as_well_are_offered_both()
    {
        var replies = Index(Faq("uk", "en", "How many days of parental leave do I get in London?"), Faq("us", "en", "How many days of parental leave do I get in Boston?"), Faq("other", "en", "When is the bonus paid?"));

        var choices = Assert.IsType<FaqMatch.Choices>(Matcher.Match("how many days of parental leave do I get?", ReplyLanguage.English, Audience.Everyone, replies, Today));

        Assert.Equal(["uk", "us"], new[] { choices.First.Faq.Value, choices.Second.Faq.Value }.Order());
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2026-03-01", "2026-03-01", true)]
    [InlineData("2026-03-02", null, false)]
    [InlineData(null, "2026-02-28", false)]
    public void A_reply_is_said_from_its_first_day_to_its_last(string? from, string? until, bool isSaid)
    {
        var replies = Index(Faq("dated", "en", "When is the bonus paid?", content => content with { EffectiveFrom = Day(from), Expires = Day(until) }));

        Assert.Equal(isSaid, Matcher.Match("When is the bonus paid?", ReplyLanguage.English, Audience.Everyone, replies, Today) is FaqMatch.Found);
    }

    [Theory]
    [InlineData("everyone", false)]
    [InlineData("managers", true)]
    [InlineData("hr", true)]
    public void A_reply_for_managers_is_found_by_nobody_below(string role, bool isFound)
    {
        var audience = Enum.Parse<Audience>(role, ignoreCase: true);
        var replies = Index(Faq("managers", "en", "What may I say about a counter-offer?", content => content with { Audience = Audience.Managers }));

        Assert.Equal(isFound, Matcher.Match("What may I say about a counter-offer?", ReplyLanguage.English, audience, replies, Today) is FaqMatch.Found);
    }

    [Theory]
    [InlineData("When will the bonus be paid?", "en", "when is the bonus paid", "en", true)]
    [InlineData("When will the bonus be paid?", "en", "Quand le bonus est-il payé ?", "fr", true)]
    [InlineData("When will the 2025 bonus be paid?", "en", "When will the 2026 bonus be paid?", "en", false)]
    [InlineData("When will the bonus be paid?", "en", "Who gets the bonus?", "en", false)]
    [InlineData("Do interns get a bonus?", "en", "Do managers get a bonus?", "en", false)]
    public void Two_people_ask_the_same_only_when_nothing_that_matters_differs(string one, string oneLanguage, string other, string otherLanguage, bool isSame)
    {
        var same = new SameQuestion(Reader, new FaqIndexHolder(null!, Reader, Queries), MatchWeights.Default);

        Assert.Equal(isSame, same.Holds(same.Read(one, oneLanguage), same.Read(other, otherLanguage)));
        Assert.Equal(isSame, same.Holds(same.Read(other, otherLanguage), same.Read(one, oneLanguage)));
    }

    private static FaqMatch Match(string question) =>
        Matcher.Match(question, ReplyLanguages.Parse(LanguageGuess.Of(question)) ?? ReplyLanguage.English, Audience.Everyone, Replies, Today);

    private static FaqIndex Index(params IReadOnlyList<FaqVersion> faqs) => FaqIndex.Of(1, faqs, Reader, Queries);

    private static FaqVersion Faq(string id, string language, string question, Func<FaqContent, FaqContent>? change = null)
    {
        var content = new FaqContent { Texts = [new FaqText(language, question, [], language == "fr" ? "Demandez à votre interlocuteur RH." : "Ask your HR partner.")] };
        return new FaqVersion(new FaqId(id), 1, FaqState.Approved, change is null ? content : change(content), Pseudonym.Console, DateTimeOffset.UnixEpoch, Pseudonym.Console, null, DateTimeOffset.UnixEpoch, true, null);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
