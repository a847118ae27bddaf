using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.PayClaims.Filling;

/// <summary>Who pays and who says so, read out of a support.</summary>
internal static class NameFields
{
    /// <summary>The one employer that the support shows to pay or to be worked for; no other stands from there to the figure, and the figure is of no market.</summary>
    public static FieldReading Employer(SupportText text, Support support)
    {
        var names = text.Discourse.Names;
        var named = text.Discourse.In(support.Index).Where(mention => support.Holds(mention.Span) && !names.Watches(mention.Name) && !names.Doubts(mention.Name) && names.Points(mention.Name) > 0 && !IsOtherwiseRead(text, mention)).ToList();
        if (named.Select(mention => mention.Name).Distinct(StringComparer.Ordinal).ToList() is not [var name] || !named.Exists(mention => StandingOf(support.Sentence, mention) >= Standing.Affiliation))
        {
            return FieldReading.None;
        }

        var (from, to) = (Math.Min(support.Index, support.Of.Index), Math.Max(support.Index, support.Of.Index));
        var others = Enumerable.Range(from, to - from + 1).Any(index => text.Discourse.In(index).Any(mention => mention.Name != name && !names.Watches(mention.Name) && StandingOf(text.Sentence(index), mention) != Standing.None));
        
        // A figure beside it is what it pays; the claim's is another's then, for all that is known.
        return new FieldReading(name, (support.IsBeside || support.Sentence.Figures.Count == 0) && !others && !IsOfNone(text, support.Of) && !IsRecipient(support, named));
    }

    /// <summary>The one source that the support names as saying it, where it vouches for the figure as far as the claim's status says.</summary>
    public static FieldReading Speaker(SupportText text, Support support)
    {
        var tokens = text.Scene.Tokens;
        var sources = text.Scene.Cues(support.Index)
            .Where(cue => cue.To > cue.From && support.Span.Overlaps(tokens.Span(cue.From, cue.To - 1)))
            .Select(text.Scene.Resolve).OfType<SpeakerSource>().Where(source => source.Kind is not (SpeakerKind.Outlet or SpeakerKind.Earlier)).DistinctBy(source => source.Words).ToList();
        if (sources is not [var source] || AttributionStatus.Speaker(source, text.Text.Article.Outlet) is not { } speaker)
        {
            return FieldReading.None;
        }

        return new FieldReading(speaker, AttributionStatus.Of(source, support.Claim.Employer, support.Claim.Person) == support.Claim.Status, AttributionStatus.IsNamed(source));
    }

    /// <summary>A person or a place for the reader of names.</summary>
    private static bool IsOtherwiseRead(SupportText text, EmployerMention mention) => text.Names.Any(name => name.Kind is NameKind.Person or NameKind.Place && (name.Name == mention.Name || name.Span == mention.Span));

    private static Standing StandingOf(CueSentence sentence, EmployerMention mention) => EmployerStanding.Of(sentence, sentence.WordAt(mention.Span.Start), sentence.WordAt(mention.Span.End), leaves: false);

    private static bool IsOfNone(SupportText text, ClaimFigure of) => of.Claim.Status == ClaimStatus.Survey || text.Discourse.IsSurvey
        || EmployerContext.IsOfMarket(of.Sentence) || EmployerContext.HasStatistic(of.Sentence, of.Figure) || EmployerContext.IsOfOther(of.Sentence, of.Figure) || EmployerContext.IsOfSomebody(of.Sentence, of.Figure);

    private static bool IsRecipient(Support support, List<EmployerMention> named) => support.IsBeside
        && named.Exists(mention => support.Sentence.WordAt(mention.Span.Start) is var first && first >= support.Of.Figure.End && EmployerSyntax.IsRecipients(support.Sentence, support.Of.Figure, first));
}
