namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Where questions get their vectors: a model, or nowhere.</summary>
internal interface IQuestionVectors
{
    /// <summary>Sees to it that what is searched has vectors, as far as the model goes along. For commands; a host follows by itself.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <param name="language">ISO 639-1 code of what the question is written in; empty where nobody can tell.</param>
    /// <returns>Null where there is none in time, or none in this language: then words alone decide.</returns>
    Task<QuestionVector?> OfAsync(string question, string language, CancellationToken cancellationToken);
}

/// <summary>No model makes vectors: words alone decide.</summary>
internal sealed class WordsAlone : IQuestionVectors
{
    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<QuestionVector?> OfAsync(string question, string language, CancellationToken cancellationToken) => Task.FromResult<QuestionVector?>(null);
}
