namespace Bot.PayClaims.Reading;

/// <summary>Tells words of saying that point back at a figure told before: "described these terms", "said so", « confirme ces chiffres ».</summary>
internal static class PointingBack
{
    public static bool Is(NameTokens tokens, SpeakerCue cue)
    {
        var (_, end) = tokens.OfSentence(cue.Sentence);
        for (var i = cue.To - 1; i < Math.Min(end, cue.To + 2); i++)
        {
            // "said so"; French says « confirme ces chiffres » instead.
            if (i > 0 && tokens[i].Folded == "so" && AttributionWords.IsSaying(tokens[i - 1].Folded))
            {
                return true;
            }

            if (i >= 0 && tokens[i].Folded is "these" or "those" or "ces" or "cette" or "cet" && i + 1 < end
                && tokens.Word(i + 1) is "terms" or "conditions" or "figures" or "numbers" or "offers" or "amounts" or "sums" or "details" or "packages" or "montants" or "chiffres" or "sommes" or "offres" or "offre" or "montant" or "proposition" or "propositions" or "salaires" or "primes" or "remunerations")
            {
                return true;
            }
        }

        return false;
    }
}
