using System.Collections.Frozen;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;

namespace Bot.Tests.Answering.Retrieval.Vectors;

public sealed class VectorFusionTests
{
    private const string Question = "What is the toll of the Halden bridge?";

    private static readonly CorpusIndex Index = new AnswererBuilder()
        .WithArticle("tunnel", "The tunnel", "Drivers paid four euros in May.")
        .WithArticle("bridge", "The bridge", "The toll of the Halden bridge is four euros.")
        .WithArticle("harvest", "A poor harvest", "Rain spoiled the barley in the valley.")
        .WithArticle("halden", "Halden", "A bridge leads to the town of Halden.")
        .BuildIndex();

    [Fact]
    public void What_is_near_goes_before_what_words_rank_alike_and_not_before_what_they_rank_far_higher()
    {
        var found = Find(Near("tunnel", "halden", "bridge", "harvest"));

        Assert.Equal(["bridge", "halden"], found.ByWords.Select(Id));
        Assert.Equal(["bridge", "tunnel", "halden", "harvest"], found.Passages.Select(Id));
        Assert.Equal(found.Passages.Select(Id), found.Articles.Select(article => article.Id.Value));
    }

    [Fact]
    public void What_is_all_equally_near_keeps_the_order_of_its_words()
    {
        var found = Find(Near(_ => 1));

        Assert.Equal(["bridge", "halden"], found.Passages.Take(2).Select(Id));
    }

    [Fact]
    public void What_has_no_vector_neither_rises_nor_falls()
    {
        var found = Find(Near(id => id switch { "tunnel" => 0, "harvest" => 4, _ => null }));

        Assert.Equal(["bridge", "tunnel", "halden", "harvest"], found.Passages.Select(Id));
        Assert.Equal([null, null], found.Passages.Where(passage => Id(passage) is "bridge" or "halden").Select(passage => passage.Cosine));
    }

    [Fact]
    public void Models_that_put_everything_near_each_other_order_as_those_that_do_not()
    {
        string[] order = ["halden", "tunnel", "harvest", "bridge"];

        Assert.Equal(Find(Near(id => Array.IndexOf(order, id))).Passages.Select(Id), Find(Near(id => Array.IndexOf(order, id) / 50f)).Passages.Select(Id));
    }

    [Fact]
    public void What_a_vector_adds_changes_nothing_of_what_words_found()
    {
        var byWords = Find(null);

        var found = Find(Near("tunnel", "halden", "bridge", "harvest"));

        Assert.Equal(byWords.Passages.Select(passage => (Id(passage), passage.Rank)), found.ByWords.Select(passage => (Id(passage), passage.Rank)));
        Assert.Equal(found.Passages.OrderByDescending(passage => passage.Rank).Select(Id), found.Passages.Select(Id));
        Assert.All(found.Passages.Where(passage => Id(passage) is "tunnel" or "harvest"), passage => Assert.Empty(passage.Score.Matches));
        Assert.Equal([true, false], new[] { found, byWords }.Select(of => of.Passages.All(passage => passage.Cosine is not null)));
    }

    private static Found Find(QuestionVector? vector) => new PassageFinder(Index).Find(Index.Read(Question), Audience.Everyone, vector);

    private static string Id(RankedPassage passage) => passage.Article.Id.Value;

    /// <summary>A question to which these articles are near in this order.</summary>
    private static QuestionVector Near(params string[] order) => Near(id => Array.IndexOf(order, id));

    /// <param name="steps">How far an article's vector is turned from the question's; null where it has none.</param>
    private static QuestionVector Near(Func<string, float?> steps)
    {
        var segment = Assert.Single(Index.Segments).Segment;
        var block = new VectorBlock([.. Enumerable.Range(0, segment.Tables.PassageCount).Select(segment.Passage).Select(passage => steps(passage.Id.Article.Value) is { } turned ? Turned(turned) : null)]);
        return new QuestionVector(new VectorSnapshot(new Dictionary<IndexSegment, VectorBlock> { [segment] = block }.ToFrozenDictionary(), null), Turned(0));
    }

    private static float[] Turned(float steps) => [MathF.Cos(0.2f * steps), MathF.Sin(0.2f * steps)];
}
