using Bot.Diagnosis;

namespace Bot.Answering.Retrieval.Vectors;

internal static class VectorsRegistration
{
    /// <param name="settings">Say whether a model makes vectors.</param>
    public static IServiceCollection AddVectors(this IServiceCollection services, IConfiguration settings) =>
        string.IsNullOrEmpty(settings["OpenAI:Endpoint"]) || string.IsNullOrEmpty(settings["OpenAI:EmbeddingDeployment"])
            ? services.AddSingleton<IQuestionVectors, WordsAlone>()
            : services.AddSingleton<VectorStore>().AddSingleton<TextVectors>().AddSingleton<VectorHolder>().AddSingleton<IQuestionVectors, ModelVectors>().AddSingleton<ICheckup, VectorCheckup>().AddHostedService<VectorFollower>();
}
