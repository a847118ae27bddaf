using Bot.PayClaims.Ledger;

namespace Bot.Briefs.Composing;

/// <summary>Section 2: the figure that was heard beside what articles say. Repeating it would sound like a yes, so it is said once, as heard.</summary>
internal sealed class HeardSection(ClaimPicker picker, BriefSources sources, BriefWords words, BriefRequest asked, int search)
{
    private const int MostPrinted = 3;
    private const int MostElsewhere = 2;
    private const int MostDenials = 2;

    /// <returns>Empty where no figure was heard.</returns>
    public IReadOnlyList<BriefLine> Write()
    {
        if (asked.Heard is not { } heard)
        {
            return [];
        }

        List<BriefLine> lines = [new(words.Get("heard", words.Figure(heard)), [search])];
        var all = picker.WithFigure();
        var here = all.Where(picked => picked.Rival == Nearness.Same).ToList();
        if (here.Count == 0)
        {
            lines.AddRange(Elsewhere(all));
            return lines;
        }

        var printed = here.Where(picked => !ClaimLikeness.IsDenial(picked.Claim)).Take(MostPrinted).ToList();
        var denials = picker.Once(here.Where(picked => ClaimLikeness.IsDenial(picked.Claim)).Concat(printed.SelectMany(picker.Denials)).DistinctBy(picked => picked.Claim.Id)).Take(MostDenials);
        var shown = printed.Concat(denials).Select(picked => new BriefLine(words.Line(picked), [sources.Add(picked.Article, picked.Quote, picked.Claim)])).DistinctBy(line => line.Text).ToList();
        lines.Add(new BriefLine(words.Get(printed.Count > 0 ? "heard.printed" : "heard.deniedOnly"), [.. shown.SelectMany(line => line.Cites).Distinct()]));
        if (heard.Component is { } component && printed.Count > 0 && !printed.Exists(picked => ClaimLikeness.MayBeOneComponent(component, picked.Claim.Component)))
        {
            lines.Add(new BriefLine(words.Get("heard.otherPart", words.Component(component)), [search]));
        }

        lines.AddRange(shown);
        return lines;
    }

    private IEnumerable<BriefLine> Elsewhere(IReadOnlyList<PickedClaim> all)
    {
        var others = all.Where(picked => !ClaimLikeness.IsDenial(picked.Claim)).Take(MostElsewhere).ToList();
        yield return new BriefLine(words.Get(others.Count == 0 ? "heard.none" : "heard.elsewhere"), [search]);
        foreach (var other in others)
        {
            yield return new BriefLine(words.Line(other), [sources.Add(other.Article, other.Quote, other.Claim)]);
        }
    }
}
