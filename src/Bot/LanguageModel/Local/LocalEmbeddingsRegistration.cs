using Bot.Diagnosis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.LanguageModel.Local;

internal static class LocalEmbeddingsRegistration
{
    /// <summary>Puts the model in this process in the place of the deployment that makes vectors. Called after <see cref="LanguageModelRegistration.AddLanguageModel"/>.</summary>
    public static IServiceCollection AddLocalEmbeddings(this IServiceCollection services) => services
        .AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => new LocalEmbeddings(AppContext.BaseDirectory))
        .AddSingleton(LocalEmbeddings.Model)
        .AddSingleton<ICheckup, LocalCheckup>()

        // It costs no tokens, and as many texts may run as there are cores.
        .AddKeyedSingleton(ModelCalls.Embeddings, (provider, _) => ActivatorUtilities.CreateInstance<ModelCalls>(
            provider, ModelCalls.Embeddings, Options.Create(new OpenAIOptions { TokensPerDay = 0, ConcurrentCalls = Environment.ProcessorCount })));
}
