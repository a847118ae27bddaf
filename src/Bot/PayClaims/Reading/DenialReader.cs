using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Finds the denials in an article and links them to what they deny.</summary>
internal static class DenialReader
{
    // "That is false" speaks of what stands just before it.
    private const int SentencesToBareDenial = 3;

    /// <param name="claims">The article's claims with amounts, attributed.</param>
    /// <returns>The claims in text order with denials added and <see cref="PayClaim.About"/> and <see cref="PayClaim.Denies"/> filled.</returns>
    public static IReadOnlyList<PayClaim> AddDenials(ClaimText text, IReadOnlyList<NameMention> names, IReadOnlyList<PayClaim> claims) =>
        AddDenials(text, new SpeakerScene(text, names), claims);

    public static IReadOnlyList<PayClaim> AddDenials(ClaimText text, SpeakerScene scene, IReadOnlyList<PayClaim> claims)
    {
        var targets = new DenialTargets(text, claims);
        var taken = claims.Select(claim => claim.Id.Value).ToHashSet(StringComparer.Ordinal);
        var all = new List<PayClaim>(claims.Count + 2);
        foreach (var claim in claims)
        {
            var denies = claim.Status == ClaimStatus.Denied && claim.SupersededBy is null;
            all.Add(denies ? claim with { Denies = claim.Denies ?? DeniedPart.Amount, About = claim.About.Count > 0 ? claim.About : targets.OfFigure(claim) } : claim);
        }

        List<string?> only = [.. claims.Select(claim => claim.Employer).Where(name => name is not null).Distinct()];
        foreach (var denial in WithoutFigure(text, scene, claims))
        {
            // An officer of no house that is named, in an article on one employer's pay, speaks for that one.
            var employer = denial.Employer ?? (only is [{ } one] && denial.Source is { Kind: SpeakerKind.Person, Name: { Role: not null, Affiliation: null } } ? one : null);
            var about = targets.OfWords(denial.Sentence, employer);
            var first = about.Count > 0 ? about[0] : null;

            // Without a figure in its own article it denies what others report of that employer.
            PayComponent? component = first?.Component ?? (employer is not null && DenialTargets.Topic(text.Sentence(denial.Sentence)) is [var topic, ..] ? topic : null);
            if (component is null)
            {
                continue;
            }

            var span = text.Sentences[denial.Sentence];
            all.Add(new PayClaim
            {
                Id = ClaimIds.Unique(ClaimIds.Of(text.Article.Id, ClaimKind.Denial, null, text.Text.AsSpan(span.Start, span.Length)), taken),
                Article = text.Article.Id,
                Kind = ClaimKind.Denial,
                Span = span,
                Component = component.Value,
                Period = first?.Period ?? PayPeriod.Unspecified,
                Employer = first?.Employer ?? employer,
                Person = first?.Person,
                Role = first?.Role,
                Speaker = AttributionStatus.Speaker(denial.Source, text.Article.Outlet),
                SpeakerRole = AttributionStatus.Role(denial.Source),
                SpeakerNamed = AttributionStatus.IsNamed(denial.Source),
                Status = ClaimStatus.Denied,
                Denies = denial.Part,
                About = [.. about.Select(claim => claim.Id)],
            });
        }

        return [.. all.OrderBy(claim => claim.Span.Start)];
    }

    private static List<Found> WithoutFigure(ClaimText text, SpeakerScene scene, IReadOnlyList<PayClaim> claims)
    {
        var found = new List<Found>();
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var sentence = text.Sentences[i];

            // The long patterns come last: "not" and « pas » stand everywhere, pay beside them seldom.
            if (!DenialWords.MayDeny(text.Text, sentence)
                || IsDeniedFigure(claims, sentence)
                || !IsAboutPay(text, claims, i)
                || DenialWords.Find(text.Text, sentence) is not { } denial
                || scene.At(denial.Words) is not { Source: { Kind: SpeakerKind.Person or SpeakerKind.Unnamed or SpeakerKind.Organisation } source })
            {
                continue;
            }

            var next = new Found(i, denial.Part, source, source.Name is { Kind: NameKind.Organisation } own ? own.Name : source.Name?.Affiliation);
            if (RepeatsFigure(text, claims, next) || IsRepeated(text, scene, found, next))
            {
                continue;
            }

            found.Add(next);
        }

        return found;
    }

    private static bool IsDeniedFigure(IReadOnlyList<PayClaim> claims, TextSpan sentence) =>
        claims.Any(claim => claim.Status == ClaimStatus.Denied && claim.Span.Overlaps(sentence));

    // What is no pay ("he denied leaving") is no denial here; "that is a lie" is one behind a figure.
    private static bool IsAboutPay(ClaimText text, IReadOnlyList<PayClaim> claims, int sentence)
    {
        var words = text.Sentence(sentence);
        if (DenialWords.NamesPay(words))
        {
            return true;
        }

        return !DenialWords.IsAboutOtherThings(words)
            && claims.Any(claim => text.SentenceAt(claim.Span.Start) is var at && at <= sentence && sentence - at <= SentencesToBareDenial && text.Paragraphs[sentence] - text.Paragraphs[at] <= 1);
    }

    /// <summary>"Not everyone gets 900. It is a lie", she said: the figure's own denial says it already.</summary>
    private static bool RepeatsFigure(ClaimText text, IReadOnlyList<PayClaim> claims, Found denial) =>
        !DenialWords.NamesPay(text.Sentence(denial.Sentence)) && claims.Any(claim => claim.Denies is not null && claim.Speaker == denial.Source.Words && Math.Abs(text.SentenceAt(claim.Span.Start) - denial.Sentence) <= SentencesToBareDenial);

    /// <summary>Two sentences of one speaker are one denial: in the speaker's own words where there are any.</summary>
    private static bool IsRepeated(ClaimText text, SpeakerScene scene, List<Found> found, Found next)
    {
        if (found.Count == 0 || found[^1] is not { } last || last.Source.Words != next.Source.Words || next.Sentence - last.Sentence > 2 || (last.Part != next.Part && last.Part != DeniedPart.Amount && next.Part != DeniedPart.Amount))
        {
            return false;
        }

        var quoted = scene.Quotes.At(text.Sentences[next.Sentence].Start) is not null && scene.Quotes.At(text.Sentences[last.Sentence].Start) is null;
        if (quoted)
        {
            found.RemoveAt(found.Count - 1);
        }

        return !quoted;
    }

    private sealed record Found(int Sentence, DeniedPart Part, SpeakerSource Source, string? Employer);
}
