using Bot.Diagnosis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.LanguageModel;

internal static class LanguageModelRegistration
{
    private const int LongestReply = 16 * 1024 * 1024;

    /// <summary>The connection to a model. <see cref="IChatClient"/> and <see cref="IEmbeddingGenerator{TInput,TEmbedding}"/> are for those that are registered where one is configured.</summary>
    public static IServiceCollection AddLanguageModel(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<OpenAIOptions>()
            .BindConfiguration("OpenAI", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<EmbeddingsOptions>()
            .BindConfiguration("Embeddings", binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate<IOptions<OpenAIOptions>>((own, model) => !own.IsLocal || model.Value.EmbeddingDeployment.Length == 0, "Embeddings:Provider is Local, and OpenAI:EmbeddingDeployment names another model. Empty one of the two.");
        services.AddHttpClient(ModelConnection.ClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LongestReply))

            // Our key follows no redirect, and addresses are in no log.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) });
        return services.AddSingleton(provider => new EmbeddingModel(Options(provider).EmbeddingDeployment) { Limit = TimeSpan.FromSeconds(Options(provider).TimeoutSeconds) })
            .AddSingleton<ModelConnection>().AddSingleton<ModelUse>().AddKeyedSingleton<ModelCalls>(ModelCalls.Chat).AddKeyedSingleton<ModelCalls>(ModelCalls.Claims).AddKeyedSingleton<ModelCalls>(ModelCalls.Embeddings).AddSingleton<ICheckup, ModelCheckup>()
            .AddSingleton<IChatClient>(provider => new ChatDeployment(provider.GetRequiredService<ModelConnection>().Open().GetChatClient(Options(provider).ChatDeployment), provider.GetRequiredService<ModelUse>()))
            .AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider => new EmbeddingDeployment(provider.GetRequiredService<ModelConnection>().Open().GetEmbeddingClient(Options(provider).EmbeddingDeployment), provider.GetRequiredService<ModelUse>()));
    }

    private static OpenAIOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<OpenAIOptions>>().Value;
}
