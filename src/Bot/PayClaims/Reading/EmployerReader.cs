namespace Bot.PayClaims.Reading;

/// <summary>Finds who pays: the subject of a verb of paying, a workplace, or the employer that the paragraph speaks of.</summary>
internal sealed class EmployerReader(ClaimText text, EmployerNames names)
{
    private const float FarthestVerb = 9;

    /// <summary>True when the last reading took over the employer of another sentence.</summary>
    public bool IsCarried { get; private set; }

    private enum Standing
    {
        None,
        Mentioned,
        Affiliation,
        Workplace,
        Payer,
    }

    /// <param name="index">The sentence's number.</param>
    /// <param name="leaves">True for pay on leaving: then the employer that was left pays.</param>
    /// <param name="before">The employer of the claim before in the same paragraph; <paramref name="hasBefore"/> says whether there was one.</param>
    public string? Read(CueSentence sentence, int index, Figure figure, NameMention? person, bool leaves, string? before, bool hasBefore)
    {
        IsCarried = false;
        var best = Best(sentence, figure, leaves);
        if (best is { Standing: >= Standing.Affiliation } named)
        {
            return named.Name;
        }

        if (person?.Affiliation is { } affiliation && !names.Watches(affiliation))
        {
            return affiliation;
        }

        if (StandIn(sentence, figure, index) is { } meant)
        {
            return meant;
        }

        if (best is { } mentioned)
        {
            return mentioned.Name;
        }

        IsCarried = true;
        return hasBefore ? before : null;
    }

    /// <summary>Whose table it is: named in the caption, or the one employer of the claims before it.</summary>
    public string? OfTable(PayTable table, List<ClaimDraft> others)
    {
        if (table.Caption is { } caption && names.Organisations.FirstOrDefault(name => name.Span.Start >= caption.Start && name.Span.End <= caption.End && !names.Watches(name.Name)) is { } named)
        {
            return named.Name;
        }

        var near = others.FindLast(draft => draft.Sentence < table.FirstSentence && text.Paragraphs[table.FirstSentence] - text.Paragraphs[draft.Sentence] <= 2);
        return near?.Claim.Employer;
    }

    private (string Name, Standing Standing)? Best(CueSentence sentence, Figure figure, bool leaves)
    {
        (string Name, Standing Standing)? best = null;
        var bestGap = float.MaxValue;
        foreach (var name in names.Organisations)
        {
            if (name.Span.Start < sentence.Span.Start || name.Span.End > sentence.Span.End || names.Watches(name.Name))
            {
                continue;
            }

            var (first, end) = (sentence.WordAt(name.Span.Start), sentence.WordAt(name.Span.End));
            var standing = StandingOf(sentence, first, end, leaves);
            var gap = end <= figure.First ? sentence.Gap(end, figure.First) : sentence.Gap(figure.End, first) + 3;
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
        var before = first > 0 ? words[first - 1].Text : "";
        var beforeThat = first > 1 ? words[first - 2].Text : "";
        if (EmployerWords.Articles.Contains(before))
        {
            (before, beforeThat) = (beforeThat, first > 2 ? words[first - 3].Text : "");
        }

        if (before is "selon" or "apres" || (before == "to" && beforeThat == "according"))
        {
            return Standing.None;
        }

        if (EmployerWords.Leaving.Contains(before) || (EmployerWords.Leaving.Contains(beforeThat) && before is "chez" or "de" or "d" or "at"))
        {
            return leaves ? Standing.Workplace : Standing.None;
        }

        var isObject = EmployerWords.Workplace.Contains(before) || EmployerWords.Belonging.Contains(before) || before is "to" or "with" or "from" or "avec";
        if (!isObject && IsPayer(sentence, end))
        {
            return Standing.Payer;
        }

        if (EmployerWords.Workplace.Contains(before) || (end < words.Count && words[end].Text == "s"))
        {
            return Standing.Workplace;
        }

        var staff = (end < words.Count && RoleNouns.Contains(words[end].Text, "")) || (end + 1 < words.Count && RoleNouns.Contains(words[end + 1].Text, "")) || (EmployerWords.Belonging.Contains(before) && RoleNouns.Contains(beforeThat, ""));
        if (staff || EmployerWords.Belonging.Contains(before))
        {
            return Standing.Affiliation;
        }

        return Standing.Mentioned;
    }

    private static bool IsPayer(CueSentence sentence, int end)
    {
        for (var i = end; i < sentence.Words.Count && sentence.Gap(end, i) < FarthestVerb; i++)
        {
            var word = sentence.Words[i].Text;
            if (EmployerWords.Paying.Contains(word))
            {
                return true;
            }

            if (SayingWords.Contains(word))
            {
                return i + 1 < sentence.Words.Count && sentence.Words[i + 1].Text is "it" or "its" or "qu";
            }
        }

        return false;
    }

    /// <summary>"The bank", "la clinique", "its", "elle": the employer these words stand for.</summary>
    private string? StandIn(CueSentence sentence, Figure figure, int index)
    {
        var words = sentence.Words;
        for (var i = Math.Min(figure.First, words.Count) - 1; i >= 0; i--)
        {
            if (i > 0 && EmployerWords.Kinds.Contains(words[i].Text) && EmployerWords.Articles.Contains(words[i - 1].Text))
            {
                return names.OfKind(words[i].Text) ?? Topic(index);
            }
        }

        for (var i = 0; i < figure.First; i++)
        {
            if (EmployerWords.Pronouns.Contains(words[i].Text) && words[i].Text is "its" or "it" or "ses" or "elle" or "itself")
            {
                return Topic(index);
            }
        }

        return null;
    }

    /// <summary>The organisation spoken of last before a sentence, within its paragraph and the one before.</summary>
    private string? Topic(int index)
    {
        var paragraph = text.Paragraphs[index];
        for (var i = index - 1; i >= 0 && text.Paragraphs[i] >= paragraph - 1; i--)
        {
            var span = text.Sentences[i];
            foreach (var name in names.Organisations)
            {
                if (name.Span.Start >= span.Start && name.Span.End <= span.End && !names.Watches(name.Name))
                {
                    return name.Name;
                }
            }
        }

        return null;
    }
}
