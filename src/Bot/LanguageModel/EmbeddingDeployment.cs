using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using OpenAI.Embeddings;

namespace Bot.LanguageModel;

/// <summary>The deployment that makes vectors, as an <see cref="IEmbeddingGenerator{TInput,TEmbedding}"/>: one of unit length for each text, in their order.</summary>
/// <param name="use">Null where nothing is to be counted.</param>
internal sealed class EmbeddingDeployment(EmbeddingClient client, ModelUse? use) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <exception cref="ModelException">Anything but a vector for each text, all of one length.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        var made = (await ModelConnection.AskAsync(() => client.GenerateEmbeddingsAsync(texts, cancellationToken: cancellationToken))).Value;
        if (use is not null)
        {
            await use.AddAsync([(ModelUse.Embeddings, 1), (ModelUse.TokensIn, made.Usage?.InputTokenCount ?? 0)], CancellationToken.None);
        }

        if (made.Count != texts.Count)
        {
            throw new ModelException(ModelFailure.Malformed);
        }

        // The protocol numbers them and promises no order.
        return [.. made.OrderBy(vector => vector.Index).Select((vector, at) => vector.Index == at ? Unit(vector.ToFloats().Span) : throw new ModelException(ModelFailure.Malformed))];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static Embedding<float> Unit(ReadOnlySpan<float> values)
    {
        var length = TensorPrimitives.Norm(values);
        if (!float.IsFinite(length) || length == 0)
        {
            throw new ModelException(ModelFailure.Malformed);
        }

        var unit = new float[values.Length];
        TensorPrimitives.Divide(values, length, unit);
        return new Embedding<float>(unit);
    }
}
