using Bot.Diagnosis;
using Bot.LanguageModel;
using Bot.LanguageModel.Local;

namespace Bot.Answering.Retrieval.Vectors;

internal static class VectorsRegistration
{
    /// <param name="settings">Say whether a model makes vectors, and which.</param>
    public static IServiceCollection AddVectors(this IServiceCollection services, IConfiguration settings)
    {
        var isLocal = Enum.TryParse<EmbeddingProvider>(settings["Embeddings:Provider"], true, out var provider) && provider == EmbeddingProvider.Local;
        if (isLocal)
        {
            services.AddLocalEmbeddings();
        }

        return isLocal || (!string.IsNullOrEmpty(settings["OpenAI:Endpoint"]) && !string.IsNullOrEmpty(settings["OpenAI:EmbeddingDeployment"]))
            ? services.AddSingleton<VectorStore>().AddSingleton<TextVectors>().AddSingleton<VectorHolder>().AddSingleton<IQuestionVectors, ModelVectors>().AddSingleton<ICheckup, VectorCheckup>().AddHostedService<VectorFollower>()
            : services.AddSingleton<IQuestionVectors, WordsAlone>();
    }
}
