using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.Answering;

/// <summary>What part of pay a question is about, so that questions can be counted by it once their words are gone.</summary>
internal sealed class QuestionTopic
{
    private readonly IReadOnlyList<GlossaryConcept> _concepts;
    private readonly QuestionReader _reader;

    public QuestionTopic(Glossary glossary)
    {
        _concepts = glossary.PayTerms;
        _reader = new QuestionReader(new ConceptIndex(_concepts));
    }

    /// <returns>The id of the first pay term in it; null without one.</returns>
    public string? Of(string question, ReplyLanguage language) =>
        _reader.Read(question, language).Terms.FirstOrDefault(term => term.Concepts.Count > 0) is { } term ? _concepts[term.Concepts[0]].Id : null;

    /// <summary>A topic in words; its id where the vocabulary no longer has it.</summary>
    public string Name(string topic, ReplyLanguage language) =>
        _concepts.FirstOrDefault(concept => concept.Id == topic) is { } concept ? (language == ReplyLanguage.French ? concept.French : concept.English)[0] : topic;
}
