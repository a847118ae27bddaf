using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Faqs;
using Bot.Language;
using Bot.MessageChecks.Advice;

namespace Bot.MessageChecks;

/// <summary>Checks a message and says of each marked sentence why, and what may be written instead. It keeps and logs nothing.</summary>
internal sealed class MessageChecker(SentenceChecker sentences, AdviceBook advice, CorpusIndexHolder corpus, FaqIndexHolder faqs, FaqMatcher matcher, TimeProvider clock)
{
    /// <summary>Characters in the longest message that is checked.</summary>
    public const int LongestMessage = 12_000;

    /// <param name="language">Of the reader, for sentences that do not show their own.</param>
    /// <param name="audience">The most restricted reply and article that the reader may be shown.</param>
    public MessageCheck Check(string message, ReplyLanguage language, Audience audience)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, LongestMessage);
        var (index, replies) = (corpus.Current, faqs.Current);
        var known = new Dictionary<(MessageKind, ReplyLanguage), FaqVersion?>();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new MessageCheck(message, [.. sentences.Check(message, language, index).Select(sentence => new AdvisedSentence(sentence, [.. sentence.Marks.Select(mark => Advise(sentence, mark))]))], today);

        MarkAdvice Advise(CheckedSentence sentence, SentenceMark mark)
        {
            var words = advice.Of(mark.Kind, sentence.Language);
            var published = mark.Kind == MessageKind.Figure ? PublishedFigures.Of(sentence.Text, sentence.Language, index, audience) : [];
            return new MarkAdvice(mark, words.Reason, words.Wordings, Reply(mark.Kind, sentence.Language, words.Questions), published);
        }

        // The first approved reply in force that answers one of the questions, which are the same for all marks of a kind.
        FaqVersion? Reply(MessageKind kind, ReplyLanguage of, IReadOnlyList<string> questions)
        {
            if (!known.TryGetValue((kind, of), out var reply))
            {
                reply = replies.Entries.Count == 0 ? null
                    : questions.Select(question => matcher.Match(question, of, audience, replies, today)).OfType<FaqMatch.Found>().Select(found => found.Version).FirstOrDefault();
                known[(kind, of)] = reply;
            }

            return reply;
        }
    }
}
