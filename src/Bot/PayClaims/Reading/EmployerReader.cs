using Bot.PayClaims.Reading.Choices;

namespace Bot.PayClaims.Reading;

/// <summary>Finds who pays a figure: of the employers an article names, and none, the one for which most speaks.</summary>
internal sealed class EmployerReader(ClaimText text, EmployerDiscourse discourse, SourceHints hints, ClaimChoices choices)
{
    private readonly EmployerOptions _options = new(text, discourse, hints);

    /// <summary>True for a recruiting firm, a salary site and the like.</summary>
    public bool Measures(SpeakerSource? voice) => voice is { Kind: SpeakerKind.Organisation, Name: { } name } && discourse.Names.Measures(name.Name);

    /// <returns>Null for a figure of a market.</returns>
    public string? Read(EmployerQuestion question)
    {
        var weighed = choices.Employer(question.Figure.Money, _options.Of(question));
        return Paying(question) ?? weighed ?? OnlyOne(question);
    }

    /// <summary>"…, while Corlan offers $24": who stands at a verb of paying, with nobody else and no other figure before the sum.</summary>
    private string? Paying(EmployerQuestion question)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        var mentions = discourse.In(question.Index);
        var last = mentions.LastOrDefault(mention => mention.Span.End <= figure.Money.Span.Start);
        last = mentions.FirstOrDefault(mention => last is not null && mention.Span.Start <= last.Span.Start && mention.Span.End >= last.Span.End);
        if (last is null || IsObject(sentence, last) || discourse.Names.Watches(last.Name) || discourse.Names.Doubts(last.Name))
        {
            return null;
        }

        var verb = sentence.WordAt(last.Span.End);
        verb += verb < figure.First && sentence.Words[verb].Text is "has" or "had" or "would" or "will" or "now" or "also" or "only" or "a" or "avait" or "aurait" or "ne" or "lui" ? 1 : 0;
        return verb < figure.First && EmployerWords.PaysPlainly(sentence.Words[verb].Text) && !sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Noun && cue.First <= verb && verb < cue.End) && !sentence.Figures.Exists(other => other.First >= verb && other.End <= figure.First) ? last.Name : null;
    }

    // "Scientists at Corlan pay …": where somebody works.
    private static bool IsObject(CueSentence sentence, EmployerMention name) =>
        sentence.WordAt(name.Span.Start) is > 0 and var first && sentence.Words[first - 1].Text is var before
        && (EmployerWords.Workplace.Contains(before) || EmployerWords.Belonging.Contains(before) || before is "to" or "with" or "from" or "avec" or "in" or "au");

    /// <summary>An article on one employer alone, whose pay the figure before was, goes on about that one's unless a market is spoken of.</summary>
    private string? OnlyOne(EmployerQuestion question) =>
        discourse.Candidates is [var only] && discourse.InTitle(only) && question.Last?.Claim.Employer == only && !discourse.IsSurvey && !discourse.Names.Measures(only)
        && question.Voice is not ({ IsMarketVoice: true } or { Kind: SpeakerKind.Survey })
        && !EmployerContext.IsOfMarket(question.Sentence) && !EmployerContext.IsOfOther(question.Sentence, question.Figure)
            ? only
            : null;
}
