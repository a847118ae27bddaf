namespace Bot.Rendering;

/// <summary>One thing that keeps what somebody typed from being taken.</summary>
/// <param name="Field">Of the form or content, in camel case; of a text with its language: <c>answer.fr</c>.</param>
/// <param name="Wording">Key of the sentence that says what is wrong and what mends it.</param>
/// <param name="Values">What stands in that sentence.</param>
internal readonly record struct FieldProblem(string Field, string Wording, params IReadOnlyList<string> Values);
