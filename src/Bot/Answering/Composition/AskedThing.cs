using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Whether the sentences chosen have the kind of thing that is asked for, and which of them say it.</summary>
internal static class AskedThing
{
    // A sentence with an amount that says less than this share of what another says is about something else.
    private const double EnoughOfBest = 0.5;

    // Share of the question's words besides names that a sentence with a date says where it answers.
    private const double EnoughOfMatter = 0.4;
    private const float IsSaid = 0.3f;

    // As much has a sentence of what its passage says.
    private const float IsBefore = 0.35f;
    private static readonly HashSet<string> Towns = ["city", "cities", "town", "country", "countries", "ville", "villes", "pays"];

    private const float MuchMore = ExtractiveComposer.MuchMore;

    /// <summary>Where a date or a time is asked for, what has one goes before what has none, if it says half as much and stands in the same article.</summary>
    public static IReadOnlyList<PickedSentence> DatedFirst(ComposeRequest request, IReadOnlyList<PickedSentence> picked)
    {
        if (request.Wanted[0] is not (AnswerType.Date or AnswerType.Duration) || picked.Count < 2 || HasIt(picked[0]))
        {
            return picked;
        }

        var said = Said(request, picked[0]);
        var dated = picked.FirstOrDefault(choice => HasIt(choice) && Said(request, choice) >= (choice.Sentence.Passage.Article.Id == picked[0].Sentence.Passage.Article.Id ? EnoughOfBest * said : said));
        return dated is null ? picked : [dated with { IsNeeded = true }, .. picked.Where(choice => choice != dated)];

        bool HasIt(PickedSentence choice) => AnswerTypeEvidence.In(choice.Sentence.Text, request.Wanted[0], request.Query) > 0;
    }

    /// <summary>Of sentences that name a number those that name what is counted; of those that name a person or a reason the first, what is needed beside it, and what says much more.</summary>
    public static IReadOnlyList<PickedSentence> Told(ComposeRequest request, IReadOnlyList<PickedSentence> picked, AnswerType wanted)
    {
        // « C'est combien ? » may ask for a sum.
        if (picked.Count == 0 || wanted is AnswerType.Any or AnswerType.Date || (wanted == AnswerType.Count && !AnswerTypeReader.NamesCounted(request.Text)))
        {
            return picked;
        }

        if (wanted is AnswerType.Amount or AnswerType.Share)
        {
            var amounts = picked.Where(choice => choice.Sentence.TypeMatch >= 1).ToList();
            return amounts.Count > 0 ? [.. amounts.Where((choice, at) => at == 0 || choice.News >= MuchMore)] : picked;
        }

        if (wanted is AnswerType.Person or AnswerType.Reason or AnswerType.Place)
        {
            return [.. picked.Where((choice, at) => at == 0 || choice.IsNeeded || choice.News >= MuchMore)];
        }

        var most = picked.Max(choice => choice.Sentence.TypeMatch);
        var said = picked.Max(choice => Said(request, choice));
        var telling = picked.Where(choice => choice.Sentence.TypeMatch == most && Said(request, choice) >= EnoughOfBest * said).ToList();
        return telling.Count > 0 ? telling : [.. picked.Where(choice => choice.Sentence.TypeMatch == most)];
    }

    /// <summary>False where an amount was asked for and none stands with most of what is said of the question, or a date and the first quote has none, or how many and no quote counts that.</summary>
    public static bool IsHeld(ComposeRequest request, IReadOnlyList<PickedSentence> picked, List<DraftStatement> statements)
    {
        var most = picked.Select(choice => Said(request, choice)).DefaultIfEmpty(0).Max();

        // "When do the shares vest?": in the first year, or with the third lamp.
        var isConditionTold = request.Pay.Asked.Matters is { IsCondition: true } matters && statements.Count > 0 && matters.AreIn(statements[0].Quote.In(statements[0].Article.Text));
        return (isConditionTold || request.Wanted[0] switch
        {
            AnswerType.Amount or AnswerType.Share => picked.Index().Any(choice => Has(choice.Index) > 0 && Said(request, choice.Item) >= EnoughOfBest * most),
            AnswerType.Date or AnswerType.Duration => picked.Count > 0 && Has(0) > 0 && (Said(request, picked[0]) >= EnoughOfBest * most || SaysMuchOfMatter(picked[0].Sentence)),
            AnswerType.Person when AnswerTypeReader.NamesAsked(request.Text) is > 0 and var asked => picked.Index().Any(choice => Has(choice.Index) >= 1 && (asked == 1 || HasNames(choice.Index, asked)) && Said(request, choice.Item) >= EnoughOfBest * most),
            AnswerType.Place when request.Query.Groups.Any(group => Towns.Contains(group.Folded)) => picked.Index().Any(choice => Has(choice.Index) >= 1),
            AnswerType.Count => picked.Index().Any(choice => Has(choice.Index) >= 1 || (Has(choice.Index) > 0 && IsToldOtherwise(choice.Item.Sentence)) || (!AnswerTypeReader.NamesCounted(request.Text) && (Has(choice.Index) > 0 || choice.Item.Sentence.Text.Any(char.IsDigit)))),
            _ => true,
        }) && SaysNew(request, picked) && SaysWhose(request, picked);

        // What is counted may have a word that nobody knows in another language, and stands over the column of a table.
        bool IsToldOtherwise(SentenceCandidate sentence) => sentence.Passage.Article.Language != request.Query.Language.Code() || TextLine.Around(sentence.Passage.Article.Text, sentence.Span.Start).Kind == LineKind.TableRow;

        // "The names of those who left" are more than one; of several some stand in a row.
        bool HasNames(int at, int asked) => SaysMuchOfMatter(picked[at].Sentence) && statements[at].Quote.In(statements[at].Article.Text) is var quote && AnswerTypeEvidence.NewNames(quote, request.Query) is > 1 and var names && (names >= asked || AnswerTypeEvidence.NamesRow(quote, request.Query));

        // Who it is about may be told before.
        bool SaysMuchOfMatter(SentenceCandidate sentence)
        {
            var plain = Enumerable.Range(0, request.Query.Groups.Count).Where(g => !request.Query.Groups[g].IsName).ToList();
            return plain.Count(g => sentence.Own[g] > IsSaid) >= EnoughOfMatter * plain.Count;
        }

        // What a sentence has not, its quote may have, which goes on behind it.
        float Has(int at)
        {
            var (sentence, quote) = (picked[at].Sentence, statements[at].Quote);
            var isOnlyDated = request.Wanted[0] is AnswerType.Date or AnswerType.Duration && quote.Length <= sentence.Span.Length && !sentence.SaysMatter;
            return isOnlyDated ? sentence.TypeMatches[0] : Math.Max(sentence.TypeMatches[0], AnswerTypeEvidence.In(quote.In(statements[at].Article.Text), request.Wanted[0], request.Query));
        }
    }

    /// <summary>Where somebody's pay is asked for, a sentence that names none of those named, beneath nothing that does, tells another's.</summary>
    private static bool SaysWhose(ComposeRequest request, IReadOnlyList<PickedSentence> picked)
    {
        var names = Enumerable.Range(0, request.Query.Groups.Count).Where(g => request.Query.Groups[g].IsNameAsked).ToList();
        return names.Count == 0 || picked.Count == 0 || request.Pay.Asked is not { AsksPay: true, Kind: PayQuestionKind.Figure, Figures.Count: 0 } || !(request.Pay.Asked.AsksAmount || request.Pay.Asked.ImpliesAmount)
            || names.Exists(g => picked[0].Sentence.Own[g] > 0 || picked[0].Sentence.Around[g] >= IsBefore);
    }

    private static double Said(ComposeRequest request, PickedSentence choice) => ExtractiveComposer.Share(choice.Sentence.Own, request.Weights);

    /// <summary>"And the welders?": a sentence that does not speak of them repeats what was told of others; one that has what the message itself asks for, as a date, does not.</summary>
    private static bool SaysNew(ComposeRequest request, IReadOnlyList<PickedSentence> picked)
    {
        if (!request.Pay.Asked.PutsNewInPlace || picked.Count == 0 || picked[0].Sentence.Passage.Article.Language != request.Query.Language.Code()
            || (picked[0].Sentence.TypeMatches[0] >= 1 && AnswerTypeReader.Read(request.Text, null)[0] == request.Wanted[0] && request.Wanted[0] is not (AnswerType.Any or AnswerType.Amount)))
        {
            return true;
        }

        var own = Enumerable.Range(0, request.Query.Groups.Count).Where(g => request.Query.Groups[g].Share >= 1).ToList();
        return own.Count == 0 || own.Exists(g => picked[0].Sentence.Own[g] > 0);
    }
}
