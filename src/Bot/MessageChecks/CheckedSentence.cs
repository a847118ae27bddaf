using Bot.Language;

namespace Bot.MessageChecks;

/// <summary>One sentence of a message.</summary>
/// <param name="Span">Where it stands in the message.</param>
/// <param name="Marks">In the order of the kinds; none where nothing is wrong.</param>
internal sealed record CheckedSentence(TextSpan Span, string Text, ReplyLanguage Language, IReadOnlyList<SentenceMark> Marks);

/// <summary>What is wrong with a sentence.</summary>
/// <param name="Probability">At least <see cref="KindWeights.Marked"/>.</param>
/// <param name="Words">The words that weigh most, as written.</param>
internal sealed record SentenceMark(MessageKind Kind, double Probability, IReadOnlyList<string> Words);
