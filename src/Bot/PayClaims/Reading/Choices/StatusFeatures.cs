using Bot.Language;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>What tells how a figure is known: who says it, in which office, whether that one pays or is paid, and the claim before.</summary>
internal static class StatusFeatures
{
    public static List<string> Of(CueSentence sentence, SpeakerScene scene, (SpeakerCue Cue, SpeakerSource Source)? voice, FigureSense sense, string? employer, NameMention? person, ClaimDraft? before, bool sameParagraph)
    {
        var features = new List<string>(48) { "bias", $"employer:{employer is not null}", $"person:{person is not null}", $"component:{ClaimNames.Of(sense.Component)}", $"statistic:{sense.Statistic}" };
        features.Add($"quoted:{scene.Quotes.At(sense.Figure.Money.Span.Start) is not null}");
        if (before is not null)
        {
            features.Add($"was:{ClaimNames.Of(before.Claim.Status)}:{(sameParagraph ? "p" : "n")}");
        }

        features.AddRange(FigureFeatures.PlainWords(sentence).Select(word => $"has:{word}"));
        if (voice is not { } heard)
        {
            features.Add("source:article");
            return features;
        }

        var source = heard.Source;
        var office = Folding.Fold(source.Name?.Role ?? source.Role ?? "");
        var pays = employer is not null && (source.Name?.Affiliation is { } at ? AttributionStatus.IsSame(at, employer) : AttributionStatus.IsSame(source.Words, employer));
        var isPaid = person is not null && AttributionStatus.IsSame(source.Words, person.Name);
        features.Add($"source:{source.Kind}");
        features.Add($"source:{source.Kind}:{(isPaid ? "payee" : pays ? "payer" : employer is null ? "nobody" : "other")}");
        features.Add($"market:{source.IsMarketVoice}");
        features.Add($"speaksfor:{source.SpeaksForEmployer}:{employer is not null}");
        features.Add($"here:{heard.Cue.Sentence == scene.SentenceAt(sense.Figure.Money.Span.Start)}");
        features.AddRange(office.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Select(word => $"office:{word}"));
        features.AddRange(Folding.Fold(source.Words).Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Where(_ => source.Kind != SpeakerKind.Person).Select(word => $"source.word:{word}"));
        return features;
    }
}
