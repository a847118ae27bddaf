using System.Globalization;
using System.Xml.Linq;
using Bot.Channels.Web.Ledger;
using Bot.Language;
using Bot.PayClaims;
using Bot.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Channels.Web.Ledger;

public sealed class LogAxisTests
{
    [Fact]
    public void A_larger_figure_stands_further_right_and_all_stand_within_the_chart() => Prop.ForAll(
        Gen.Choose(1, 2_000_000_000).Select(value => value / 100m).NonEmptyListOf().ToArbitrary(),
        values =>
        {
            var axis = LogAxis.Over([.. values]);
            var places = values.Distinct().Order().Select(axis.Place).ToList();
            return places.All(place => place is > 0 and < 100) && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Marks_of_the_axis_are_round_ascending_and_few() => Prop.ForAll(
        Gen.Choose(1, 2_000_000_000).Select(value => value / 100m).NonEmptyListOf().ToArbitrary(),
        values =>
        {
            var ticks = LogAxis.Over([.. values]).Ticks;
            return ticks.Count is >= 2 and <= 6 && ticks.Zip(ticks.Skip(1)).All(pair => pair.First < pair.Second)
                && ticks.All(tick => tick.ToString("0.############", CultureInfo.InvariantCulture).Trim('0', '.') is "1" or "2" or "3" or "5");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(100, 100)]
    [InlineData(0.001, 0.001)]
    [InlineData(0.5, 900_000_000_000)]
    public void One_figure_and_far_apart_ones_have_an_axis(double low, double high)
    {
        var axis = LogAxis.Over([(decimal)low, (decimal)high]);

        Assert.InRange(axis.Ticks.Count, 2, 6);
        Assert.InRange(axis.Place((decimal)low), 1, 99);
    }

    [Fact]
    public void A_bar_runs_from_its_lowest_to_its_highest_figure_and_rows_of_one_people_and_part_stand_together()
    {
        (decimal Low, decimal High)[] ranges = [(50_000m, 60_000m), (100_000m, 900_000m), (55_000m, 55_000m)];
        var rows = ranges.Select((range, i) => Row($"bar-{i}", new PayAmount(range.Low, range.High, "EUR"))).ToList();

        var chart = Assert.Single(PayChart.Of(rows));
        var svg = XElement.Parse(PayChartSvg.Render(chart, new LedgerWords(ReplyLanguage.French), "chart"));

        Assert.Single(chart.Groups);
        var marks = svg.Descendants().Where(element => (string?)element.Attribute("class") == "mark")
            .Select(mark => (Low: (double)mark.Attribute("data-low")!, High: (double)mark.Attribute("data-high")!)).ToList();
        Assert.Equal(
            ranges.OrderByDescending(range => range.High).Select(range => (Math.Round(chart.Axis.Place(range.Low), 2), Math.Round(chart.Axis.Place(range.High), 2))),
            marks);
        Assert.Equal(["rect", "rect", "circle"], svg.Descendants().Where(element => (string?)element.Attribute("class") == "mark").Select(element => element.Name.LocalName));
    }

    [Fact]
    public void A_chart_is_well_formed_whatever_people_are_called()
    {
        var row = Row("nasty", new PayAmount(null, 5m, null), claim => claim with { Employer = "<b>&\"'</svg>", Role = "]]>" , Speaker = "<img src=x>" });

        var svg = XElement.Parse(PayChartSvg.Render(Assert.Single(PayChart.Of([row])), new LedgerWords(ReplyLanguage.English), "chart"));

        Assert.Equal("]]> · <b>&\"'</svg>", svg.Descendants().Single(element => (string?)element.Attribute("class") == "who").Value);
    }

    [Fact]
    public void A_long_name_is_cut_between_signs_and_never_through_one()
    {
        var row = Row("long", new PayAmount(null, 5m, null), claim => claim with { Person = new string('a', 36) + "🎉🎉🎉" });

        var svg = PayChartSvg.Render(Assert.Single(PayChart.Of([row])), new LedgerWords(ReplyLanguage.English), "chart");

        Assert.Contains($"{new string('a', 36)}…", System.Net.WebUtility.HtmlDecode(svg), StringComparison.Ordinal);
    }

    [Fact]
    public void Yearly_and_hourly_figures_dollars_and_euros_and_denials_share_no_axis()
    {
        LedgerRow[] rows =
        [
            Row("year", new PayAmount(90_000m, 90_000m, "USD"), claim => claim with { Period = PayPeriod.PerYear }),
            Row("hour", new PayAmount(45m, 45m, "USD"), claim => claim with { Period = PayPeriod.PerHour }),
            Row("euro", new PayAmount(90_000m, 90_000m, "EUR"), claim => claim with { Period = PayPeriod.PerYear }),
            Row("denied", new PayAmount(1_000_000m, 1_000_000m, "USD"), claim => claim with { Denies = DeniedPart.Amount }),
            Row("nothing", new PayAmount(0m, 0m, "USD")),
        ];

        var charts = PayChart.Of(rows);

        Assert.Equal([("EUR", ChartSpan.Year), ("USD", ChartSpan.Year), ("USD", ChartSpan.Hour)], charts.Select(chart => (chart.Currency!, chart.Span)));
        Assert.All(charts, chart => Assert.Single(Assert.Single(chart.Groups).Rows));
    }

    private static LedgerRow Row(string id, PayAmount amount, Func<PayClaim, PayClaim>? change = null)
    {
        var draft = new ArticleBuilder(id).Claiming("Leave", claim => (change ?? (same => same))(claim with { Amount = amount })).Draft();
        return new LedgerRow(new ClaimPlace(draft.Claims[0], draft.Article), () => [], () => null);
    }
}
