using Bot.LanguageModel;
using Microsoft.Extensions.AI;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Gives texts their vectors, of unit length: stored ones from the store, others from the model, each asked for once.</summary>
/// <remarks>
/// Vectors belong to the model's name: another name is another model, for which every text is embedded anew. A deployment that gets another model needs another name.
/// Replicas that start together may both embed a text; the store keeps one vector.
/// </remarks>
internal sealed class TextVectors(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingModel model, [FromKeyedServices(ModelCalls.Embeddings)] ModelCalls calls, VectorStore store)
{
    // Of the day's tokens; the others are kept for answers.
    private const double ShareOfBudget = 0.8;

    private string Name => model.Name;

    /// <param name="language">ISO 639-1 code; empty where nobody can tell.</param>
    public bool Reads(string language) => model.Reads(language);

    /// <summary>The vector of a question, which is not worth keeping.</summary>
    /// <exception cref="ModelException">There is none within the time.</exception>
    public async Task<float[]> OfQuestionAsync(string question, TimeSpan within, CancellationToken cancellationToken) =>
        (await AskAsync([EmbeddedText.Of(model.BeforeQuestion + question).Text], within, cancellationToken))[0];

    /// <summary>The vectors of texts that stay. What the model gives is stored batch by batch, so that an end in the middle loses no more than a batch.</summary>
    /// <returns>One for each text, in their order; null for one that the service refuses to embed.</returns>
    /// <exception cref="ModelException">The model gave nothing, or has used its share of the day's tokens.</exception>
    public async Task<IReadOnlyList<float[]?>> OfAsync(IReadOnlyList<EmbeddedText> texts, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(Name, texts.Select(text => text.Hash), cancellationToken);
        foreach (var batch in texts.Where(text => !known.ContainsKey(text.Hash)).DistinctBy(text => text.Hash).Chunk(model.Batch))
        {
            await calls.ThrowIfSpentAsync(ShareOfBudget, cancellationToken);
            var made = batch.Zip(await EachAsync(batch, cancellationToken)).Where(pair => pair.Second is not null).Select(pair => (pair.First.Hash, Vector: pair.Second!)).ToList();
            await store.WriteAsync(Name, made, cancellationToken);
            foreach (var (hash, vector) in made)
            {
                known.Add(hash, vector);
            }
        }

        return [.. texts.Select(text => known.GetValueOrDefault(text.Hash))];
    }

    /// <summary>How many different texts there are, and how many of them have their vector in the store.</summary>
    public async Task<(int Stored, int All)> CountAsync(IEnumerable<EmbeddedText> texts, CancellationToken cancellationToken)
    {
        var wanted = texts.Select(text => text.Hash).ToHashSet(StringComparer.Ordinal);
        return ((await store.HashesAsync(Name, cancellationToken)).Count(wanted.Contains), wanted.Count);
    }

    /// <summary>Removes from the store what neither these texts nor this model need. Only for when they all have their vectors: until then another model's may be wanted back.</summary>
    /// <returns>How many vectors were removed.</returns>
    public Task<int> KeepOnlyAsync(IEnumerable<EmbeddedText> texts, CancellationToken cancellationToken) =>
        store.KeepOnlyAsync(Name, texts.Select(text => text.Hash).ToHashSet(StringComparer.Ordinal), cancellationToken);

    /// <summary>Together, or where the service refuses the request itself, one by one: one odd text must not keep all others from having vectors.</summary>
    private async Task<IReadOnlyList<float[]?>> EachAsync(EmbeddedText[] batch, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync([.. batch.Select(text => text.Text)], model.Limit, cancellationToken);
        }
        catch (ModelException refusal) when (batch.Length > 1 && IsOfText(refusal))
        {
            var vectors = new List<float[]?>();
            foreach (var text in batch)
            {
                vectors.Add(await AloneAsync(text, cancellationToken));
            }

            // Where it refuses all of them, it is not the texts.
            if (vectors.Exists(vector => vector is not null))
            {
                return vectors;
            }

            throw;
        }
    }

    private async Task<float[]?> AloneAsync(EmbeddedText text, CancellationToken cancellationToken)
    {
        try
        {
            return (await AskAsync([text.Text], model.Limit, cancellationToken))[0];
        }
        catch (ModelException refusal) when (IsOfText(refusal))
        {
            return null;
        }
    }

    private static bool IsOfText(ModelException refusal) => refusal is { Failure: ModelFailure.Rejected or ModelFailure.Filtered, IsOutage: false };

    private async Task<float[][]> AskAsync(string[] texts, TimeSpan within, CancellationToken cancellationToken)
    {
        var made = await calls.RunAsync(within, limit => generator.GenerateAsync(texts, cancellationToken: limit), cancellationToken);
        return [.. made.Select(vector => vector.Vector.ToArray())];
    }
}
