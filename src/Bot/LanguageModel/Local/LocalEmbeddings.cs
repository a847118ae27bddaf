using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;

namespace Bot.LanguageModel.Local;

/// <summary>A small English model in this process, as an <see cref="IEmbeddingGenerator{TInput,TEmbedding}"/>: one vector of unit length for each text, in their order. Nothing leaves the machine.</summary>
/// <remarks>
/// snowflake-arctic-embed-xs, 22 million parameters, 384 dimensions: https://huggingface.co/Snowflake/snowflake-arctic-embed-xs (Apache 2.0). A vector is the last layer's row of the first token.
/// It is loaded at first use, in about half a second, and then stays in memory.
/// </remarks>
/// <param name="folder">Where the package's file is: the program's own folder.</param>
internal sealed class LocalEmbeddings(string folder) : IEmbeddingGenerator<string, Embedding<float>>
{
    // What the model was trained on; of a longer text the beginning.
    private const int MostTokens = 512;

    private readonly Lazy<LocalModel> _model = new(() => LocalModel.Load(folder));

    /// <summary>What it is to all who use it.</summary>
    /// <remarks>The name carries the version of the package: another one may hold another model. A batch takes some seconds on one core.</remarks>
    public static EmbeddingModel Model { get; } = new("snowflake-arctic-embed-xs 24.9.52193")
    {
        Languages = new HashSet<string>(StringComparer.Ordinal) { "en" },
        BeforeQuestion = "Represent this sentence for searching relevant passages: ",
        Limit = TimeSpan.FromMinutes(2),
        Batch = 16,
    };

    /// <exception cref="ModelException">The model cannot run on this machine.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        return Task.Run(() => Generate(texts, cancellationToken), cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        if (_model.IsValueCreated)
        {
            _model.Value.Dispose();
        }
    }

    /// <summary>One text at a time: several in one run take longer on one core, and pad each other.</summary>
    private GeneratedEmbeddings<Embedding<float>> Generate(List<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var made = new GeneratedEmbeddings<Embedding<float>>(texts.Count);
            foreach (var text in texts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                made.Add(new Embedding<float>(Of(text)));
            }

            return made;
        }
        catch (Exception broken) when (broken is IOException or BadImageFormatException or DllNotFoundException or EntryPointNotFoundException or TypeInitializationException or OnnxRuntimeException)
        {
            // Its message may name paths; its type says what is missing.
            throw new ModelException(ModelFailure.Rejected, broken.GetType().Name);
        }
    }

    private float[] Of(string text)
    {
        var model = _model.Value;
        long[] ids = [.. model.Words.EncodeToIds(text, MostTokens, out _, out _).Select(id => (long)id)];
        var mask = new long[ids.Length];
        Array.Fill(mask, 1);
        long[] shape = [1, ids.Length];
        using var words = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var read = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var parts = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape);
        using var run = new RunOptions();
        using var layers = model.Session.Run(run, LocalModel.Inputs, [words, read, parts], LocalModel.Outputs);
        var last = layers[0].GetTensorDataAsSpan<float>();
        var first = last[..(last.Length / ids.Length)];
        var unit = new float[first.Length];
        TensorPrimitives.Divide(first, TensorPrimitives.Norm(first), unit);
        return unit;
    }
}
