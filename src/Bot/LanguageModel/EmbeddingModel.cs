namespace Bot.LanguageModel;

/// <summary>The model that makes vectors, as far as those who use it must know it.</summary>
/// <param name="Name">What its vectors are stored under: another name is another model, for which every text is embedded anew.</param>
internal sealed record EmbeddingModel(string Name)
{
    /// <summary>ISO 639-1 codes of what it was made for: texts and questions in others get no vectors. Null for every language.</summary>
    public IReadOnlySet<string>? Languages { get; init; }

    /// <summary>What it wants to read before a question, and not before a text that may answer one.</summary>
    public string BeforeQuestion { get; init; } = "";

    /// <summary>How long one call over a batch may take.</summary>
    public required TimeSpan Limit { get; init; }

    /// <summary>Texts in one call.</summary>
    public int Batch { get; init; } = 64;

    /// <param name="language">ISO 639-1 code; empty where nobody can tell.</param>
    public bool Reads(string language) => Languages?.Contains(language) ?? true;
}
