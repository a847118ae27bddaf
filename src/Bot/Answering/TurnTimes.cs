using Bot.LanguageModel;
using Microsoft.Extensions.Options;

namespace Bot.Answering;

/// <summary>How long each step of a turn may wait for a model. One follows the other; what they leave of the turn is for checking, recording and sending.</summary>
internal sealed class TurnTimes(IOptions<OpenAIOptions> options, IOptions<AnswersOptions> answers)
{
    // An asker does not wait longer for what words would have found as well.
    private const double MostForVectors = 1.5;

    // The answer itself takes the time there is.
    private const double MostForHelp = 2;

    public TimeSpan Vectors => Of(0.2, MostForVectors);

    public TimeSpan Help => Of(0.15, MostForHelp);

    public TimeSpan Writing => Of(0.5, double.PositiveInfinity);

    /// <param name="share">Of <c>Answers:DeadlineSeconds</c>.</param>
    /// <param name="most">Seconds.</param>
    private TimeSpan Of(double share, double most) => TimeSpan.FromSeconds(Math.Min(Math.Min(most, options.Value.TimeoutSeconds), share * answers.Value.DeadlineSeconds));
}
