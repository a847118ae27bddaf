namespace Bot.PayClaims.Reading.Choices;

/// <summary>Something in a sentence that a figure may come from: a named person, somebody without a name, a paper, a survey.</summary>
/// <param name="Start">Where it stands in the article.</param>
/// <param name="Name">Of a named person; null for all else.</param>
internal sealed record FrameItem(int Start, string Kind, NameMention? Name)
{
    public const string Named = "named";

    /// <summary>"A pilot", « une ancienne salariée ».</summary>
    public const string SomeOne = "someone";

    /// <summary>"The same pilot", « cette salariée »: somebody spoken of before.</summary>
    public const string TheOne = "the one";

    private const string Several = "several";

    // "A former senior pilot": so many words may stand between the article and the noun.
    private const int FarthestArticle = 3;

    private static readonly HashSet<string> Indefinite = ["a", "an", "one", "un", "une", "deux", "two", "three", "four", "several", "trois", "quatre", "plusieurs", "another", "autre", "des", "some", "certains"];
    private static readonly HashSet<string> Definite = ["the", "this", "that", "ce", "cet", "cette", "la", "le", "same", "meme", "his", "her", "its", "their", "son", "sa", "ses", "leur", "leurs", "our", "my", "mon", "ma", "notre"];
    private static readonly HashSet<string> OfCourts = ["complaint", "lawsuit", "judgment", "ruling", "plainte", "arret", "jugement", "conclusions"];
    private static readonly HashSet<string> Pronouns = ["she", "he", "him", "her", "his", "il", "elle", "lui", "they", "ils", "elles", "their"];

    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    /// <returns>In the order of the sentence.</returns>
    public static List<FrameItem> Of(SpeakerScene scene, int sentence, List<NameMention> names)
    {
        List<FrameItem> items = [.. names.Where(name => name.Kind == NameKind.Person).Select(name => new FrameItem(name.Span.Start, Named, name))];
        var (from, to) = scene.Tokens.OfSentence(sentence);
        for (var i = from; i < to; i++)
        {
            if (scene.Mentions[i] is null && KindOf(scene, i, from, to) is { } kind)
            {
                items.Add(new FrameItem(scene.Tokens[i].Start, kind, null));
            }
        }

        items.Sort((one, other) => one.Start.CompareTo(other.Start));
        return items;
    }

    private static string? KindOf(SpeakerScene scene, int at, int from, int to)
    {
        var word = scene.Tokens[at].Folded;
        return AttributionWords.People.Contains(word) || NameVocabulary.Jobs.Contains(word) || RoleNouns.Contains(word, "") ? Human(scene, at, from, to)
            : AttributionWords.Surveys.Contains(word) ? "survey"
            : AttributionWords.Filings.Contains(word) || OfCourts.Contains(word) ? "filing"
            : AttributionWords.Postings.Contains(word) ? "posting"
            : AttributionWords.Documents.Contains(word) ? "document"
            : null;
    }

    private static string? Human(SpeakerScene scene, int at, int from, int to)
    {
        // "The pilot Ann Roy" has a name.
        if (at + 1 < to && scene.Mentions[at + 1] is not null && scene.Tokens.GapBefore(at + 1) is "" or ",")
        {
            return null;
        }

        var word = scene.Tokens[at].Folded;
        var isPlural = word[^1] == 's';
        if (word is "somebody" or "someone")
        {
            return SomeOne;
        }

        for (var i = at; i >= Math.Max(from, at - FarthestArticle); i--)
        {
            if (i < at && (scene.Mentions[i] is not null || Indefinite.Contains(scene.Tokens[i].Folded)))
            {
                return scene.Mentions[i] is not null ? null : isPlural ? Several : SomeOne;
            }

            if ((i < at && Definite.Contains(scene.Tokens[i].Folded)) || scene.Tokens[i].Elision == 'l')
            {
                return isPlural ? null : TheOne;
            }

            if (i < at && !scene.Tokens.Follows(i + 1))
            {
                return null;
            }
        }

        return null;
    }
}
