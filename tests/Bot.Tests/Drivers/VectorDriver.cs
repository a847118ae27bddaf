using Bot.Answering;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.LanguageModel;
using Bot.LanguageModel.Local;
using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Drivers;

/// <summary>The parts that make vectors, real up to the wire, over a store and a fake service; or without one, all real, with the model that comes with the program.</summary>
internal sealed class VectorDriver : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public VectorDriver(TestStore store, CorpusIndexHolder corpus, FaqIndexHolder faqs, FakeEmbeddings? service, string deployment = FakeEmbeddings.Deployment)
    {
        if (service is null)
        {
            _services = store.BuildServices(services => services.AddLanguageModel().AddLocalEmbeddings());
        }
        else
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
        }

        var options = _services.GetRequiredService<IOptions<OpenAIOptions>>();
        var model = _services.GetRequiredService<EmbeddingModel>();
        Stored = new VectorStore(store.Source, store.Dialect);
        var texts = new TextVectors(_services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(), model, _services.GetRequiredKeyedService<ModelCalls>(ModelCalls.Embeddings), Stored);
        Holder = new VectorHolder(corpus, faqs, texts);
        Checkup = new VectorCheckup(Holder, corpus, faqs, store.Services.GetRequiredService<StoreState>(), model);
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
