using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.Answering;

/// <summary>What part of pay a question is about, so that questions can be counted by it once their words are gone.</summary>
internal sealed class QuestionTopic(Glossary glossary, QuestionReader reader)
{
    /// <returns>The id of the first pay term in it; null without one.</returns>
    public string? Of(string question, ReplyLanguage language) =>
        reader.Terms(question, language).SelectMany(term => term.Concepts).Where(concept => concept < glossary.PayTerms.Count).Select(concept => glossary.PayTerms[concept].Id).FirstOrDefault();

    /// <summary>A topic in words; its id where the vocabulary no longer has it.</summary>
    public string Name(string topic, ReplyLanguage language) =>
        glossary.PayTerms.FirstOrDefault(concept => concept.Id == topic) is { } concept ? (language == ReplyLanguage.French ? concept.French : concept.English)[0] : topic;
}
