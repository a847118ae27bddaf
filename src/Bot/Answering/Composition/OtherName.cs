using Bot.Answering.Retrieval;
using Bot.Rendering;

namespace Bot.Answering.Composition;

/// <summary>Tells where a question has a name that no article found has, and one sentence says all the rest of it: then the name is what the question has wrong, and the sentence puts it right.</summary>
internal static class OtherName
{
    // Fewer words in common are had by chance.
    private const int FewestWords = 4;
    private const float IsSaid = 0.3f;

    /// <returns>The draft with words that say whose name is missing; as it was where nothing of the kind holds. A figure that is asked for belongs to whom it names.</returns>
    public static Draft Apply(ComposeRequest request, Draft draft, IReadOnlyList<PickedSentence> picked)
    {
        if (picked.Count == 0 || request.Pay.Asked.AsksAmount || request.Wanted[0] is AnswerType.Amount or AnswerType.Share)
        {
            return draft;
        }

        var (groups, own) = (request.Query.Groups, picked[0].Sentence.Own);
        List<int> plain = [.. Enumerable.Range(0, groups.Count).Where(g => !IsNamed(g))];
        if (plain.Count < FewestWords || plain.Exists(g => own[g] <= IsSaid))
        {
            return draft;
        }

        // The whole article is read for a name only where the sentence says all the rest.
        var article = picked[0].Sentence.Passage.Article;
        var inArticle = new QueryCover(request.Query, isLoose: true).Of($"{article.Title}\n{article.Text}", article.Language);
        List<int> missing = [.. Enumerable.Range(0, groups.Count).Where(g => IsNamed(g) && inArticle[g] == 0)];
        return missing.Exists(g => groups[g].IsName) && missing[^1] - missing[0] == missing.Count - 1
            ? draft with { Lead = new Phrase("answered.notNamed", string.Join(' ', missing.Select(g => groups[g].Word))), PutsNameRight = true }
            : draft;

        bool IsNamed(int g) => groups[g].IsName || char.IsUpper(groups[g].Word[0]);
    }
}
