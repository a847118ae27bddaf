namespace Bot.LanguageModel;

/// <summary>Where vectors come from: section <c>Embeddings</c>.</summary>
internal sealed class EmbeddingsOptions
{
    public EmbeddingProvider Provider { get; set; } = EmbeddingProvider.Deployment;

    internal bool IsLocal => Provider == EmbeddingProvider.Local;
}

/// <summary>What makes vectors.</summary>
internal enum EmbeddingProvider
{
    /// <summary><c>OpenAI:EmbeddingDeployment</c>, or nothing where that is empty.</summary>
    Deployment,

    /// <summary>The small English model that comes with the program, in this process.</summary>
    Local,
}
