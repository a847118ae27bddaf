using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;

namespace Bot.Tests.Answering.Retrieval.Vectors;

/// <summary>A store of short articles of one passage each, and the index over it.</summary>
internal sealed class VectorCorpus : IAsyncDisposable
{
    private VectorCorpus(TestStore store)
    {
        Store = store;
        Index = new CorpusIndexHolder(store.Articles);
        Replies = new FaqIndexHolder(store.Faqs, TestAnswerer.Questions, new QueryReader(TestAnswerer.Translations));
        Replies.Hold([]);
    }

    public TestStore Store { get; }

    public CorpusIndexHolder Index { get; }

    public FaqIndexHolder Replies { get; }

    /// <summary>The hashes under which vectors of the passages are stored.</summary>
    public IReadOnlyList<string> Hashes =>
        [.. Index.Current.Segments.SelectMany(live => live.Indexed().SelectMany(indexed => indexed.Passages.Select(passage => EmbeddedText.Of(indexed.Article, passage).Hash)))];

    public static async Task<VectorCorpus> CreateAsync(Engine engine = Engine.Sqlite) => new(await TestStore.CreateAsync(engine));

    /// <summary>Stores articles under one title, each under its id.</summary>
    public async Task SaveAsync(params IEnumerable<(string Id, string Text, Audience Audience)> articles)
    {
        await Store.Articles.SaveAsync(
            [.. articles.Select(of => new ArticleBuilder(of.Id).WithText(of.Text).With(article => article with { Title = "Notices", Audience = of.Audience }).From("/articles").Read())],
            TestContext.Current.CancellationToken);
        await Index.UpdateAsync(TestContext.Current.CancellationToken);
    }

    public Task SaveAsync(int count) => SaveAsync(Enumerable.Range(1, count).Select(i => ($"notice-{i}", $"Parcel {i} was sold to a neighbour, and the mayor signed.", Audience.Everyone)));

    public async Task WithdrawAsync(string id)
    {
        await Store.Articles.WithdrawAsync([new ArticleId(id)], TestContext.Current.CancellationToken);
        await Index.UpdateAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The parts that make vectors, as a process that starts has them.</summary>
    public VectorDriver Over(FakeEmbeddings service, string deployment = FakeEmbeddings.Deployment) => new(Store, Index, Replies, service, deployment);

    /// <summary>The same, with the model that comes with the program.</summary>
    public VectorDriver Local() => new(Store, Index, Replies, null);

    public async ValueTask DisposeAsync()
    {
        Index.Dispose();
        await Store.DisposeAsync();
    }
}
