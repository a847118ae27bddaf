using System.ComponentModel.DataAnnotations;

namespace Bot.Answering;

/// <summary>How questions are answered: section <c>Answers</c>.</summary>
internal sealed class AnswersOptions
{
    /// <summary>Longest time one turn may take, in seconds; then the asker hears that it took too long.</summary>
    [Range(1, 300)]
    public int DeadlineSeconds { get; set; } = 15;

    /// <summary>The language of replies to questions that are in neither English nor French, or that show none: en or fr.</summary>
    [AllowedValues("en", "fr")]
    public string DefaultLanguage { get; set; } = "en";
}
