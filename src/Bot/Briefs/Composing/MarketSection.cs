namespace Bot.Briefs.Composing;

/// <summary>Section 1: what the articles say, as a table, with what is said against each figure beneath it.</summary>
internal sealed class MarketSection(ClaimPicker picker, BriefSources sources, BriefWords words, BriefRequest asked, int search)
{
    private const int MostDenials = 2;

    // A page holds no more.
    private const int MostDenialsInAll = 3;

    private readonly List<BriefRow> _rows = [];
    private readonly List<PickedClaim> _picked = [];

    public IReadOnlyList<BriefRow> Rows => _rows;

    /// <summary>The claims of the rows, in their order.</summary>
    public IReadOnlyList<PickedClaim> Picked => _picked;

    /// <returns>The lines over the table or in its place.</returns>
    public IReadOnlyList<BriefLine> Write()
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var picked in picker.Rows())
        {
            var cites = Cites(picked);
            var denials = picker.Denials(picked).Select(denial => (Denial: denial, Text: words.Line(denial))).Where(denial => said.Count < MostDenialsInAll && said.Add(denial.Text)).Take(MostDenials)
                .Select(denial => new BriefLine(denial.Text, Cites(denial.Denial))).ToList();
            _rows.Add(words.Row(picked, denials, cites));
            _picked.Add(picked);
        }

        return _rows.Count == 0 ? [Line(asked.Rival.Length > 0 && !picker.KnowsRival ? "market.noRival" : "market.nothing")]
            : _picked.Exists(picked => picked.IsExact) || asked.HasOnlyFigure() ? []
            : [Line(asked.Rival.Length > 0 && !picker.KnowsRival ? "market.nearNoRival" : "market.near")];
    }

    private BriefLine Line(string key) => new(words.Get(key), [search]);

    private IReadOnlyList<int> Cites(PickedClaim picked) =>
        [.. picked.Repeats.Prepend(picked).Select(one => sources.Add(one.Article, one.Quote, one.Claim)).Distinct().Take(MostDenials)];
}
