using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Retrieval.Help;

/// <summary>Other words for a question, to search with beside its own: standing alone where it leans on what was said before, and in the articles' other language. By a model, or by nobody.</summary>
internal interface IQuestionHelp
{
    /// <param name="earlier">What the question leans on; null where it stands alone.</param>
    /// <returns>Empty where nothing helps or nothing came in time.</returns>
    Task<IReadOnlyList<HelpedQuestion>> OfAsync(string text, string? earlier, ReplyLanguage language, CorpusIndex index, CancellationToken cancellationToken);
}

/// <summary>The same question in other words.</summary>
internal sealed record HelpedQuestion(string Text, ReplyLanguage Language);

/// <summary>Without a model a question is searched with its own words, and those of the glossary.</summary>
internal sealed class NoQuestionHelp : IQuestionHelp
{
    public Task<IReadOnlyList<HelpedQuestion>> OfAsync(string text, string? earlier, ReplyLanguage language, CorpusIndex index, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<HelpedQuestion>>([]);
}
