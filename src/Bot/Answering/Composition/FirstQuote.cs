using Bot.Answering.PayQuestions;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Lets the first quote go on, where it has not what is asked for: the reason, the name or the denial mostly stands right behind, or a few sentences on.</summary>
internal sealed class FirstQuote(ComposeRequest request)
{
    private const int WordsOfDenial = 7;

    // "The rush has a plain cause, analysts say.": fewer words announce what is asked for more often than they tell it.
    private const int WordsThatTell = 12;

    // Farther on a reason is mostly one for something else.
    private const int SentencesOn = 4;

    private readonly AnswerType _wanted = request.Wanted[0];
    private readonly PayQuestion _asked = request.Pay.Asked;

    /// <returns>As given, the first with what belongs to it; without those that say only that.</returns>
    public IReadOnlyList<PickedSentence> Complete(IReadOnlyList<PickedSentence> picked)
    {
        if (picked.Count == 0)
        {
            return picked;
        }

        var first = picked[0];
        if (_wanted == AnswerType.Reason && first.Sentence.TypeMatches[0] == 0)
        {
            first = WithNext(first, MayExplain);
        }

        first = WithNext(first, next => GoesOn(first, next));
        first = AsksWho(first.Sentence) ? WithBefore(first) : first;
        return FurtherOn(first) is { } told ? [first, told, .. Apart(picked, first, told)] : [first, .. Apart(picked, first)];
    }

    private static IEnumerable<PickedSentence> Apart(IReadOnlyList<PickedSentence> picked, params PickedSentence[] quoted) =>
        picked.Skip(1).Where(choice => !Array.Exists(quoted, quote => choice.Sentence.Passage.Article.Id == quote.Sentence.Passage.Article.Id && choice.Sentence.Span.Overlaps(quote.Sentence.Span)));

    /// <summary>"Her pay fell. A year earlier it was … The cut came because …": the reason or the condition where it stands further on in the paragraph, as a quote of its own.</summary>
    private PickedSentence? FurtherOn(PickedSentence first)
    {
        var text = first.Sentence.Passage.Article.Text;
        if (!AnswerTypeReader.IsNoSum(_wanted) || IsIn(first.Sentence.Span))
        {
            return null;
        }

        var told = QuoteUnits.Behind(text, first.Sentence.Span).Take(SentencesOn).FirstOrDefault(IsIn);
        return told.Length > 0 ? first with { Sentence = first.Sentence with { Span = told } } : null;

        bool IsIn(TextSpan span) => AnswerTypeEvidence.In(span.In(text), _wanted, request.Query) >= 1;
    }

    /// <summary>"What does X say of those who left?" asks for nobody: whom "she" is can be told beside the quote.</summary>
    private bool AsksWho(SentenceCandidate first) =>
        _asked.Kind == PayQuestionKind.Who || (_wanted == AnswerType.Person && SpeakerResolver.Resolve(first.Passage.Article, first.Span) is null);

    /// <summary>Who is asked for mostly stands before where only "she" does; who somebody named is, where "its founder" or "for them" points.</summary>
    private PickedSentence WithBefore(PickedSentence first)
    {
        var (text, span) = (first.Sentence.Passage.Article.Text, first.Sentence.Span);
        var asked = FoldedWords.In(request.Text).ToHashSet(StringComparer.Ordinal);
        var whole = request.Query.Groups.All(group => group.IsName)
            ? SentenceShape.PointsBackAnywhere(span.In(text)) && SentenceSplitter.LastBefore(text, span.Start) is { } before && SentenceShape.AreTogether(text, before, span) ? new TextSpan(before.Start, span.End - before.Start) : span
            : QuoteUnits.WithNamed(text, span, asked);
        return first with { Sentence = first.Sentence with { Span = whole } };
    }

    private static PickedSentence WithNext(PickedSentence picked, Func<string, bool> belongs) =>
        picked with { Sentence = picked.Sentence with { Span = QuoteUnits.WithNext(picked.Sentence.Passage.Article.Text, picked.Sentence.Span, belongs) } };

    private bool GoesOn(PickedSentence first, string next) =>
        !IsTold(first)
        || (_asked is { Kind: PayQuestionKind.Comparison } or { AsksPay: true, AsksLatest: true } && AnswerTypeEvidence.AmountIn(next).Length > 0)
        || (_wanted == AnswerType.Person && SentenceShape.PointsBackByOwner(next))
        || (_asked.AsksWhether && IsBriefDenial(next));

    /// <summary>The kind of thing asked for is there; of a question for a sum any sum is.</summary>
    private bool IsTold(PickedSentence first)
    {
        var isAnnounced = AnswerTypeReader.IsNoSum(_wanted) && first.Sentence.Text.AsSpan().Count(' ') < WordsThatTell;
        return (first.Sentence.TypeMatches[0] >= 1 && !isAnnounced) || _wanted is AnswerType.Amount or AnswerType.Share or AnswerType.Count
            || (_asked is { AsksPay: true, AsksAmount: true } && !AnswerTypeReader.IsNoSum(_wanted) && AnswerTypeEvidence.AmountIn(first.Sentence.Text).Length > 0);
    }

    /// <summary>"He stays. “I like what we make.”": what gives no reason itself is mostly explained by what follows it.</summary>
    private static bool MayExplain(string sentence) => sentence.AsSpan().ContainsAny('«', '“', '"') || AnswerTypeEvidence.GivesReason(sentence);

    /// <summary>"It was said that she would leave. She did not."</summary>
    private static bool IsBriefDenial(string sentence) => FoldedWords.In(sentence) is { Count: <= WordsOfDenial } words && DenyingWords.AreIn(words);
}
