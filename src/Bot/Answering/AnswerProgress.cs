using Bot.Articles;

namespace Bot.Answering;

/// <summary>What can be told of an answer before it is whole.</summary>
internal abstract record AnswerProgress
{
    private AnswerProgress() { }

    /// <summary>The passages are found, and the answer is being written from them.</summary>
    /// <param name="Articles">How many it is written from; one at least.</param>
    public sealed record Writing(int Articles) : AnswerProgress;

    /// <summary>A sentence that was verified against what it cites.</summary>
    /// <param name="Cited">The articles it rests on, the first one first; one at least.</param>
    public sealed record Verified(string Sentence, IReadOnlyList<Article> Cited) : AnswerProgress;
}
