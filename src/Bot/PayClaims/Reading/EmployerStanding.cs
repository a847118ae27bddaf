namespace Bot.PayClaims.Reading;

/// <summary>What a sentence says of an organisation it names.</summary>
internal enum Standing
{
    /// <summary>A source, left behind or robbed of people.</summary>
    None,
    Mentioned,
    Affiliation,
    Workplace,
    Payer,
}

/// <summary>Reads by the words before and behind a name where its organisation stands.</summary>
internal static class EmployerStanding
{
    private const float FarthestVerb = 32;

    public static Standing Of(CueSentence sentence, int first, int end, bool leaves)
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

        if ((EmployerWords.Leaving.Contains(before) && !(before is "from" && beforeThat is "advertisement" or "advert" or "ad" or "posting" or "letter" or "offer" or "contract" or "email" or "memo")) || (EmployerWords.Leaving.Contains(beforeThat) && before is "chez" or "de" or "d" or "at") || EmployerSyntax.IsFormer(sentence, at))
        {
            return leaves ? Standing.Workplace : Standing.None;
        }

        var isObject = ownedByFrench || EmployerWords.Workplace.Contains(before) || EmployerWords.Belonging.Contains(before) || before is "to" or "with" or "from" or "avec" or "in";
        if (before is "from" && at > 0 && beforeThat is "advertisement" or "advert" or "ad" or "posting" or "letter" or "offer" or "contract" or "email" or "memo")
        {
            return Standing.Workplace;
        }

        if (!isObject && !LeadsToSpeaker(sentence, end) && (IsPayer(sentence, end) || IsReported(sentence, at)))
        {
            return Standing.Payer;
        }

        if (EmployerWords.Workplace.Contains(before) || (end < words.Count && words[end].Text == "s" && !LeadsToSpeaker(sentence, end)))
        {
            return Standing.Workplace;
        }

        var staff = (end < words.Count && RoleNouns.Contains(words[end].Text, "")) || (end + 1 < words.Count && RoleNouns.Contains(words[end + 1].Text, ""));
        return staff || isObject ? Standing.Affiliation : Standing.Mentioned;
    }

    /// <summary>"She wrote that Acme had been waving packages": whom a report is about.</summary>
    private static bool IsReported(CueSentence sentence, int before) =>
        before > 0 && sentence.Words[before].Text is "that" or "que" or "qu" && (AttributionWords.IsSaying(sentence.Words[before - 1].Text) || (before > 1 && AttributionWords.IsSaying(sentence.Words[before - 2].Text)));

    /// <summary>"Acme's chief executive, Ann Lee, wrote that …": it only says who speaks.</summary>
    private static bool LeadsToSpeaker(CueSentence sentence, int end)
    {
        if (end + 1 >= sentence.Words.Count || sentence.Words[end].Text != "s")
        {
            return false;
        }

        for (var i = end + 1; i < Math.Min(sentence.Words.Count, end + 12); i++)
        {
            if (AttributionWords.IsSaying(sentence.Words[i].Text))
            {
                return sentence.Words[end + 1].Text is not ("accounts" or "filing" or "proxy" or "report" or "annual");
            }
        }

        return false;
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
}
