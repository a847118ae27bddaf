using Bot.Answering.PayQuestions;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers with the pay claims that fit, put into fixed words, or with the best sentences of the passages, word for word.</summary>
internal sealed class ExtractiveComposer : IAnswerComposer
{
    // Sentences of farther passages win too rarely to be worth the reading.
    private const int PassagesRead = 12;
    private const int MostPicked = 7;

    private const float MuchMore = 0.32f;

    // Share of the question's weight, where a figure is plainly wanted.
    private const double FiguresFirst = 0.3;

    public Draft Compose(ComposeRequest request)
    {
        var sentences = Sentences(request);

        // Head counts, dates and places are no claims about pay, but a figure that the question takes for granted is checked.
        return request.Pay is { } pay && (pay.Asked.Figures.Count > 0 || pay.Asked.Kind == PayQuestionKind.Who || request.Wanted is not (AnswerType.Count or AnswerType.Date or AnswerType.Place))
            && new ClaimComposer(pay, request.Query.Language, request.Weights).Compose() is { } figures && figures.Said >= sentences.Said - Advance(pay.Asked)
            ? figures
            : sentences;
    }

    /// <summary>How much more of the question a sentence must say than the best claim, to go before it.</summary>
    private static double Advance(PayQuestion asked) =>
        asked.AsksAmount || (asked.WantsFigure && !asked.ImpliesAmount) ? FiguresFirst : asked.ImpliesAmount ? FiguresFirst / 3 : 0;

    private static Draft Sentences(ComposeRequest request)
    {
        var candidates = new SentenceReader(request.Query, request.Wanted).Read([.. request.Passages.Take(PassagesRead)]);
        var picked = new SentencePicker(request.Weights, request.Query.Language.Code()).Pick(candidates, MostPicked);
        picked = Told(picked, request.Wanted);
        List<DraftStatement> statements = [.. picked.Select(choice => Statement(choice, request))];
        var asksAmount = request.Wanted == AnswerType.Amount;
        var shortest = asksAmount && statements.Count > 0 ? AnswerTypeEvidence.AmountIn(statements[0].Quote.In(statements[0].Article.Text)) : "";
        return new Draft(statements, HoldsWanted(request.Wanted, picked), shortest) { Said = picked.Count > 0 ? Share(picked[0].Sentence.Own, request.Weights) : 0 };
    }

    /// <summary>Of sentences that name a number those that name what is counted; of those that name a person or a reason the first, and what says much more.</summary>
    private static IReadOnlyList<PickedSentence> Told(IReadOnlyList<PickedSentence> picked, AnswerType wanted)
    {
        if (picked.Count == 0 || wanted is AnswerType.Any or AnswerType.Date)
        {
            return picked;
        }

        if (wanted is AnswerType.Person or AnswerType.Reason or AnswerType.Place)
        {
            return [.. picked.Where((choice, at) => at == 0 || choice.News >= MuchMore)];
        }

        var most = picked.Max(choice => choice.Sentence.TypeMatch);
        return [.. picked.Where(choice => choice.Sentence.TypeMatch == most)];
    }

    /// <summary>False where an amount was asked for and none stands there, or a date and the best sentence has none.</summary>
    private static bool HoldsWanted(AnswerType wanted, IReadOnlyList<PickedSentence> picked) => wanted switch
    {
        AnswerType.Amount => picked.Any(choice => choice.Sentence.TypeMatch > 0),
        AnswerType.Date => picked.Count > 0 && picked[0].Sentence.TypeMatch > 0,
        _ => true,
    };

    /// <summary>What is said of the question, as a share of its weight.</summary>
    public static double Share(float[] said, float[] weights) => said.Zip(weights).Sum(pair => pair.First * pair.Second) / Math.Max(1e-6, weights.Sum());

    private static DraftStatement Statement(PickedSentence choice, ComposeRequest request)
    {
        var article = choice.Sentence.Passage.Article;
        var words = request.Query.Groups.Select((group, g) => (group.Word, Weight: request.Weights[g])).ToList();
        var quote = QuoteTrimmer.Trim(article.Text, choice.Sentence.Span, stretch => words.Where(word => stretch.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Sum(word => word.Weight));
        return new DraftStatement(article, quote, SpeakerResolver.Resolve(article.Text, choice.Sentence.Span), choice.IsNeeded);
    }
}
