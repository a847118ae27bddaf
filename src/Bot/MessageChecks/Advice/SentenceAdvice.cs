using Bot.Faqs;

namespace Bot.MessageChecks.Advice;

/// <summary>What is said about one mark of a sentence.</summary>
/// <param name="Wordings">What may be written instead.</param>
/// <param name="Reply">An approved reply of HR's on it that is in force; null where there is none.</param>
/// <param name="Published">For a figure, what indexed articles say; empty where none has it.</param>
internal sealed record MarkAdvice(SentenceMark Mark, string Reason, IReadOnlyList<string> Wordings, FaqVersion? Reply, IReadOnlyList<PublishedFigure> Published);

/// <summary>A sentence with what is said about it.</summary>
internal sealed record AdvisedSentence(CheckedSentence Sentence, IReadOnlyList<MarkAdvice> Advice);

/// <summary>A whole message, checked.</summary>
/// <param name="AsOf">The day it was checked (UTC), from which the ages of sources are counted.</param>
internal sealed record MessageCheck(string Text, IReadOnlyList<AdvisedSentence> Sentences, DateOnly AsOf)
{
    public IEnumerable<AdvisedSentence> Marked => Sentences.Where(sentence => sentence.Advice.Count > 0);
}
