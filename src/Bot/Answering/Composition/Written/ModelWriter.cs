using Bot.LanguageModel;
using Microsoft.Extensions.AI;

namespace Bot.Answering.Composition.Written;

/// <summary>Has the model write an answer and gives each sentence on as soon as it is there.</summary>
internal sealed class ModelWriter(IChatClient model, [FromKeyedServices(ModelCalls.Chat)] ModelCalls calls, TurnTimes times)
{
    /// <param name="take">Gets each statement once, unverified, in order. A reply that ends badly has given some already.</param>
    /// <exception cref="ModelException">There is no whole reply.</exception>
    public Task WriteAsync(ComposeRequest request, Action<WrittenStatement> take, CancellationToken cancellationToken)
    {
        var messages = WritingPrompt.Write(request);
        return calls.RunAsync(times.Writing, async limit =>
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
