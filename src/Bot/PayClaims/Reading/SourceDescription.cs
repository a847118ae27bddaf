namespace Bot.PayClaims.Reading;

/// <summary>A source in the article's own words, shortened.</summary>
/// <param name="mentions">For each word the name that begins with it or holds it.</param>
internal sealed class SourceDescription(NameTokens tokens, NameMention?[] mentions)
{
    private const int Longest = 11;

    // A description that is cut does not end with one.
    private static readonly HashSet<string> Joining = ["of", "on", "in", "at", "by", "for", "with", "to", "and", "the", "a", "an", "its", "his", "her", "their", "de", "d", "du", "des", "dans", "sur", "par", "pour", "avec", "au", "aux", "en", "et", "le", "la", "les", "l", "un", "une", "son", "sa", "ses"];

    /// <param name="from">Index of the first word.</param>
    /// <param name="to">Index just past the last.</param>
    public string Of(int from, int to)
    {
        while (from < to - 1 && tokens[from].Folded is "des" or "the" or "a" or "an" or "le" or "la" or "les" or "un" or "une" or "ce" or "cet" or "cette" or "this" && mentions[from] is null)
        {
            from++;
        }

        to -= to > from + 1 && tokens[to - 1].Folded is "qui" or "que" or "who" or "which" or "that" ? 1 : 0;
        for (var i = from + 1; i < to; i++)
        {
            // That somebody asked not to be named, or who asked them, is not who they are.
            var anonymity = tokens[i].Folded is "who" or "qui" && tokens.Word(i + 1) is "asked" or "requested" or "declined" or "spoke" or "wished" or "did" or "ne" or "prefere" or "requiert" or "requierent" or "a" or "ont" or "demande" or "tient" or "souhaite" or "insisted" or "refused" or "wanted";
            var interviewer = tokens[i].Folded is "interroge" or "interrogee" or "interroges" or "interrogees" or "interviewed" or "contacted" or "contacte" && tokens.Word(i + 1) is "by" or "par";
            var aside = !tokens.Follows(i) && tokens.GapBefore(i) is not ("." or "&") && tokens[i].Folded is not ("seen" or "reviewed" or "consulte" or "consultee" or "obtained") || (i > from + 3 && tokens[i].Folded is "and" or "et");
            if (anonymity || interviewer || aside)
            {
                to = i;
            }
        }

        if (to > from + Longest)
        {
            to = from + Longest;
            while (to > from + 1 && Joining.Contains(tokens[to - 1].Folded))
            {
                to--;
            }
        }

        var span = tokens.Span(from, to - 1);
        var glued = tokens[from].Length - AttributionWords.Unglued(tokens[from].Folded).Length;
        return tokens.Text.Substring(span.Start + glued, span.Length - glued);
    }
}
