namespace Bot.PayClaims.Reading;

/// <summary>Finds the paper that a sentence goes by where no words of attribution name one.</summary>
/// <param name="phraseEnd">Where the phrase that begins at a word ends.</param>
internal sealed class SpeakerPapers(NameTokens tokens, SpeakerPhrase phrases, SpeakerQuotes quotes, Func<int, int, int> phraseEnd)
{
    private const int LongestPhrase = 22;

    // A paper that a sentence is about stands among its first words.
    private const int OpeningWords = 5;

    // In words behind "has published": "its own first analysis".
    private const int FarthestStudy = 5;

    /// <summary>"In its annual report, Acme disclosed …", "a contract seen by the paper": a paper named without a verb of its own.</summary>
    public SpeakerSource? Read(int from, int to)
    {
        if (Published(from, to) is { } made)
        {
            return made;
        }

        for (var i = from; i < to; i++)
        {
            var word = tokens[i].Folded;
            var filing = AttributionWords.Filings.Contains(word) || AttributionWords.Surveys.Contains(word);
            var seen = word is "seen" or "reviewed" or "obtained" or "consulte" or "consultes" or "consultee" or "consultees" && tokens.Word(i + 1) is "by" or "par";
            var shows = i - from < OpeningWords && (AttributionWords.Postings.Contains(word) || AttributionWords.Documents.Contains(word)) ? ShowingBehind(i, to) : to;
            if ((!filing && !seen && shows == to) || quotes.At(tokens[i].Start) is not null)
            {
                continue;
            }

            var start = i;
            while (start > from && tokens.Follows(start) && i - start < 8 && tokens[start - 1].Folded is not ("in" or "dans" or "from" or "by" or "par"))
            {
                start--;
            }

            if (phrases.Read(start, Math.Min(phraseEnd(i, to), shows)) is { Kind: SpeakerKind.Survey or SpeakerKind.Filing or SpeakerKind.Document or SpeakerKind.Posting or SpeakerKind.Earlier } source)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>"Acme, a test site, has published its analysis of what engineers earn": who made it states what follows.</summary>
    private SpeakerSource? Published(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (tokens[i].Folded is not ("published" or "released" or "unveiled" or "publie" or "presente" or "devoile" or "publishes" or "releases") || !Enumerable.Range(i + 1, Math.Max(0, Math.Min(FarthestStudy, to - i - 1))).Any(at => tokens[at].Folded is "analysis" or "analyse" or "ranking" or "classement" or "comparatif" or "panorama" or "benchmark"))
            {
                continue;
            }

            for (var at = from; at < i; at++)
            {
                if (phrases.MentionAt(at) is { Kind: not NameKind.Place } maker && (maker.Kind != NameKind.Person || !maker.Name.Contains(' ', StringComparison.Ordinal)))
                {
                    return new SpeakerSource(SpeakerKind.Survey, maker.Name, at, maker);
                }
            }
        }

        return null;
    }

    /// <returns>The verb by which a paper itself states the figure ("l'annonce que la société a publiée affiche …", "the letter in her drawer offers"); the end where there is none.</returns>
    private int ShowingBehind(int noun, int to)
    {
        for (var i = noun + 1; i < Math.Min(to, noun + LongestPhrase); i++)
        {
            if (quotes.At(tokens[i].Start) is null && phrases.MentionAt(i) is null && (AttributionWords.IsShowing(tokens[i].Folded) || AttributionWords.Offers(tokens[i].Folded)))
            {
                return i;
            }
        }

        return to;
    }
}
