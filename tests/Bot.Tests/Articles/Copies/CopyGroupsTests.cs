using Bot.Articles;
using Bot.Articles.Copies;
using Bot.Tests.Builders;

namespace Bot.Tests.Articles.Copies;

public sealed class CopyGroupsTests
{
    [Fact]
    public void The_same_words_are_a_copy_whatever_their_case_accents_and_layout() =>
        Assert.Equal(["a b"], Groups(("a", "L'été dernier, la Prime a doublé."), ("b", "L’ETE DERNIER\n\nla prime a double"), ("c", "La prime a doublé cet été.")));

    [Fact]
    public void An_updated_story_is_a_copy_of_the_first()
    {
        var story = Story(1, 120);

        Assert.Equal(["first updated"], Groups(("first", story), ("updated", $"{Story(2, 60)} {story[..(story.Length * 3 / 4)]}")));
    }

    [Fact]
    public void A_story_printed_inside_a_much_longer_one_is_a_copy() =>
        Assert.Equal(["long short"], Groups(("short", Story(1, 100)), ("long", $"{Story(2, 400)} {Story(1, 100)} {Story(3, 400)}")));

    [Fact]
    public void A_digest_of_several_stories_makes_no_copies_of_them() =>
        Assert.Empty(Groups(("one", Story(1, 100)), ("two", Story(2, 100)), ("digest", $"{Story(1, 100)} {Story(2, 100)} {Story(3, 900)}")));

    [Fact]
    public void Two_papers_that_quote_the_same_statement_are_no_copies()
    {
        var statement = Story(9, 30);

        Assert.Empty(Groups(("a", $"{Story(1, 150)} {statement} {Story(2, 100)}"), ("b", $"{Story(3, 120)} {statement} {Story(4, 140)}")));
    }

    [Fact]
    public void Copies_of_copies_are_one_group()
    {
        var (head, body, tail) = (Story(1, 40), Story(2, 60), Story(3, 40));

        Assert.Equal(["a b c"], Groups(("a", $"{head} {body}"), ("b", $"{head} {body} {tail}"), ("c", $"{body} {tail}")));
    }

    [Fact]
    public void Very_short_texts_are_copies_only_word_for_word_and_empty_ones_never() =>
        Assert.Equal(["a b"], Groups(("a", "Pay rises"), ("b", "Pay rises."), ("c", "Pay falls"), ("d", ""), ("e", ""), ("f", "…")));

    [Fact]
    public void A_crowd_of_copies_is_one_group()
    {
        var story = Story(1, 80);

        var group = Assert.Single(Groups([.. Enumerable.Range(10, 60).Select(i => ($"{i}", $"{Story(i, 12)} {story}"))]));

        Assert.Equal(60, group.Split(' ').Length);
    }

    [Fact]
    public void The_order_in_which_articles_come_changes_nothing()
    {
        (string, string)[] articles = [.. Enumerable.Range(0, 40).Select(i => ($"x{i:00}", $"{Story(i % 10, 70)} {Story(100 + i, 50)}"))];

        Assert.Equal(Groups(articles), Groups([.. articles.Reverse()]));
        Assert.Equal(10, Groups(articles).Count);
    }

    [Fact]
    public void An_article_without_a_copy_is_a_group_of_its_own()
    {
        var groups = CopyGroups.Of([Article("a", Story(1, 50)), Article("b", Story(1, 50)), Article("c", Story(2, 50))], TestContext.Current.CancellationToken);

        Assert.True(groups.AreCopies(new ArticleId("a"), new ArticleId("b")));
        Assert.False(groups.AreCopies(new ArticleId("a"), new ArticleId("c")));
        Assert.Equal([new ArticleId("c")], groups.GroupOf(new ArticleId("c")));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.7)]
    public void A_sketch_estimates_likeness_within_four_standard_errors(double share)
    {
        var common = (int)(1000 * share);
        var first = Enumerable.Range(0, 1000).Select(Hash).ToArray();
        var second = Enumerable.Range(1000 - common, 1000).Select(Hash).ToArray();
        var (one, other) = (new uint[MinHash.Minima], new uint[MinHash.Minima]);
        MinHash.Write(first, one);
        MinHash.Write(second, other);

        var expected = common / (2000.0 - common);

        Assert.InRange(MinHash.Likeness(one, other), expected - 4 * Math.Sqrt(expected * (1 - expected) / MinHash.Minima), expected + 4 * Math.Sqrt(expected * (1 - expected) / MinHash.Minima));
        Assert.Equal(1, MinHash.Likeness(one, one));
    }

    private static ulong Hash(int number) => Assert.Single(Shingles.Of($"word{number}"));

    private static List<string> Groups(params (string Id, string Text)[] articles) =>
        [.. CopyGroups.Of(articles.Select(article => Article(article.Id, article.Text)), TestContext.Current.CancellationToken).Groups.Select(group => string.Join(' ', group))];

    private static Article Article(string id, string text) => new ArticleBuilder(id).WithText(text).Build();

    /// <summary>Words that no other seed's story has in the same order.</summary>
    private static string Story(int seed, int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => $"w{seed * 7919 + i * i % 97 * 31 + i}"));
}
