using Bot.Language;
using Xunit;

namespace Bot.Tests.Language;

public sealed class GlossaryTests
{
    private static readonly IReadOnlyList<GlossaryConcept> Concepts = Glossary.Load().Concepts;

    [Fact]
    public void Every_concept_has_its_own_id() =>
        Assert.Empty(Concepts.GroupBy(concept => concept.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_concept_has_words_in_both_languages_and_none_is_empty_or_said_twice()
    {
        foreach (var concept in Concepts)
        {
            foreach (var terms in (IReadOnlyList<string>[])[concept.English, concept.French])
            {
                Assert.NotEmpty(terms);
                Assert.All(terms, term => Assert.True(term.Trim() == term && term.Length > 0 && !term.Contains('|'), concept.Id));
                Assert.Equal(terms.Distinct(), terms);
            }
        }
    }

    [Fact]
    public void The_general_vocabulary_is_large() => Assert.True(Concepts.Count > 2_000, $"{Concepts.Count} concepts");

    [Theory]
    [InlineData("hire", "embaucher")]
    [InlineData("weigh", "peser")]
    [InlineData("promise", "garantir")]
    [InlineData("step up", "intensifier")]
    [InlineData("staff", "salariés")]
    [InlineData("chips", "puces")]
    [InlineData("cost", "coût")]
    [InlineData("cheap", "moins cher")]
    [InlineData("lukewarm", "mitigé")]
    [InlineData("poach", "débaucher")]
    [InlineData("poaching", "débauchage")]
    [InlineData("stocks", "actions")]
    [InlineData("equity", "actions")]
    [InlineData("fairness", "équité")]
    [InlineData("leave", "quitter")]
    [InlineData("signing bonus", "prime à la signature")]
    [InlineData("chief executive officer", "président-directeur général")]
    [InlineData("billion", "milliard")]
    [InlineData("twenty", "vingt")]
    [InlineData("february", "février")]
    [InlineData("lawsuit", "procès")]
    [InlineData("library", "bibliothèque")]
    public void A_word_is_linked_to_its_translation(string english, string french) => Assert.True(AreLinked(english, french));

    [Theory]
    [InlineData("achieve", "achever")]
    [InlineData("actually", "actuellement")]
    [InlineData("advertisement", "avertissement")]
    [InlineData("agenda", "agenda")]
    [InlineData("assist", "assister")]
    [InlineData("attend", "attendre")]
    [InlineData("balance", "balance")]
    [InlineData("billion", "billion")]
    [InlineData("coin", "coin")]
    [InlineData("college", "collège")]
    [InlineData("compensation", "compensation")]
    [InlineData("currently", "couramment")]
    [InlineData("deception", "déception")]
    [InlineData("delay", "délai")]
    [InlineData("editor", "éditeur")]
    [InlineData("engine", "engin")]
    [InlineData("equity", "équité")]
    [InlineData("eventually", "éventuellement")]
    [InlineData("evidence", "évidence")]
    [InlineData("executive", "exécutif")]
    [InlineData("figure", "figure")]
    [InlineData("gentle", "gentil")]
    [InlineData("injury", "injure")]
    [InlineData("journey", "journée")]
    [InlineData("large", "large")]
    [InlineData("lecture", "lecture")]
    [InlineData("library", "librairie")]
    [InlineData("location", "location")]
    [InlineData("medicine", "médecin")]
    [InlineData("money", "monnaie")]
    [InlineData("novel", "nouvelle")]
    [InlineData("patron", "patron")]
    [InlineData("phrase", "phrase")]
    [InlineData("photograph", "photographe")]
    [InlineData("physician", "physicien")]
    [InlineData("pretend", "prétendre")]
    [InlineData("process", "procès")]
    [InlineData("profit", "profiter")]
    [InlineData("rest", "rester")]
    [InlineData("resume", "résumer")]
    [InlineData("resume", "résumé")]
    [InlineData("retire", "retirer")]
    [InlineData("rude", "rude")]
    [InlineData("sensible", "sensible")]
    [InlineData("shares", "équité")]
    [InlineData("stage", "stage")]
    [InlineData("stock", "équité")]
    [InlineData("support", "supporter")]
    [InlineData("travel", "travail")]
    [InlineData("vest", "veste")]
    public void False_friends_are_not_linked(string english, string french) => Assert.False(AreLinked(english, french));

    private static bool AreLinked(string english, string french) =>
        Concepts.Any(concept => concept.English.Contains(english, StringComparer.OrdinalIgnoreCase) && concept.French.Contains(french, StringComparer.OrdinalIgnoreCase));
}
