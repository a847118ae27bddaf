using Bot.Answering.Retrieval;
using Bot.Language;
using Xunit;

namespace Bot.Tests.Language;

public sealed class JobVocabularyTests
{
    // A translation, not the weak weight of a looser word in the same language or of one word of a longer translation.
    private const float Translation = 0.7f;

    private static readonly IReadOnlyList<GlossaryConcept> Concepts = Glossary.Load().Concepts;
    private static readonly Translations Translations = new(Concepts);
    private static readonly HashSet<string> Jobs = [.. LanguageData.Rows("jobs.tsv").Select(row => row[0])];

    [Theory]
    [InlineData("commandant", "captain")]
    [InlineData("copilote", "copilot")]
    [InlineData("intérimaire", "locum")]
    [InlineData("remplaçant", "locum")]
    [InlineData("anesthésiste", "anaesthetist")]
    [InlineData("généraliste", "GP")]
    [InlineData("interne", "resident")]
    [InlineData("stagiaire", "intern")]
    [InlineData("collaborateur", "associate")]
    [InlineData("gérant", "manager")]
    [InlineData("soudeur", "welder")]
    [InlineData("marin", "seafarer")]
    [InlineData("doyen", "dean")]
    [InlineData("syndicat", "union")]
    [InlineData("ancienneté", "seniority")]
    [InlineData("astreinte", "standby")]
    [InlineData("étaler", "spread")]
    [InlineData("restituer", "refund")]
    [InlineData("rémunération", "compensation")]
    public void A_French_question_word_finds_the_English_term(string french, string english) =>
        Assert.True(Finds(ReplyLanguage.French, french, english), french);

    [Theory]
    [InlineData("anesthesiologist", "anesthésiste")]
    [InlineData("midwife", "sage-femme")]
    [InlineData("carer", "aide-soignant")]
    [InlineData("locum", "remplaçant")]
    [InlineData("temp", "intérimaire")]
    [InlineData("captain", "commandant")]
    [InlineData("stewardess", "hôtesse")]
    [InlineData("associate", "collaborateur")]
    [InlineData("partner", "associé")]
    [InlineData("spokeswoman", "porte-parole")]
    [InlineData("recruiter", "recruteur")]
    [InlineData("dean", "doyen")]
    [InlineData("grad", "diplômé")]
    [InlineData("PhD", "docteur")]
    [InlineData("boss", "PDG")]
    [InlineData("doc", "médecin")]
    [InlineData("dev", "développeur")]
    [InlineData("exec", "dirigeant")]
    [InlineData("comp", "rémunération")]
    [InlineData("lure", "attirer")]
    [InlineData("uplift", "majoration")]
    public void An_English_question_word_finds_the_French_term(string english, string french) =>
        Assert.True(Finds(ReplyLanguage.English, english, french), english);

    [Theory]
    [InlineData("associate", "associé")]
    [InlineData("intern", "interne")]
    [InlineData("prime", "prime")]
    [InlineData("commission", "commis")]
    [InlineData("conductor", "conducteur")]
    [InlineData("cadre", "cadre")]
    [InlineData("chancellor", "recteur")]
    [InlineData("physician", "physicien")]
    [InlineData("vacation", "vacation")]
    [InlineData("equity ratio", "ratio d'équité")]
    public void Words_that_only_look_alike_are_not_linked(string english, string french) =>
        Assert.DoesNotContain(Concepts, concept => Links(concept, english, french));

    [Fact]
    public void No_job_repeats_a_concept_that_is_there_already()
    {
        var repeated = from job in Concepts
                       where Jobs.Contains(job.Id)
                       from other in Concepts
                       where other.Id != job.Id && Links(other, job.English[0], job.French[0])
                       select $"{job.Id} and {other.Id}";
        Assert.Empty(repeated);
    }

    [Fact]
    public void Jobs_of_many_sectors_are_known_by_terms_of_two_letters_and_more()
    {
        Assert.InRange(Jobs.Count, 350, 1_000);
        Assert.All(
            Concepts.Where(concept => Jobs.Contains(concept.Id)),
            concept => Assert.All(concept.English.Concat(concept.French), term => Assert.True(term.Count(char.IsLetter) >= 2, $"{concept.Id}: {term}")));
    }

    [Fact]
    public void A_word_of_two_parts_is_found_whole()
    {
        var midwife = Translations.Of(ReplyLanguage.English, "midwif");

        Assert.Contains(midwife, variant => variant is { Term: "sagefemm", Weight: Translation });
        Assert.Contains(midwife, variant => variant is { Term: "sag", Weight: < Translation });
    }

    private static bool Finds(ReplyLanguage asked, string word, string wanted)
    {
        var answer = asked == ReplyLanguage.French ? "en" : "fr";
        var phrase = string.Join(' ', Analyzer.For(asked.Code()).Analyze(word).DistinctBy(term => term.Position).Select(term => term.Term));
        var target = Analyzer.For(answer).Analyze(wanted).MaxBy(term => term.Span.Length).Term;
        return Translations.Of(asked, phrase).Any(variant => variant.Term == target && variant.Weight >= Translation);
    }

    private static bool Links(GlossaryConcept concept, string english, string french) =>
        concept.English.Contains(english, StringComparer.OrdinalIgnoreCase) && concept.French.Contains(french, StringComparer.OrdinalIgnoreCase);
}
