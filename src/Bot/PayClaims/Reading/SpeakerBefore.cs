using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Finds who or what "she", "one of them", "the firm" and "the same guide" are, from the sentences before.</summary>
internal sealed class SpeakerBefore(ClaimText text, IReadOnlyList<NameMention> names, SpeakerScene scene)
{
    // Farther back, the talk has turned to something else.
    private const int SentencesCarried = 3;
    private const int SentencesBackForPronoun = 6;

    // Words before the one whom a sentence is about: "Depuis six ans, ce cadre …".
    private const int SubjectWithin = 6;

    /// <returns>The earlier source that a pronoun or "the guide" stands for; the source itself when it needs none; null when there is none.</returns>
    public SpeakerSource? Resolve(SpeakerCue cue)
    {
        var source = cue.Source;
        if (source.Kind != SpeakerKind.Earlier)
        {
            return source;
        }

        return source.Noun switch
        {
            "he" or "she" or "il" or "elle" or "lui" or "him" or "her" => PersonBefore(cue),
            "they" or "ils" or "elles" or "person" or "of them" => UnnamedBefore(cue),
            "it" => null,
            "organisation" => OrganisationSaid(cue),
            "its survey" => OrganisationSaid(cue) is { } owner ? owner with { Kind = SpeakerKind.Survey } : null,
            var noun when NameVocabulary.Jobs.Contains(noun) => PersonWithRole(cue, noun) ?? PersonBefore(cue),
            _ => PaperBefore(cue),
        };
    }

    private SpeakerSource? PersonBefore(SpeakerCue cue)
    {
        for (var i = cue.Sentence; i >= 0 && i >= cue.Sentence - SentencesBackForPronoun; i--)
        {
            var (from, to) = scene.Tokens.OfSentence(i);
            to = i == cue.Sentence ? Math.Min(to, cue.From) : to;
            var voice = i == cue.Sentence ? null : scene.Cues(i).LastOrDefault(earlier => earlier.Source.Kind is SpeakerKind.Person or SpeakerKind.Unnamed)?.Source;
            if (voice is not null)
            {
                return voice;
            }

            // Somebody the sentence is about: its first person, or a person behind whom nothing but an office stands.
            for (var token = from; token < to; token++)
            {
                if (scene.Mentions[token] is { Kind: NameKind.Person } person && scene.Quotes.At(person.Span.Start) is null)
                {
                    return new SpeakerSource(SpeakerKind.Person, person.Name, token, person) { Role = person.Role };
                }
            }

            // In the sentence of the words of saying it is the one spoken of: "A rigger, he says, earns …".
            if (i < cue.Sentence && UnnamedSubject(from, to) is { } unnamed)
            {
                return unnamed;
            }
        }

        return null;
    }

    /// <summary>"Ce cadre …", "A senior manager …": somebody without a name whom a sentence begins with.</summary>
    private SpeakerSource? UnnamedSubject(int from, int to)
    {
        for (var i = from; i + 1 < to && i < from + SubjectWithin; i++)
        {
            if (!(scene.Tokens[i].Folded is "un" or "une" or "a" or "an" or "ce" or "cet" or "cette" or "this") || scene.Quotes.At(scene.Tokens[i].Start) is not null)
            {
                continue;
            }

            for (var noun = i + 1; noun < Math.Min(to, i + 3) && scene.Tokens.Follows(noun) && scene.Mentions[noun] is null; noun++)
            {
                var word = scene.Tokens[noun].Folded;
                if (word[^1] != 's' && (NameVocabulary.Jobs.Contains(word) || AttributionWords.People.Contains(word) || RoleNouns.Contains(word, "")))
                {
                    var words = scene.Tokens.Span(i + 1, noun).In(text.Text);
                    return new SpeakerSource(SpeakerKind.Unnamed, words, i) { Role = words };
                }
            }
        }

        return null;
    }

    private SpeakerSource? UnnamedBefore(SpeakerCue cue)
    {
        if ((cue.Source.Noun == "person" ? UnnamedInSentence(cue) : cue.Source.Noun == "of them" ? OfThem(cue) : null) is { } near)
        {
            return near;
        }

        for (var i = cue.Sentence; i >= 0 && i >= cue.Sentence - SentencesBackForPronoun * 2; i--)
        {
            if (scene.Cues(i).LastOrDefault(earlier => earlier.Source.Kind == SpeakerKind.Unnamed && (i < cue.Sentence || earlier.From < cue.From)) is { } unnamed)
            {
                return cue.Source.Noun == "of them" ? unnamed.Source with { Words = $"{cue.Source.Words[..3].Trim()} of {unnamed.Source.Words}" } : unnamed.Source;
            }
        }

        return new SpeakerSource(SpeakerKind.Unnamed, cue.Source.Words, cue.Source.From);
    }

    /// <summary>"A person involved in the hiring went further: …, that person said"; "Reviewers earn 46 an hour, one of them said".</summary>
    private SpeakerSource? UnnamedInSentence(SpeakerCue cue)
    {
        for (var sentence = cue.Sentence; sentence >= Math.Max(0, cue.Sentence - 1); sentence--)
        {
            var (from, to) = scene.Tokens.OfSentence(sentence);
            to = Math.Min(to, cue.From);
            for (var i = to - 1; i > from; i--)
            {
                if (AttributionWords.People.Contains(scene.Tokens[i].Folded) && AttributionWords.IsIndefinite(scene.Tokens.Word(i - 1)))
                {
                    var end = i + 1;
                    while (end < to && scene.Tokens.Follows(end) && end - i < 6 && !(NameVocabulary.IsGrammar(scene.Tokens[end].Folded) && scene.Tokens[end].Folded is "has" or "had" or "is" or "was" or "a" or "est") && scene.Tokens[end].Folded is not ("went" or "goes" or "va"))
                    {
                        end++;
                    }

                    return new SpeakerSource(SpeakerKind.Unnamed, scene.Tokens.Span(i, end - 1).In(text.Text), i);
                }
            }
        }

        return null;
    }

    private SpeakerSource? OfThem(SpeakerCue cue)
    {
        var (from, _) = scene.Tokens.OfSentence(cue.Sentence);
        var end = from;
        while (end < cue.From && (end == from || scene.Tokens.Follows(end)) && !NameVocabulary.IsGrammar(scene.Tokens[end].Folded) && scene.Mentions[end] is null)
        {
            end++;
        }

        return end > from && end - from <= 4 && scene.Tokens[end - 1].Folded.EndsWith('s') && scene.Tokens[end - 1].Shape == NameShape.Lower
            ? new SpeakerSource(SpeakerKind.Unnamed, $"{cue.Source.Words.Split(' ')[0]} of the {Folding.Fold(scene.Tokens.Span(from, end - 1).In(text.Text))}", from)
            : null;
    }

    private SpeakerSource? PersonWithRole(SpeakerCue cue, string noun)
    {
        for (var i = names.Count - 1; i >= 0; i--)
        {
            if (names[i].Kind == NameKind.Person && names[i].Span.Start < scene.Tokens[cue.From].Start && names[i].Role is { } role && Folding.Fold(role).Contains(noun, StringComparison.Ordinal))
            {
                return new SpeakerSource(SpeakerKind.Person, names[i].Name, cue.From, names[i]) { Role = role };
            }
        }

        return null;
    }

    // "the company said", "la direction indique": whoever pays; the status reader knows who that is.
    private SpeakerSource? OrganisationSaid(SpeakerCue cue)
    {
        var kind = Folding.Fold(cue.Source.Words).Split(' ')[^1];
        var any = kind is "company" or "firm" or "group" or "business" or "employer" or "start-up" or "startup" or "management" or "entreprise" or "societe" or "groupe" or "direction" or "compagnie" or "maison" or "enseigne" || cue.Source.Noun != "organisation";
        for (var i = names.Count - 1; i >= 0; i--)
        {
            if (names[i].Kind is NameKind.Organisation or NameKind.Unknown && (any || Folding.Fold(names[i].Name).Contains(kind, StringComparison.Ordinal)) && names[i].Span.Start < scene.Tokens[cue.From].Start && cue.Sentence - text.SentenceAt(names[i].Span.Start) <= SentencesBackForPronoun)
            {
                return new SpeakerSource(SpeakerKind.Organisation, names[i].Name, cue.From, names[i]) { Role = cue.Source.Words };
            }
        }

        return new SpeakerSource(SpeakerKind.Organisation, cue.Source.Words, cue.From) { Role = cue.Source.Words };
    }

    private SpeakerSource? PaperBefore(SpeakerCue cue)
    {
        for (var i = cue.Sentence; i >= 0; i--)
        {
            foreach (var earlier in scene.Cues(i).Where(earlier => earlier.From < cue.From && earlier.Source.Kind is not SpeakerKind.Outlet).Reverse())
            {
                var (from, to) = scene.Tokens.OfSentence(i);
                var same = scene.HasWord(cue.Source.Noun, from, to);
                if ((same || cue.Sentence - i <= SentencesCarried) && Resolve(earlier) is { } source && (same || IsCalled(source.Kind, cue.Source.Noun)))
                {
                    return source;
                }
            }
        }

        var kind = AttributionWords.Surveys.Contains(cue.Source.Noun) ? SpeakerKind.Survey : cue.Source.Role == "filing" ? SpeakerKind.Filing : SpeakerKind.Document;
        return new SpeakerSource(kind, cue.Source.Words, cue.From);
    }

    // "the study" behind a survey, "the filing" behind an annual report.
    private static bool IsCalled(SpeakerKind kind, string noun) => kind switch
    {
        SpeakerKind.Survey => AttributionWords.Surveys.Contains(noun) || noun is "report" or "reports" or "rapport" or "data" or "donnees" or "document",
        SpeakerKind.Filing or SpeakerKind.Document => noun is "document" or "documents" or "filing" or "filings" or "paper" or "papers" or "statement" or "report" or "rapport",
        _ => false,
    };
}
