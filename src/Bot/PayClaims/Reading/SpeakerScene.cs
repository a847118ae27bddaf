using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Who speaks where in one article: the cue that holds for a place in the text, and who "she" and "the same guide" are.</summary>
internal sealed class SpeakerScene
{
    // Farther back, the talk has turned to something else.
    private const int SentencesCarried = 3;

    private readonly ClaimText text;
    private readonly List<SpeakerCue>?[] cues;
    private readonly SpeakerCues finder;
    private readonly SpeakerPhrase phrases;
    private readonly SpeakerBefore before;

    public SpeakerScene(ClaimText text, IReadOnlyList<NameMention> names)
    {
        this.text = text;
        Tokens = text.Tokens;
        Quotes = new SpeakerQuotes(text.Text);
        var mentions = new NameMention?[Tokens.Count];
        foreach (var name in names)
        {
            for (var i = Tokens.At(name.Span.Start); i < Tokens.Count && Tokens[i].Start < name.Span.End; i++)
            {
                mentions[i] = name;
            }
        }

        Mentions = mentions;
        var papers = names.Where(name => PayWatchers.IsPaper(name.Span, text.Text)).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        phrases = new SpeakerPhrase(Tokens, mentions, papers);
        finder = new SpeakerCues(Tokens, phrases, Quotes);
        cues = new List<SpeakerCue>?[text.Sentences.Count];
        before = new SpeakerBefore(text, names, this);
        Turns = new Turns(text, names);
    }

    public NameTokens Tokens { get; }

    public SpeakerQuotes Quotes { get; }

    public Turns Turns { get; }

    /// <summary>For each word the name it belongs to.</summary>
    public IReadOnlyList<NameMention?> Mentions { get; }

    public int SentenceAt(int offset) => text.SentenceAt(offset);

    public IReadOnlyList<SpeakerCue> Cues(int sentence) => cues[sentence] ??= finder.Read(sentence).FindAll(cue => !SpeakerAsides.IsAside(text.Text, text.Sentences[sentence], Tokens[cue.From].Start));

    /// <returns>The attribution that holds for the place, with its source resolved; null for the article's own voice.</returns>
    public (SpeakerCue Cue, SpeakerSource Source)? At(TextSpan place)
    {
        var sentence = text.SentenceAt(place.Start);
        var quote = Quotes.At(place.Start);
        if (quote is { } told && Introducing(told) is { } introduced)
        {
            return Resolve(introduced) is { } voice ? (introduced, voice) : null;
        }

        var cue = Beside(sentence, place, quote) ?? (quote is { } open ? Quoting(sentence, open) : null);
        if (cue is not null)
        {
            return Resolve(cue) is { } source ? (cue, source) : null;
        }

        return Turn(sentence) ?? Carried(sentence) ?? Told(sentence);
    }

    /// <summary>True where somebody is quoted, or has the word.</summary>
    public bool IsSpoken(int offset) => Quotes.At(offset) is not null || Turns.At(text.SentenceAt(offset)) is not null;

    private (SpeakerCue Cue, SpeakerSource Source)? Turn(int sentence)
    {
        if (Turns.At(sentence) is not { } speaker)
        {
            return null;
        }

        var from = Tokens.OfSentence(sentence).From;
        var source = new SpeakerSource(SpeakerKind.Person, speaker.Name, from, speaker) { Role = speaker.Role };
        return (new SpeakerCue(source, sentence, from, from, 0), source);
    }

    /// <summary>"… Two doctors described these terms", "… Ann Lee, its spokeswoman, said so on Monday": who told it comes a sentence later.</summary>
    private (SpeakerCue Cue, SpeakerSource Source)? Told(int sentence)
    {
        for (var i = sentence + 1; i < text.Sentences.Count && i <= sentence + 2 && text.Paragraphs[i] == text.Paragraphs[sentence]; i++)
        {
            foreach (var cue in Cues(i))
            {
                if (Resolve(cue) is { Kind: SpeakerKind.Unnamed or SpeakerKind.Person or SpeakerKind.Organisation } source && PointingBack.Is(Tokens, cue))
                {
                    return (cue, source);
                }
            }

            if (Cues(i).Count > 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <returns>The source that a stretch of text, such as a table's cell, consists of; its words where they are of no known kind.</returns>
    public SpeakerSource Named(TextSpan place)
    {
        var to = Tokens.At(place.Start);
        var from = to;
        while (to < Tokens.Count && Tokens[to].Start < place.End)
        {
            to++;
        }

        return phrases.Read(from, to) is { Kind: not SpeakerKind.Earlier } source
            ? source with { IsMarketVoice = source.IsMarketVoice || phrases.SpeaksOfMarket(from, to) }
            : new SpeakerSource(SpeakerKind.Document, place.In(text.Text), from);
    }

    /// <returns>The source of a cue, followed back where it is a pronoun or "the guide"; null when there is none.</returns>
    public SpeakerSource? Resolve(SpeakerCue cue) => before.Resolve(cue);

    /// <summary>"Anne Roy makes no secret of it: «…»": whoever the words before the colon are about.</summary>
    private SpeakerCue? Introducing(TextSpan quote)
    {
        var colon = quote.Start - 1;
        while (colon > 0 && char.IsWhiteSpace(text.Text[colon]))
        {
            colon--;
        }

        if (colon < 1 || text.Text[colon] != ':')
        {
            return null;
        }

        var sentence = text.SentenceAt(colon);
        var (from, to) = (Tokens.OfSentence(sentence).From, Tokens.At(colon));
        if (Cues(sentence).Any(cue => IsVoice(cue.Source) && (cue.From < to || cue.From > Tokens.At(quote.End))))
        {
            return null;
        }

        for (var i = from; i < to; i++)
        {
            if (Mentions[i] is { Kind: NameKind.Person } person && Quotes.At(person.Span.Start) is null)
            {
                return new SpeakerCue(new SpeakerSource(SpeakerKind.Person, person.Name, i, person) { Role = person.Role }, sentence, i, to, 3);
            }
        }

        return from < to && phrases.Read(from, to, strict: true) is { Kind: SpeakerKind.Unnamed } unnamed ? new SpeakerCue(unnamed, sentence, from, to, 3) : null;
    }

    private SpeakerCue? Beside(int sentence, TextSpan place, TextSpan? quote)
    {
        var found = Cues(sentence);
        if (found.Count < 2)
        {
            return found.Count == 0 ? null : found[0];
        }

        var at = Tokens.At(place.Start);
        var (from, _) = Tokens.OfSentence(sentence);
        var clause = Clause(from, at);
        SpeakerCue? best = null;
        var bestScore = int.MinValue;
        foreach (var cue in found)
        {
            var inClause = Clause(from, cue.From) == clause ? 100 : 0;
            var distance = Math.Min(40, cue.From > at ? cue.From - at : at - cue.To);
            var score = inClause + (quote is not null && cue.Rank == 3 ? 40 : cue.Rank * 8) - distance;
            (best, bestScore) = score > bestScore ? (cue, score) : (best, bestScore);
        }

        return best;
    }

    // "…, the memo says, while Acme pays less, according to a letter"
    private int Clause(int from, int to)
    {
        var clauses = 0;
        for (var i = from + 1; i <= to && i < Tokens.Count; i++)
        {
            var gap = Tokens.GapBefore(i);
            clauses += gap.Contains(';') || (Tokens[i].Folded is "while" or "whereas" or "tandis" or "alors" && gap is ",") ? 1 : 0;
        }

        return clauses;
    }

    /// <summary>The speaker of a quotation that runs over sentences: at its end, before it, or just before the paragraph.</summary>
    private SpeakerCue? Quoting(int sentence, TextSpan quote)
    {
        var paragraph = text.Paragraphs[sentence];
        for (var i = sentence + 1; i < text.Sentences.Count && text.Paragraphs[i] == paragraph && i <= sentence + 3; i++)
        {
            var begins = text.Sentences[i].Start <= quote.End + 1;
            if (begins && Cues(i).FirstOrDefault(cue => IsVoice(cue.Source)) is { } behind)
            {
                return behind;
            }
        }

        for (var i = sentence - 1; i >= 0 && i >= sentence - 5 && paragraph - text.Paragraphs[i] <= 1; i--)
        {
            if (Cues(i).LastOrDefault(cue => IsVoice(cue.Source)) is { } voice)
            {
                return voice;
            }
        }

        return null;
    }

    private static bool IsVoice(SpeakerSource source) => source.Kind is SpeakerKind.Person or SpeakerKind.Unnamed or SpeakerKind.Organisation or SpeakerKind.Earlier;

    /// <summary>A source named a sentence or two before that the text goes on about.</summary>
    private (SpeakerCue Cue, SpeakerSource Source)? Carried(int sentence)
    {
        var (row, passed) = (IsRow(sentence), 0);
        for (var i = sentence - 1; i >= 0; i--)
        {
            var near = row ? IsRow(i) || ++passed <= SentencesCarried + 12 : sentence - i <= SentencesCarried && text.Paragraphs[i] == text.Paragraphs[sentence];
            if (!near)
            {
                return null;
            }

            if (Cues(i) is not { Count: > 0 } earlier)
            {
                if (!row && NamesSomebodyNew(i, i, sentence))
                {
                    return null;
                }

                continue;
            }

            foreach (var cue in earlier.Reverse())
            {
                if (Resolve(cue) is { } source && Continues(source, cue, sentence, row))
                {
                    return (cue, source);
                }
            }

            return null;
        }

        return null;
    }

    private bool Continues(SpeakerSource source, SpeakerCue cue, int sentence, bool row) => source.Kind switch
    {
        // A survey measures: it tells no hearsay.
        SpeakerKind.Survey when !row && AttributionModality.IsConditional(text.Sentence(sentence)) => false,
        SpeakerKind.Survey or SpeakerKind.Filing or SpeakerKind.Document or SpeakerKind.Posting => row || !NamesSomebodyNew(sentence, cue),
        SpeakerKind.Outlet => AttributionModality.IsConditional(text.Sentence(sentence)),
        SpeakerKind.Organisation => row || (!NamesSomebodyNew(sentence, cue) && (source.IsMarketVoice || Announces(sentence, source.Words))),
        SpeakerKind.Person or SpeakerKind.Unnamed => !row && !NamesSomebodyNew(sentence, cue)
            && (OpensSpeech(cue.Sentence) || (sentence == cue.Sentence + 1 && GoesOnWithOne(sentence)) || (sentence == cue.Sentence + 1 && AttributionModality.IsConditional(text.Sentence(sentence)) && AttributionModality.IsConditional(text.Sentence(cue.Sentence)))),
        _ => false,
    };

    // « …», sourit une graphiste. Elle gagne …": the one who just spoke, of the own pay.
    private bool GoesOnWithOne(int sentence)
    {
        var (from, to) = Tokens.OfSentence(sentence);
        return to - from > 1 && Tokens[from].Folded is "elle" or "il" or "she" or "he" && Tokens[from + 1].Folded is "gagne" or "touche" or "percoit" or "earns" or "makes" or "gets" or "took" or "takes" or "est" or "etait" or "was" or "is" or "a";
    }

    // "Rao explained:" opens what follows.
    private bool OpensSpeech(int sentence) => text.Sentence(sentence).TrimEnd() is [.., ':'];

    private bool IsRow(int sentence) => text.Sentence(sentence).Contains('|', StringComparison.Ordinal) || ListItems.IsEntry(text, sentence);

    // "Acme will also pay …" goes on with what Acme said it will do.
    private bool Announces(int sentence, string organisation)
    {
        var (from, to) = Tokens.OfSentence(sentence);
        return from < to && Mentions[from]?.Name == organisation && (HasWord("will", from, to) || HasWord("va", from, to) || HasWord("prevoit", from, to));
    }

    /// <summary>True when a sentence names a company or person that the attributed clause and the sentence before it do not.</summary>
    private bool NamesSomebodyNew(int sentence, SpeakerCue cue)
    {
        var (from, to) = Tokens.OfSentence(sentence);
        var (begin, end) = Tokens.OfSentence(cue.Sentence);
        var clause = Clause(begin, cue.From);
        var start = clause > 0 ? begin : Tokens.OfSentence(Math.Max(0, cue.Sentence - 1)).From;
        for (var i = from; i < to; i++)
        {
            if (Mentions[i] is { Kind: NameKind.Person or NameKind.Organisation } mention && !Enumerable.Range(start, end - start).Any(at => Mentions[at]?.Name == mention.Name && (at < begin || Clause(begin, at) == clause)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a sentence names a company or person that the attributed one does not.</summary>
    private bool NamesSomebodyNew(int sentence, int attributed, int last)
    {
        var (from, to) = Tokens.OfSentence(sentence);
        var (start, _) = Tokens.OfSentence(Math.Max(0, attributed - 1));
        var (_, end) = Tokens.OfSentence(attributed == sentence ? Math.Max(0, sentence - 1) : attributed);
        for (var i = from; i < to && sentence <= last; i++)
        {
            if (Mentions[i] is { Kind: NameKind.Person or NameKind.Organisation } mention && !IsNamedIn(mention.Name, start, end))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamedIn(string name, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Mentions[i]?.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one of the words from one index to another is the folded word.</summary>
    public bool HasWord(string folded, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Tokens[i].Folded == folded)
            {
                return true;
            }
        }

        return false;
    }
}
