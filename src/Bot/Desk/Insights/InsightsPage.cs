using Bot.Answering;
using Bot.Desk.Layout;
using Bot.Insights;

namespace Bot.Desk.Insights;

/// <summary><c>GET /desk/insights?week=&amp;topic=</c>: what is asked and how it ends, in counts that are about nobody in particular.</summary>
internal static class InsightsPage
{
    private const int BarHeight = 22;
    private const int BarWidth = 320;
    private const int BarGap = 8;

    private static readonly InsightDimension[] Shown = [InsightDimension.Outcome, InsightDimension.Sent, InsightDimension.Feedback, InsightDimension.Language];

    public static async Task<IResult> GetAsync(HttpContext context, InsightsStore insights, QuestionTopic topics)
    {
        var words = DeskPage.WordsOf(context);
        var cube = await insights.ReadAsync(context.RequestAborted);
        string? Asked(string name, InsightDimension dimension) => context.Request.Query[name].LastOrDefault() is { Length: > 0 } value && cube.Values(dimension).Contains(value) ? value : null;
        var filter = new Dictionary<InsightDimension, string>();
        if (Asked("week", InsightDimension.Week) is { } week)
        {
            filter[InsightDimension.Week] = week;
        }

        if (Asked("topic", InsightDimension.Topic) is { } topic)
        {
            filter[InsightDimension.Topic] = topic;
        }

        string Name(InsightDimension dimension, string value) => NameOf(dimension, value, words, topics);
        (string Value, string Text)[] Choices(InsightDimension dimension) => [("", words["insights.all"]), .. cube.Values(dimension).Select(value => (value, Name(dimension, value)))];
        var whole = cube.Count(filter);
        return new DeskPage(words["insights.title"], "insights", Html.Of($"""
            <p class="intro">{words.Get("insights.intro", $"{InsightsStore.Weeks}", $"{InsightCube.Floor}", $"{InsightCube.Rounding}")}</p>
            <form class="filters" action="/desk/insights" method="get" role="search" aria-label="{words["insights.filter"]}">
            {Forms.Select("week", words["insights.week"], filter.GetValueOrDefault(InsightDimension.Week, ""), Choices(InsightDimension.Week))}{Forms.Select("topic", words["insights.topic"], filter.GetValueOrDefault(InsightDimension.Topic, ""), Choices(InsightDimension.Topic))}
            <p class="actions"><button type="submit" class="primary">{words["show"]}</button><a class="button quiet" href="/desk/insights">{words["showAll"]}</a></p>
            </form>
            <p class="notice">{words["insights.questions"]}: <strong>{Text(whole, words)}</strong></p>
            {Chart(cube, filter, words)}
            {Shown.Select(dimension => Table(cube, filter, dimension, words, Name))}
            {(filter.ContainsKey(InsightDimension.Topic) ? Html.None : Topics(cube, filter, words, Name))}
            """)).For(context);
    }

    private static string NameOf(InsightDimension dimension, string value, DeskWords words, QuestionTopic topics) => dimension switch
    {
        InsightDimension.Week => words.Day(DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        InsightDimension.Topic => value == InsightsStore.OtherTopic ? words["insights.otherTopic"] : topics.Name(value, words.Language),
        _ => words.Find($"insights.{dimension.ToString().ToLowerInvariant()}.{value}") ?? value,
    };

    private static string Text(InsightCount count, DeskWords words) => count switch
    {
        InsightCount.Shown shown => words.Get("insights.about", $"{shown.Questions}"),
        InsightCount.None => "0",
        _ => words["insights.hidden"],
    };

    private static Html Table(InsightCube cube, Dictionary<InsightDimension, string> filter, InsightDimension dimension, DeskWords words, Func<InsightDimension, string, string> name)
    {
        var title = words[$"insights.by.{dimension.ToString().ToLowerInvariant()}"];
        string[] head = [title, words["insights.questions"]];
        return Html.Of($"""<h2>{title}</h2>{Lists.Table(title, head, cube.Values(dimension).Select(value => Lists.Row(head, Html.Of($"{name(dimension, value)}"), Html.Of($"{Text(Count(cube, filter, dimension, value), words)}"))))}""");
    }

    /// <summary>What is asked about most, and how much of it found no answer.</summary>
    private static Html Topics(InsightCube cube, Dictionary<InsightDimension, string> filter, DeskWords words, Func<InsightDimension, string, string> name)
    {
        string[] head = [words["insights.topic"], words["insights.questions"], words["insights.unanswered"]];
        var rows = cube.Values(InsightDimension.Topic)
            .Select(topic => (Topic: topic, Asked: Count(cube, filter, InsightDimension.Topic, topic)))
            .Where(row => row.Asked is InsightCount.Shown)
            .OrderByDescending(row => ((InsightCount.Shown)row.Asked).Questions)
            .Select(row => Lists.Row(
                head, Html.Of($"{name(InsightDimension.Topic, row.Topic)}"), Html.Of($"{Text(row.Asked, words)}"),
                Html.Of($"{Text(cube.Count(new Dictionary<InsightDimension, string>(filter) { [InsightDimension.Topic] = row.Topic, [InsightDimension.Outcome] = "abstained" }), words)}")))
            .ToList();
        return Html.Of($"""<h2>{words["insights.topics"]}</h2>{(rows.Count > 0 ? Lists.Table(words["insights.topics"], head, rows) : Html.Of($"<p>{words["insights.noTopics"]}</p>"))}""");
    }

    /// <summary>A bar a week; the table of the same figures is what a screen reader gets.</summary>
    private static Html Chart(InsightCube cube, Dictionary<InsightDimension, string> filter, DeskWords words)
    {
        var weeks = filter.ContainsKey(InsightDimension.Week) ? [] : cube.Values(InsightDimension.Week);
        var counts = weeks.Select(week => (Week: week, Count: Count(cube, filter, InsightDimension.Week, week))).ToList();
        var most = counts.Select(week => week.Count).OfType<InsightCount.Shown>().Select(shown => shown.Questions).DefaultIfEmpty(0).Max();
        if (most == 0)
        {
            return Html.None;
        }

        var bars = counts.Select((week, at) =>
        {
            var width = week.Count is InsightCount.Shown shown ? Math.Max(1, BarWidth * shown.Questions / most) : 0;
            var y = at * (BarHeight + BarGap);
            return Html.Of($"""<text x="0" y="{y + 16}">{NameOf(InsightDimension.Week, week.Week, words, null!)}</text><rect x="170" y="{y}" width="{width}" height="{BarHeight}" class="amount"></rect><text x="{178 + width}" y="{y + 16}">{Text(week.Count, words)}</text>""");
        });
        return Html.Of($"""<h2>{words["insights.by.week"]}</h2><svg class="bars" role="img" aria-label="{words["insights.by.week"]}: {string.Join(", ", counts.Select(week => $"{NameOf(InsightDimension.Week, week.Week, words, null!)} {Text(week.Count, words)}"))}" viewBox="0 0 640 {counts.Count * (BarHeight + BarGap)}" width="640" height="{counts.Count * (BarHeight + BarGap)}">{bars}</svg>""");
    }

    private static InsightCount Count(InsightCube cube, Dictionary<InsightDimension, string> filter, InsightDimension dimension, string value) =>
        cube.Count(new Dictionary<InsightDimension, string>(filter) { [dimension] = value });
}
