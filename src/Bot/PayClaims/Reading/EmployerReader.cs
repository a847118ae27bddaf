using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Finds who pays: the subject of a verb of paying, a workplace, or the employer that the sentences before speak of.</summary>
internal sealed class EmployerReader(ClaimText text, EmployerNames names)
{
    private const float FarthestVerb = 32;

    // Behind the figure a bare name soon belongs to another clause.
    private const float FarthestMention = 10;

    /// <summary>True when nothing in the sentence points back to that employer.</summary>
    public bool IsAssumed { get; private set; }

    private enum Standing
    {
        None,
        Mentioned,
        Affiliation,
        Workplace,
        Payer,
    }

    /// <summary>True when the last reading took the figure for one of a market.</summary>
    public bool IsOfMarket { get; private set; }

    /// <summary>True when the last reading was of "a nurse", of no employer named.</summary>
    public bool IsOfOneOfMany { get; private set; }

    /// <summary>The one employer the article is about; null when there are several.</summary>
    public string? Main => names.Main;

    /// <summary>True when the last reading took over the employer of another sentence.</summary>
    public bool IsCarried { get; private set; }

    /// <param name="index">The sentence's number.</param>
    /// <param name="component">Pay on leaving comes from the employer that was left.</param>
    /// <param name="before">The claim before; null when there is none in this paragraph or the one before.</param>
    public string? Read(CueSentence sentence, int index, PayFigure figure, NameMention? person, PayComponent component, ClaimDraft? before)
    {
        IsCarried = false;
        IsAssumed = false;
        IsOfMarket = false;
        IsOfOneOfMany = false;
        var best = Best(sentence, figure, component);
        if (best is { Standing: >= Standing.Affiliation } named)
        {
            return named.Name;
        }

        if (person?.Affiliation is { } affiliation && !names.Watches(affiliation))
        {
            return affiliation;
        }

        if (before?.Claim.Employer is { } there && text.Paragraphs[before.Sentence] == text.Paragraphs[index] && sentence.Says("there"))
        {
            return there;
        }

        IsCarried = true;
        if (EmployerSyntax.PronounPays(sentence, figure) && Topic(index) is { } subject)
        {
            return subject;
        }

        if (KindBefore(sentence, figure) is { } kind)
        {
            return kind;
        }

        if (SpeaksAsPayer(sentence))
        {
            return TopicOfParagraph(index) ?? before?.Claim.Employer ?? Topic(index) ?? names.Main;
        }

        IsOfMarket = EmployerContext.IsOfMarket(sentence, figure);
        if (IsOfMarket)
        {
            return null;
        }

        if (StandIn(sentence, figure, index, before) is { } meant)
        {
            return meant;
        }

        if (best is { } mentioned)
        {
            return mentioned.Name;
        }

        if (before is not null && text.Paragraphs[before.Sentence] == text.Paragraphs[index])
        {
            return before.Claim.Employer;
        }

        IsAssumed = true;
        if (EmployerContext.Continues(sentence, figure))
        {
            return before?.Claim.Employer ?? Topic(index) ?? names.Main;
        }

        IsOfOneOfMany = EmployerContext.IsOfSomebody(sentence, figure);
        return IsOfOneOfMany || before?.Claim is { Employer: null, Status: ClaimStatus.Survey } ? null : before?.Claim.Employer ?? names.Main;
    }

    /// <summary>Whose table it is: named in the caption, or the employer of the claims before it.</summary>
    public string? OfTable(PayTable table, List<ClaimDraft> others)
    {
        if (table.Caption is { } caption && names.Within(caption).FirstOrDefault() is { } named)
        {
            return named.Name;
        }

        var near = others.FindLast(draft => draft.Sentence < table.FirstSentence && text.Paragraphs[table.FirstSentence] - text.Paragraphs[draft.Sentence] <= 2);
        return near?.Claim.Employer ?? names.Main ?? names.All.LastOrDefault(name => name.Span.Start < table.Rows[0][0].Start && !names.Watches(name.Name))?.Name;
    }

    private (string Name, Standing Standing)? Best(CueSentence sentence, PayFigure figure, PayComponent component)
    {
        var leaves = component == PayComponent.Severance;
        (string Name, Standing Standing)? best = null;
        var bestGap = float.MaxValue;
        foreach (var name in names.Within(sentence.Span))
        {
            var (first, end) = (sentence.WordAt(name.Span.Start), sentence.WordAt(name.Span.End));
            if (first >= figure.End && component == PayComponent.Offer && EmployerSyntax.IsRecipients(sentence, figure, first))
            {
                continue;
            }

            var standing = first >= figure.End && EmployerSyntax.IsFrom(sentence, first) ? Standing.Workplace : StandingOf(sentence, first, end, leaves);

            // What is said behind the figure is said of the next one, except "… at X" and "…, X pays".
            var gap = end <= figure.First ? sentence.Gap(end, figure.First) : sentence.Gap(figure.End, first) + 6;
            var beforeNext = end <= figure.First || !sentence.Figures.Exists(other => other.First >= figure.End && other.End <= first);
            if (standing == Standing.Payer && (end > figure.First || !beforeNext))
            {
                standing = beforeNext ? Standing.Affiliation : Standing.None;
            }

            if (standing == Standing.Mentioned && end > figure.First && gap > FarthestMention)
            {
                standing = Standing.None;
            }

            if (standing > Standing.None && (best is null || standing > best.Value.Standing || (standing == best.Value.Standing && gap < bestGap)))
            {
                (best, bestGap) = ((name.Name, standing), gap);
            }
        }

        return best;
    }

    private static Standing StandingOf(CueSentence sentence, int first, int end, bool leaves)
    {
        var words = sentence.Words;
        var at = first - 1;
        while (at >= 0 && (EmployerWords.Articles.Contains(words[at].Text) || EmployerWords.Kinds.Contains(words[at].Text) || words[at].Text is "current" or "new" or "his" or "her" or "actuel" or "nouvel"))
        {
            at--;
        }

        var before = at >= 0 ? words[at].Text : "";
        var beforeThat = at > 0 ? words[at - 1].Text : "";
        var ownedByFrench = first > 0 && words[first - 1].Text is "du" or "au";
        if (before is "selon" or "apres" || (before == "to" && beforeThat == "according"))
        {
            return Standing.None;
        }

        var robbed = EmployerWords.Rivals.Contains(before) && at > 0;
        if (robbed && beforeThat is not ("chez" or "at") && EmployerSyntax.HasOtherPayer(sentence, first))
        {
            return Standing.None;
        }

        if (EmployerWords.Rivals.Contains(before))
        {
            at--;
            while (at >= 0 && EmployerWords.Articles.Contains(words[at].Text))
            {
                at--;
            }

            (before, beforeThat) = (at >= 0 ? words[at].Text : "", at > 0 ? words[at - 1].Text : "");
            if (robbed && EmployerSyntax.HasOtherPayer(sentence, first))
            {
                return Standing.None;
            }
        }

        if (EmployerWords.Leaving.Contains(before) || (EmployerWords.Leaving.Contains(beforeThat) && before is "chez" or "de" or "d" or "at") || EmployerSyntax.IsFormer(sentence, at))
        {
            return leaves ? Standing.Workplace : Standing.None;
        }

        var isObject = ownedByFrench || EmployerWords.Workplace.Contains(before) || EmployerWords.Belonging.Contains(before) || before is "to" or "with" or "from" or "avec" or "in";
        if (!isObject && IsPayer(sentence, end))
        {
            return Standing.Payer;
        }

        if (EmployerWords.Workplace.Contains(before) || (end < words.Count && words[end].Text == "s"))
        {
            return Standing.Workplace;
        }

        var staff = (end < words.Count && RoleNouns.Contains(words[end].Text, "")) || (end + 1 < words.Count && RoleNouns.Contains(words[end + 1].Text, ""));
        return staff || isObject ? Standing.Affiliation : Standing.Mentioned;
    }

    private static bool IsPayer(CueSentence sentence, int end)
    {
        for (var i = end; i < sentence.Words.Count && sentence.Gap(end, i) < FarthestVerb; i++)
        {
            var word = sentence.Words[i].Text;
            if (EmployerWords.Pays(word) && !sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Noun && cue.First <= i && i < cue.End))
            {
                return true;
            }

            if (SayingWords.Contains(word))
            {
                var that = i + 1 < sentence.Words.Count && sentence.Words[i + 1].Text is "that" or "qu" ? i + 2 : i + 1;
                return that < sentence.Words.Count && sentence.Words[that].Text is "it" or "its" or "elle" or "il";
            }
        }

        return false;
    }

    /// <summary>"We pay …", "starting with us", "nous versons": whoever speaks pays, unless of rivals.</summary>
    private static bool SpeaksAsPayer(CueSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i].Text;
            if (word is "we" or "us" or "our" or "ours" or "nous" or "notre" or "nos" && sentence.Text[sentence.Words[i].Start..sentence.Words[i].End] != "US" && !(i > 0 && sentence.Words[i - 1].Text is "told" or "tell" or "paid" or "offered" or "on" or "promis" or "par" or "by"))
            {
                return !(i + 2 < sentence.Words.Count && (EmployerWords.Rivals.Contains(sentence.Words[i + 1].Text) || EmployerWords.Rivals.Contains(sentence.Words[i + 2].Text) || EmployerWords.Paying.Contains(sentence.Words[i + 1].Text) && word == "nous" && i > 0 && sentence.Words[i - 1].Text is "on" or "ils" or "elle" or "il"));
            }
        }

        return false;
    }

    private string? TopicOfParagraph(int index)
    {
        for (var i = index - 1; i >= 0 && text.Paragraphs[i] == text.Paragraphs[index]; i--)
        {
            if (names.Within(text.Sentences[i]).FirstOrDefault() is { } name)
            {
                return name.Name;
            }
        }

        return null;
    }

    /// <summary>"The bank" or "la clinique", said before the figure: stronger than any word for a market.</summary>
    private string? KindBefore(CueSentence sentence, PayFigure figure)
    {
        for (var i = Math.Min(figure.First, sentence.Words.Count) - 1; i > 0; i--)
        {
            if (IsKind(sentence, i) && names.OfKind(sentence.Words[i].Text, sentence.Words[i].Start) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>"The bank", "la clinique", "its", "elle": the employer these words stand for.</summary>
    private string? StandIn(CueSentence sentence, PayFigure figure, int index, ClaimDraft? before)
    {
        var words = sentence.Words;
        for (var i = Math.Min(figure.First, words.Count) - 1; i > 0; i--)
        {
            if (IsKind(sentence, i))
            {
                return names.OfKind(words[i].Text, words[i].Start) ?? Topic(index);
            }
        }

        for (var i = 1; i < Math.Min(figure.First, words.Count); i++)
        {
            if (EmployerWords.Heads.Contains(words[i].Text) && words[i - 1].Text is "the" or "le" or "la" or "l" or "its" or "son" or "sa" or "their" or "her" or "his")
            {
                var last = before is not null && text.Paragraphs[before.Sentence] == text.Paragraphs[index] ? before.Claim.Employer : null;
                return last ?? Topic(index);
            }
        }

        for (var i = 0; i < figure.First; i++)
        {
            if (words[i].Text is "its" or "it" or "ses" or "elle" or "itself" or "son" or "sa" or "their" && !EmployerSyntax.SpeaksOfPerson(sentence, i))
            {
                return Topic(index);
            }
        }

        // "… to $44 an hour, the hospital announced."
        for (var i = figure.End + 1; i < words.Count; i++)
        {
            if (IsKind(sentence, i) && !sentence.Figures.Exists(other => other.First >= figure.End && other.End <= i))
            {
                return names.OfKind(words[i].Text, words[i].Start) ?? Topic(index);
            }
        }

        return null;
    }

    private bool IsKind(CueSentence sentence, int word) =>
        EmployerWords.Kinds.Contains(sentence.Words[word].Text) && EmployerWords.Articles.Contains(sentence.Words[word - 1].Text) && !IsNamed(sentence, word);

    /// <summary>"Le cabinet Martin": the kind only introduces a name.</summary>
    private bool IsNamed(CueSentence sentence, int word) =>
        word + 1 < sentence.Words.Count && names.All.Any(name => name.Span.Start <= sentence.Words[word + 1].Start && sentence.Words[word + 1].Start < name.Span.End);

    /// <summary>The organisation spoken of last before a sentence, within its paragraph and the two before.</summary>
    private string? Topic(int index)
    {
        var paragraph = text.Paragraphs[index];
        for (var i = index - 1; i >= 0 && text.Paragraphs[i] >= paragraph - 2; i--)
        {
            if (names.Within(text.Sentences[i]).FirstOrDefault() is { } name)
            {
                return name.Name;
            }
        }

        return null;
    }
}
