using Bot.Answering;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.LanguageModel;
using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Drivers;

/// <summary>The parts that make vectors, real up to the wire, over a store and a fake service.</summary>
internal sealed class VectorDriver : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public VectorDriver(TestStore store, CorpusIndexHolder corpus, FaqIndexHolder faqs, FakeEmbeddings service, string deployment = FakeEmbeddings.Deployment)
    {
        store.Set("OpenAI:Endpoint", FakeEmbeddings.Endpoint);
        store.Set("OpenAI:ApiKey", FakeEmbeddings.Key);
        store.Set("OpenAI:ChatDeployment", "chat");
        store.Set("OpenAI:EmbeddingDeployment", deployment);
        _services = store.BuildServices(services =>
        {
            services.AddLanguageModel();
            services.AddHttpClient(ModelConnection.ClientName).ConfigurePrimaryHttpMessageHandler(() => service);
        });
        var options = _services.GetRequiredService<IOptions<OpenAIOptions>>();
        Stored = new VectorStore(store.Source, store.Dialect);
        var texts = new TextVectors(_services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(), _services.GetRequiredKeyedService<ModelCalls>(ModelCalls.Embeddings), Stored, options);
        Holder = new VectorHolder(corpus, faqs, texts);
        Checkup = new VectorCheckup(Holder, corpus, faqs, store.Services.GetRequiredService<StoreState>(), options);
        Questions = new ModelVectors(Holder, texts, new TurnTimes(options, Options.Create(new AnswersOptions())), store.Clock, NullLogger<ModelVectors>.Instance);
    }

    public VectorStore Stored { get; }

    public VectorHolder Holder { get; }

    public ModelVectors Questions { get; }

    public VectorCheckup Checkup { get; }

    /// <summary>Rows of passages that are searched.</summary>
    public int Covered => Holder.Current.Passages.Values.Sum(block => block.Count);

    public async ValueTask DisposeAsync()
    {
        Holder.Dispose();
        await _services.DisposeAsync();
    }
}
