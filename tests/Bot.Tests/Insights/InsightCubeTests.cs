using Bot.Insights;

namespace Bot.Tests.Insights;

public sealed class InsightCubeTests
{
    private static readonly InsightDimension[] Asked = [InsightDimension.Week, InsightDimension.Language, InsightDimension.Outcome, InsightDimension.Topic];

    [Fact]
    public void A_count_about_fewer_than_five_people_is_hidden_however_often_they_asked()
    {
        var cube = new InsightCube([.. Facts(4, times: 20, outcome: "abstained"), .. Facts(30, first: 100)]);

        Assert.IsType<InsightCount.Hidden>(cube.Count(Of(InsightDimension.Outcome, "abstained")));
        Assert.Equal(110, Assert.IsType<InsightCount.Shown>(cube.Count(Everything)).Questions);
    }

    [Fact]
    public void What_is_left_when_a_shown_count_is_taken_from_the_whole_is_never_about_fewer_than_five()
    {
        // Two French askers: the English count and the whole would give them away.
        var cube = new InsightCube([.. Facts(30), .. Facts(2, first: 100, language: "fr")]);

        Assert.IsType<InsightCount.Shown>(cube.Count(Everything));
        Assert.IsType<InsightCount.Hidden>(cube.Count(Of(InsightDimension.Language, "en")));
    }

    [Fact]
    public void A_hidden_outcome_cannot_be_had_by_taking_all_others_from_the_whole()
    {
        var cube = new InsightCube([.. Facts(20), .. Facts(8, first: 100, outcome: "faq"), .. Facts(6, first: 200, outcome: "routed"), .. Facts(2, first: 300, outcome: "refused")]);

        Assert.IsType<InsightCount.Hidden>(cube.Count(Of(InsightDimension.Outcome, "refused")));
        Assert.IsType<InsightCount.Hidden>(cube.Count(Of(InsightDimension.Outcome, "routed")));
        Assert.IsType<InsightCount.Shown>(cube.Count(Of(InsightDimension.Outcome, "answered")));
        Assert.IsType<InsightCount.Shown>(cube.Count(Of(InsightDimension.Outcome, "faq")));
    }

    [Fact]
    public void The_difference_of_two_weeks_and_of_combined_filters_gives_nobody_away()
    {
        // In the second week one more person asked in French about bonuses and got no answer.
        var cube = new InsightCube(
        [
            .. Facts(9, week: "2026-02-02", topic: "bonus"), .. Facts(9, first: 50, week: "2026-02-02", language: "fr", topic: "bonus"),
            .. Facts(9, week: "2026-02-09", topic: "bonus"), .. Facts(9, first: 50, week: "2026-02-09", language: "fr", topic: "bonus"),
            .. Facts(1, first: 99, week: "2026-02-09", language: "fr", topic: "bonus", outcome: "abstained"),
        ]);

        var filter = new Dictionary<InsightDimension, string> { [InsightDimension.Week] = "2026-02-09", [InsightDimension.Language] = "fr", [InsightDimension.Topic] = "bonus" };
        Assert.IsType<InsightCount.Shown>(cube.Count(filter));
        Assert.IsType<InsightCount.Hidden>(cube.Count(new Dictionary<InsightDimension, string>(filter) { [InsightDimension.Outcome] = "abstained" }));
        Assert.IsType<InsightCount.Hidden>(cube.Count(new Dictionary<InsightDimension, string>(filter) { [InsightDimension.Outcome] = "answered" }));
        Assert.IsType<InsightCount.Hidden>(cube.Count(Of(InsightDimension.Outcome, "answered")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Nobody_is_singled_out_by_any_two_counts_that_are_shown(int seed)
    {
        var random = new Random(seed);
        string[] languages = ["en", "fr"], outcomes = ["answered", "abstained", "faq", "routed"], topics = ["bonus", "equity", "other"], weeks = ["2026-02-02", "2026-02-09"];
        string Any(string[] of) => of[(int)(random.NextDouble() * random.NextDouble() * of.Length)];
        var facts = Enumerable.Range(0, 150).SelectMany(_ => Facts(1, first: random.Next(60), language: Any(languages), outcome: Any(outcomes), topic: Any(topics), week: Any(weeks))).ToList();
        var cube = new InsightCube(facts);

        var filters = Filters(facts).ToList();
        var shown = filters.Where(filter => cube.Count(filter) is InsightCount.Shown).ToList();
        foreach (var wide in shown)
        {
            foreach (var narrow in shown.Where(narrow => narrow.Count == wide.Count + 1 && wide.All(condition => narrow.TryGetValue(condition.Key, out var value) && value == condition.Value)))
            {
                var left = facts.Where(fact => Fits(fact, wide) && !Fits(fact, narrow)).Select(fact => fact.Asker).Distinct().Count();
                Assert.True(left is 0 or >= InsightCube.Floor, $"{left} people are left between {string.Join(',', wide)} and {string.Join(',', narrow)}");
            }
        }

        Assert.NotEmpty(shown);
    }

    [Fact]
    public void A_value_that_nobody_has_is_nobody_asked_where_enough_people_asked_at_all()
    {
        Assert.IsType<InsightCount.None>(new InsightCube(Facts(30)).Count(Of(InsightDimension.Topic, "unheard")));
        Assert.IsType<InsightCount.Hidden>(new InsightCube(Facts(4)).Count(Of(InsightDimension.Topic, "unheard")));
        Assert.IsType<InsightCount.Hidden>(new InsightCube([]).Count(Everything));
    }

    [Fact]
    public void A_count_moves_in_steps_so_that_a_forgotten_person_does_not_show()
    {
        var before = new InsightCube(Facts(23));
        var after = new InsightCube(Facts(22));

        Assert.Equal(before.Count(Everything), after.Count(Everything));
    }

    private static Dictionary<InsightDimension, string> Everything { get; } = [];

    private static Dictionary<InsightDimension, string> Of(InsightDimension dimension, string value) => new() { [dimension] = value };

    private static bool Fits(TurnFact fact, IReadOnlyDictionary<InsightDimension, string> filter) => filter.All(condition => fact.Values[condition.Key] == condition.Value);

    /// <summary>Every combination of values of the dimensions asked by, each left open or set.</summary>
    private static IEnumerable<IReadOnlyDictionary<InsightDimension, string>> Filters(List<TurnFact> facts) => Asked.Aggregate(
        (IEnumerable<IReadOnlyDictionary<InsightDimension, string>>)[Everything],
        (filters, dimension) => filters.SelectMany(filter => facts.Select(fact => fact.Values[dimension]).Distinct().Select(value => (IReadOnlyDictionary<InsightDimension, string>)new Dictionary<InsightDimension, string>(filter) { [dimension] = value }).Prepend(filter)));

    private static List<TurnFact> Facts(int people, int first = 0, int times = 1, string outcome = "answered", string language = "en", string topic = "other", string week = "2026-02-02") =>
    [
        .. Enumerable.Range(first, people).SelectMany(asker => Enumerable.Repeat(new TurnFact(asker, new Dictionary<InsightDimension, string>
        {
            [InsightDimension.Week] = week, [InsightDimension.Language] = language, [InsightDimension.Outcome] = outcome, [InsightDimension.Topic] = topic,
            [InsightDimension.Sent] = "no", [InsightDimension.Feedback] = "none",
        }), times)),
    ];
}
