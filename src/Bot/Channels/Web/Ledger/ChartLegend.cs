namespace Bot.Channels.Web.Ledger;

/// <summary>What the marks of the charts mean, each drawn beside its word.</summary>
internal static class ChartLegend
{
    public static string Render(LedgerWords words)
    {
        string Entry(string key, string mark) => $"""<li><svg class="chart" aria-hidden="true" width="28" height="14">{mark}</svg> {PageTemplate.Encoder.Encode(words.Get($"legend.{key}"))}</li>""";
        return $"""
            <ul class="legend" role="list" aria-label="{PageTemplate.Encoder.Encode(words.Get("legend"))}">
            {Entry("range", """<rect class="mark" x="1" y="2" width="26" height="10" rx="2"/>""")}
            {Entry("single", """<circle class="mark" cx="14" cy="7" r="6"/>""")}
            {Entry("open", """<circle class="mark" cx="6" cy="7" r="5"/><line class="open" x1="6" x2="20" y1="7" y2="7"/><path class="tip" d="M 20 2 L 28 7 L 20 12 Z"/>""")}
            {Entry("disputed", """<defs><pattern id="legend-hatch" class="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6"/><line x1="0" y1="0" x2="0" y2="6"/></pattern></defs><g class="disputed"><rect class="mark" x="1" y="2" width="26" height="10" rx="2" fill="url(#legend-hatch)"/></g>""")}
            {Entry("superseded", """<g class="old"><rect class="mark" x="1" y="2" width="26" height="10" rx="2"/></g>""")}
            </ul>
            """;
    }
}
