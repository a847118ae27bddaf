using System.Globalization;
using System.Text;
using Bot.Rendering;

namespace Bot.Channels.Web.Ledger;

/// <summary>A chart as inline SVG: well-formed XML, coloured by the style sheet alone.</summary>
/// <remarks>Across, places are percentages of the width and texts are not scaled, so that a phone shows the same letters as a screen.</remarks>
internal sealed class PayChartSvg
{
    private const int AxisHeight = 26;
    private const int LineHeight = 16;
    private const int GroupGap = 8;
    private const int LaneHeight = 36;
    private const int BarHeight = 10;
    private const double ArrowLength = 12;

    // What a phone shows of one line at this size.
    private const int LongestLine = 34;

    private readonly StringBuilder _svg = new();
    private readonly PayChart _chart;
    private readonly LedgerWords _words;
    private readonly string _id;

    private PayChartSvg(PayChart chart, LedgerWords words, string id) => (_chart, _words, _id) = (chart, words, id);

    /// <param name="id">Unlike any other on the page.</param>
    public static string Render(PayChart chart, LedgerWords words, string id) => new PayChartSvg(chart, words, id).Render();

    /// <summary>What one axis shows: "USD, for one year".</summary>
    public static string Title(PayChart chart, LedgerWords words) =>
        words.Get("chart.title", chart.Currency ?? words.Get("chart.noCurrency"), words.Get($"chart.span.{chart.Span.ToString().ToLowerInvariant()}"));

    private string Render()
    {
        var height = AxisHeight + _chart.Groups.Sum(group => GroupGap + (Heads(group).Count * LineHeight) + 6 + (group.Rows.Count * LaneHeight)) + 8;
        var figures = _words.Count("count", _chart.Groups.Sum(group => group.Rows.Count));
        var description = _words.Get("chart.desc", figures, Tick(_chart.Axis.Ticks[0]), Tick(_chart.Axis.Ticks[^1]));
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-labelledby="{_id}-title" aria-describedby="{_id}-desc {LedgerTable.Caption}" width="100%" height="{height}">""");
        Add($"""<title id="{_id}-title">{Encoded(Title(_chart, _words))}</title><desc id="{_id}-desc">{Encoded(description)}</desc>""");
        Add($"""<defs><pattern id="{_id}-hatch" class="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6"/><line x1="0" y1="0" x2="0" y2="6"/></pattern></defs>""");
        Axis(height);
        double y = AxisHeight;
        foreach (var group in _chart.Groups)
        {
            y = Group(group, y);
        }

        return _svg.Append("</svg>").ToString();
    }

    private void Axis(int height)
    {
        foreach (var tick in _chart.Axis.Ticks)
        {
            var x = Percent(_chart.Axis.Place(tick));
            Add($"""<line class="grid" x1="{x}" x2="{x}" y1="20" y2="{height}"/><text class="tick" x="{x}" y="13" text-anchor="middle">{Encoded(Tick(tick))}</text>""");
        }
    }

    private double Group(ChartGroup group, double y)
    {
        _svg.Append("<g class=\"group\">");
        y += GroupGap;
        foreach (var (style, line) in Heads(group))
        {
            y += LineHeight;
            Add($"""<text class="{style}" x="0" y="{Number(y)}">{Encoded(line)}</text>""");
        }

        y += 6;
        foreach (var row in group.Rows)
        {
            Lane(row, y);
            y += LaneHeight;
        }

        _svg.Append("</g>");
        return y;
    }

    /// <summary>Whose pay and which part of it, over as many lines as a phone needs: nothing but a single long name is cut.</summary>
    private List<(string Style, string Line)> Heads(ChartGroup group)
    {
        var claim = group.Common;
        return
        [
            .. Lines(_words.People(claim), _words.Employer(claim)).Select(line => ("who", line)),
            .. Lines(_words.Component(claim.Component), _words.Period(claim.Period)).Select(line => ("what", line)),
        ];
    }

    private static string[] Lines(string first, string second) =>
        first.Length + second.Length + 3 <= LongestLine ? [$"{first} · {second}"] : [Short(first), Short(second)];

    private void Lane(LedgerRow row, double y)
    {
        var (low, high) = (Place(row.Claim.Amount!.Low), Place(row.Claim.Amount.High));
        var (left, right) = (low ?? high!.Value, high ?? low!.Value);
        Add($"""<g class="lane{(row.IsDisputed ? " disputed" : "")}{(row.IsSuperseded ? " old" : "")}"><title>{Encoded($"{_words.Speaker(row.Claim)} · {_words.Status(PayClaims.ClaimNames.Of(row.Claim.Status))}")}</title>""");

        // The label runs towards the middle, where there is room.
        var isLeft = left < 50;
        Add($"""<text class="label" x="{Percent(isLeft ? Math.Max(0, left - 1) : Math.Min(100, right + 1))}" y="{Number(y + 12)}" text-anchor="{(isLeft ? "start" : "end")}">{Encoded(Label(row))}</text>""");
        var middle = y + 18 + (BarHeight / 2.0);
        var fill = row.IsDisputed ? $" fill=\"url(#{_id}-hatch)\"" : "";
        if (low is not null && high is not null && high > low)
        {
            Add($"""<rect class="mark" data-low="{Number(left)}" data-high="{Number(right)}" x="{Percent(left)}" y="{Number(y + 18)}" width="{Percent(right - left)}" height="{BarHeight}" rx="2"{fill}/>""");
        }
        else
        {
            Arrow(low is null ? -1 : high is null ? 1 : 0, left, middle);
            Add($"""<circle class="mark" data-low="{Number(left)}" data-high="{Number(right)}" cx="{Percent(left)}" cy="{Number(middle)}" r="6"{fill}/>""");
        }

        _svg.Append("</g>");
    }

    /// <param name="direction">-1 towards smaller figures, 1 towards larger, 0 for none.</param>
    private void Arrow(int direction, double from, double y)
    {
        if (direction == 0)
        {
            return;
        }

        var to = Math.Clamp(from + (direction * ArrowLength), 1, 99);
        Add($"""<line class="open" x1="{Percent(from)}" x2="{Percent(to)}" y1="{Number(y)}" y2="{Number(y)}"/>""");
        Add($"""<svg class="head" x="{Percent(to)}" y="{Number(y)}" overflow="visible"><path class="tip" d="M 0 -5 L {8 * direction} 0 L 0 5 Z"/></svg>""");
    }

    private string Label(LedgerRow row)
    {
        List<string> parts = [_words.ShortFigure(row.Claim.Amount!, row.Claim.Qualifier)];
        if (row.Claim.Year is { } year)
        {
            parts.Add(year.ToString(CultureInfo.InvariantCulture));
        }

        if (row.IsDisputed)
        {
            parts.Add(_words.Get("legend.disputed"));
        }

        if (row.IsSuperseded)
        {
            parts.Add(_words.Get("legend.superseded"));
        }

        return string.Join(" · ", parts);
    }

    private double? Place(decimal? value) => value is { } known ? _chart.Axis.Place(known) : null;

    private string Tick(decimal value) => _words.Tick(value, _chart.Currency);

    private static string Short(string text) => EscapedMarkdown.Cut(text, LongestLine + 4);

    private static string Percent(double place) => $"{Number(place)}%";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Encoded(string text) => PageTemplate.Encoder.Encode(text);

    private void Add(FormattableString markup) => _svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
