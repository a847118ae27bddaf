using Bot.LanguageModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Answering.Composition.Written;

/// <summary>Has the model write an answer and gives each sentence on as soon as it is there.</summary>
internal sealed class ModelWriter(IChatClient model, [FromKeyedServices(ModelCalls.Chat)] ModelCalls calls, IOptions<OpenAIOptions> options, IOptions<AnswersOptions> answers)
{
    // What comes before takes up to a third of the turn; what is left is for checking, recording and sending.
    private const double ShareOfTurn = 0.5;

    /// <summary>How long the model may take over one answer.</summary>
    private TimeSpan Limit => TimeSpan.FromSeconds(Math.Min(options.Value.TimeoutSeconds, ShareOfTurn * answers.Value.DeadlineSeconds));

    /// <param name="take">Gets each statement once, unverified, in order. A reply that ends badly has given some already.</param>
    /// <exception cref="ModelException">There is no whole reply.</exception>
    public Task WriteAsync(ComposeRequest request, Action<WrittenStatement> take, CancellationToken cancellationToken)
    {
        var messages = WritingPrompt.Write(request);
        return calls.RunAsync(Limit, async limit =>
        {
            var stream = new StatementStream();
            await foreach (var update in model.GetStreamingResponseAsync(messages, WritingPrompt.Options, limit))
            {
                foreach (var statement in stream.Add(update.Text))
                {
                    take(statement);
                }
            }

            foreach (var statement in stream.End())
            {
                take(statement);
            }

            return true;
        }, cancellationToken);
    }
}
