using Bot.PayClaims;

namespace Bot.Briefs.Composing;

/// <summary>Section 3: what the articles leave open, so that nobody fills it in during the talk.</summary>
internal sealed class UnknownSection(MarketSection market, BriefWords words, BriefRequest asked, int search)
{
    private const int MonthsUntilOld = 12;

    public IReadOnlyList<BriefLine> Write()
    {
        List<BriefLine?> lines =
        [
            new(words.Get("unknown.offer"), [search]),
            Of("unknown.period", row => row.Claim.Amount is not null && row.Claim.Period == PayPeriod.Unspecified),
            Of("unknown.component", row => row.Claim.Amount is not null && row.Claim.Component is PayComponent.Unspecified or PayComponent.Offer),
            Of("unknown.speaker", row => row.Claim.Speaker is null || !row.Claim.SpeakerNamed),
            Of("unknown.date", row => row.Article.Published is null),
            Disputed(),
            Old(),
            asked.Level.Length > 0 ? new(words.Get("unknown.level"), [search]) : null,
            asked.Country.Length > 0 ? new(words.Get("unknown.country", asked.Country), [search]) : null,
        ];
        return [.. lines.OfType<BriefLine>()];
    }

    private BriefLine? Of(string key, Func<PickedClaim, bool> isOpen) => Cite(key, [.. Enumerable.Range(0, market.Rows.Count).Where(at => isOpen(market.Picked[at]))]);

    private BriefLine? Disputed() => Cite("unknown.disputed", [.. Enumerable.Range(0, market.Rows.Count).Where(at => market.Rows[at].Denials.Count > 0)]);

    /// <summary>Pay moves: where the newest article is old, all of them are.</summary>
    private BriefLine? Old() =>
        market.Picked.Max(row => row.Article.Published) is { } newest && newest.AddMonths(MonthsUntilOld) <= words.Day ? Cite("unknown.old", [.. Enumerable.Range(0, market.Rows.Count)]) : null;

    private BriefLine? Cite(string key, IReadOnlyList<int> rows) => rows.Count == 0 ? null : new BriefLine(words.Get(key), [.. rows.Select(at => market.Rows[at].Cites[0]).Distinct()]);
}
