using Bot.LanguageModel;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Has the model make the vectors of questions.</summary>
internal sealed partial class ModelVectors(VectorHolder holder, TextVectors vectors, TurnTimes times, TimeProvider clock, ILogger<ModelVectors> logger) : IQuestionVectors
{
    // A command waits this often for a service that has too much to do.
    private const int MostPauses = 10;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        for (var pauses = 0; ; pauses++)
        {
            try
            {
                await holder.UpdateAsync(cancellationToken);
                return;
            }
            catch (ModelException failure) when (failure.MayPass && pauses < MostPauses)
            {
                await Task.Delay(failure.RetryAfter ?? VectorFollower.Pause, clock, cancellationToken);
            }
            catch (ModelException failure)
            {
                Log.Failed(logger, failure.Failure, failure.Code);
                return;
            }
        }
    }

    public async Task<QuestionVector?> OfAsync(string question, string language, CancellationToken cancellationToken)
    {
        var now = holder.Current;
        if (!vectors.Reads(language) || (now.Passages.Count == 0 && now.Replies is null))
        {
            return null;
        }

        try
        {
            return new QuestionVector(now, await vectors.OfQuestionAsync(question, times.Vectors, cancellationToken));
        }
        catch (ModelException)
        {
            // Counted where it was thrown.
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The model made no vectors ({Failure} {Code}): what has none is found by its words")]
        public static partial void Failed(ILogger logger, ModelFailure failure, string code);
    }
}
