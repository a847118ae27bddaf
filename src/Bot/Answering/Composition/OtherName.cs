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

        var groups = request.Query.Groups;
        var article = picked[0].Sentence.Passage.Article;
        var inArticle = new Retrieval.QueryCover(request.Query, isLoose: true).Of($"{article.Title}\n{article.Text}", article.Language);
        List<int> missing = [.. Enumerable.Range(0, groups.Count).Where(g => IsNamed(g) && inArticle[g] == 0)];
        List<int> plain = [.. Enumerable.Range(0, groups.Count).Where(g => !IsNamed(g))];
        var isOneName = missing.Count > 0 && missing.Exists(g => groups[g].IsName) && missing[^1] - missing[0] == missing.Count - 1;
        return isOneName && plain.Count >= FewestWords && plain.TrueForAll(g => picked[0].Sentence.Own[g] > IsSaid)
            ? draft with { Lead = new Phrase("answered.notNamed", string.Join(' ', missing.Select(g => groups[g].Word))), PutsNameRight = true }
            : draft;

        bool IsNamed(int g) => groups[g].IsName || char.IsUpper(groups[g].Word[0]);
    }
}
