using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.First;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answering.Retrieval.First;

public sealed class FirstStageTests
{
    [Fact]
    public void What_is_found_is_what_scoring_every_article_finds_to_the_last_bit() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new RandomCorpus(seed);
        var index = CorpusIndex.Empty.With(random.Articles(700), CancellationToken.None);
        for (var round = 0; round < 3; round++)
        {
            var (groups, audience, count) = (random.Groups(), random.Audience(), random.Count());
            var weights = Weights(index, groups);
            Assert.Equal(ExhaustiveSearch.Search(index, groups, weights, audience, count), Search(index, groups, weights, audience, count));
            index = index.With(random.Changes(index), CancellationToken.None);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Windows_that_cannot_hold_one_of_the_best_are_not_read()
    {
        var random = new RandomCorpus(7);
        var named = new ArticleBuilder("named").WithText("The offer came from Norvane.").With(article => article with { Version = 1_000_000 }).Build();
        var index = CorpusIndex.Empty.With([.. random.Articles(6_000), new ArticleChange(named, PassageSplitter.Split(named.Id, named.Text), [], false)], CancellationToken.None);
        IReadOnlyList<QueryGroup> groups = [Group("norvan"), Group("wqaax")];
        var stage = new FirstStage();
        var best = new CandidateHeap(1);

        stage.Search(index, groups, Weights(index, groups), Audience.Hr, best);

        Assert.Equal("named", index.Segments[best.Items.Span[0].Segment].Segment.Passage(best.Items.Span[0].Passage).Id.Article.Value);
        Assert.InRange(stage.Windows.Read, 1, stage.Windows.All / 2);
    }

    [Fact]
    public void Scoring_allocates_nothing_once_its_arrays_are_there()
    {
        var random = new RandomCorpus(11);
        var index = CorpusIndex.Empty.With(random.Articles(3_000), CancellationToken.None);
        var groups = random.Groups();
        var (stage, weights, candidates) = (new FirstStage(), Weights(index, groups), new CandidateHeap(300));
        stage.Search(index, groups, weights, Audience.Hr, candidates);

        var before = GC.GetAllocatedBytesForCurrentThread();
        stage.Search(index, groups, weights, Audience.Hr, candidates);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256);
    }

    private static QueryGroup Group(string term) => new(term, TokenKind.Word, false, 1, [new QueryVariant(term, 1, ArticleLanguages.All)]);

    internal static float[] Weights(CorpusIndex index, IReadOnlyList<QueryGroup> groups) =>
        [.. groups.Select(group => Bm25.InverseDocumentFrequency(index.PassageCount, Math.Min(index.PassageCount, group.Variants.Sum(variant => index.PassagesWith(variant.Term)))))];

    internal static IReadOnlyList<FoundCandidate> Search(CorpusIndex index, IReadOnlyList<QueryGroup> groups, float[] weights, Audience audience, int count)
    {
        var candidates = new CandidateHeap(count);
        FirstStage.OfThread.Search(index, groups, weights, audience, candidates);
        return
        [
            .. candidates.Items.ToArray()
                .Select(found => (Found: found, Passage: index.Segments[found.Segment].Segment.Passage(found.Passage)))
                .Select(found => new FoundCandidate(found.Passage.Id.Article.Value, found.Passage.Id.Ordinal, found.Found.PassageText, found.Found.ArticleText, found.Found.Version))
                .OrderByDescending(found => found.PassageText + found.ArticleText).ThenBy(found => found.Version).ThenBy(found => found.Ordinal),
        ];
    }
}
