namespace Bot.Answering.Retrieval.Index;

/// <summary>How often a term counts as standing in an article that has it in its title or source. The stored bounds of blocks rest on these.</summary>
internal static class FieldWeights
{
    // A title says what an article is about; the outlet and author only where it comes from.
    private const float Title = 4f;
    private const float Source = 0.8f;

    /// <summary>For each set of fields what it counts.</summary>
    public static readonly float[] All = [Of(ArticleFields.None), Of(ArticleFields.Title), Of(ArticleFields.Source), Of(ArticleFields.Title | ArticleFields.Source)];

    public static float Of(ArticleFields fields) => ((fields & ArticleFields.Title) != 0 ? Title : 0) + ((fields & ArticleFields.Source) != 0 ? Source : 0);
}
