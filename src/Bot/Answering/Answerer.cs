using Bot.Answering.Composition;
using Bot.Answering.FaqMatching;
using Bot.Answering.Guardrails;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Confidence;
using Bot.Answering.Retrieval.Help;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Language;
using Microsoft.Extensions.Options;

namespace Bot.Answering;

/// <summary>The whole decision, from a question to an answer.</summary>
internal sealed class Answerer(CorpusIndexHolder holder, QueryReader queries, IAnswerComposer composer, SuggestedQuestions suggestions, Guard guard, GuardReplies guardReplies, FaqMatcher faqs, FaqIndexHolder faqIndex, IQuestionHelp helper, IQuestionVectors vectors, IOptions<AnswersOptions> options, TimeProvider clock)
{
    /// <summary>Characters in the longest question that is read.</summary>
    public const int LongestQuestion = 4_000;

    private const int PassagesRead = 30;
    private const int WordsThatTell = 4;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var index = holder.Current;
        var text = Mentions.Strip(question.Text);

        // What was too long to be read is no context for what follows it either.
        var history = question.History.Where(message => message.Length <= LongestQuestion).ToList();
        if (text.Length <= LongestQuestion && SelfCorrection.Find(text) is { } corrected)
        {
            (text, history) = (corrected.Final, [.. history, corrected.TakenBack]);
        }

        var smallTalk = text.Length <= LongestQuestion ? SmallTalk.Recognise(text) : SmallTalkReading.None;
        var (language, isForeign) = LanguageOf(question, text, history, smallTalk);
        var reply = new AnswerBuilder(language, isForeign, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), suggestions) { SaysWhatItIs = smallTalk.AsksWhatIAm };

        if (text.Length > LongestQuestion)
        {
            return reply.Abstain(AbstainReason.TooLong);
        }

        if (smallTalk.Kind is { } kind)
        {
            return reply.Chat(kind, guardReplies.Person(language));
        }

        if (!text.Any(char.IsLetterOrDigit))
        {
            return reply.Abstain(AbstainReason.EmptyQuestion);
        }

        var guarded = guard.Classify(text, history, index) is { } @class ? guardReplies.For(@class, language) : null;
        var earlier = FollowUp.Earlier(text, history, language, index);

        // What a guard stopped, now or before, is nobody else's to read.
        bool IsOpen(string message) => guard.Classify(Mentions.Strip(message), [], index) is null;
        var leansOn = earlier is not null && history.TrueForAll(IsOpen) ? earlier : null;
        var vector = guarded?.Outcome is Outcome.Refused ? null : await vectors.OfAsync(leansOn is null ? text : $"{leansOn}\n{text}", isForeign ? "" : language.Code(), cancellationToken);
        var curated = Curated(text, history, language, question.Audience, guarded, index, vector);
        if (index.ArticleCount == 0)
        {
            var alone = guarded is null ? reply.Abstain(AbstainReason.EmptyCorpus) : reply.Guarded(guarded, Found.Nothing, 0);
            return reply.Curated(alone, curated);
        }

        var query = queries.Read(text, earlier, language, index);
        var isShown = guarded is null && curated.Match is FaqMatch.None;
        var help = isShown ? await helper.OfAsync(text, leansOn, language, index, cancellationToken) : [];
        var found = new PassageFinder(index).Find(query, question.Audience, vector, [.. help.Select(other => queries.Read(other.Text, null, other.Language, index))]);
        IReadOnlyList<RankedPassage> passages = [.. found.Passages.Take(PassagesRead)];
        cancellationToken.ThrowIfCancellationRequested();

        var asked = PayQuestionReader.Read(text, earlier, query.Language);
        var pay = new ClaimMatcher(asked, ComparisonSides.IsOtherSide(text) ? $"{earlier}\n{text}" : $"{text}\n{earlier}", query, found.Weights, index).Read(passages, question.Audience);
        cancellationToken.ThrowIfCancellationRequested();

        var retrieved = RetrievalConfidence.Of(EvidenceReader.Read(query, found.Weights, [.. found.ByWords.Take(PassagesRead)], index));
        var draft = await composer.ComposeAsync(
            new ComposeRequest(AnswerTypeReader.Read(text, earlier), query, found.Weights, passages, pay)
            {
                Text = text,
                Earlier = history.Where(IsOpen),
                Retrieved = retrieved,
                IsShown = isShown,
                Heard = question.Heard,
            },
            cancellationToken);
        var answer = guarded is null
            ? reply.From(draft, found, retrieved, new NearArticles(query, found.Weights).Contains)
            : reply.Guarded(guarded, found, Math.Min(draft.ConfidenceOver(retrieved), GuardReplies.Mistaken));
        return reply.Curated(answer, curated);
    }

    /// <summary>What HR's replies say; nothing to a question about a colleague's pay or an order to break the rules.</summary>
    private CuratedMatch Curated(string text, List<string> history, ReplyLanguage language, Audience audience, GuardReply? guarded, CorpusIndex corpus, QuestionVector? vector)
    {
        var index = faqIndex.Current;
        if (index.Entries.Count == 0 || guarded?.Outcome is Outcome.Refused { Reason: RefusalReason.ColleaguePay or RefusalReason.Injection })
        {
            return CuratedMatch.Nothing;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var match = faqs.Match(text, language, audience, index, today, vector);

        // Who repeats a question wants to hear the reply again; who puts it in other words has it above.
        var wasShown = match is FaqMatch.Found found && history.Exists(earlier => !FoldedWords.In(earlier).SequenceEqual(FoldedWords.In(text))
            && faqs.Match(earlier, language, audience, index, today) is FaqMatch.Found before && before.Version.Faq == found.Version.Faq);
        var cited = match is FaqMatch.Found { Version.Content: var content } ? content.Articles() : [];
        var sources = cited.Select(corpus.Find).OfType<Article>().Where(article => article.Audience <= audience).ToList();
        return new CuratedMatch(match, wasShown, sources);
    }

    private (ReplyLanguage Language, bool IsForeign) LanguageOf(Question question, string text, List<string> history, SmallTalkReading smallTalk)
    {
        if (question.ReplyIn is { } forced)
        {
            return (forced, false);
        }

        var code = LanguageGuess.Of(text);
        var known = ReplyLanguages.Parse(code) ?? (code.Length == 0 ? history.AsEnumerable().Reverse().Select(message => ReplyLanguages.Parse(LanguageGuess.Of(message))).FirstOrDefault(language => language is not null) : null);

        if (code.Length == 0)
        {
            known ??= question.AskerLanguage;
        }

        // What is recognised word by word is in a language that is known.
        known ??= smallTalk.Language;

        // A few words are too few to call another language.
        var isForeign = code.Length > 0 && known is null && text.AsSpan().Count(' ') >= WordsThatTell;
        return (known ?? ReplyLanguages.Parse(options.Value.DefaultLanguage)!.Value, isForeign);
    }
}
