using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace Bot.LanguageModel;

/// <summary>The deployment that writes, as an <see cref="IChatClient"/>: text in, text of a JSON schema out.</summary>
/// <remarks>Every ending but a whole answer is a <see cref="ModelException"/>. Counts calls and tokens.</remarks>
/// <param name="use">Null where nothing is to be counted.</param>
internal sealed class ChatDeployment(ChatClient client, ModelUse? use) : IChatClient
{
    // Four characters a token, where the service does not count.
    private const int CharactersInToken = 4;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = Written(messages);
        var (text, end, refusal, usage) = await ModelConnection.AskAsync(async () =>
        {
            var completion = (await client.CompleteChatAsync(asked, Written(options), cancellationToken)).Value;
            return (string.Concat(completion.Content.Select(part => part.Text)), completion.FinishReason, completion.Refusal, completion.Usage);
        });
        await CountAsync(asked, usage, text.Length);
        ThrowIfDeclined(end, refusal);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = Written(messages);
        ChatTokenUsage? usage = null;
        var (written, ended) = (0, false);
        await using var updates = client.CompleteChatStreamingAsync(asked, Written(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await MoveNextAsync(updates, written > 0))
            {
                var update = updates.Current;
                usage = update.Usage ?? usage;
                ThrowIfDeclined(update.FinishReason, update.RefusalUpdate);
                ended |= update.FinishReason is not null;
                var text = string.Concat(update.ContentUpdate.Select(part => part.Text));
                if (text.Length > 0)
                {
                    written += text.Length;
                    yield return new ChatResponseUpdate(ChatRole.Assistant, text);
                }
            }
        }
        finally
        {
            // What was refused or never came is billed by nobody.
            if (usage is not null || written > 0)
            {
                await CountAsync(asked, usage, written);
            }
        }

        if (!ended)
        {
            throw new ModelException(ModelFailure.Cut);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    /// <summary>A connection that breaks once something came is a cut answer: trying again would say it twice.</summary>
    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> updates, bool hasBegun)
    {
        try
        {
            return await ModelConnection.AskAsync(async () => await updates.MoveNextAsync());
        }
        catch (ModelException failure) when (hasBegun && failure.Failure is ModelFailure.Unavailable or ModelFailure.Malformed)
        {
            throw new ModelException(ModelFailure.Cut);
        }
    }

    private static void ThrowIfDeclined(OpenAI.Chat.ChatFinishReason? end, string? refusal)
    {
        if (!string.IsNullOrEmpty(refusal))
        {
            throw new ModelException(ModelFailure.Declined);
        }

        switch (end)
        {
            case OpenAI.Chat.ChatFinishReason.ContentFilter:
                throw new ModelException(ModelFailure.Filtered);
            case OpenAI.Chat.ChatFinishReason.Length:
                throw new ModelException(ModelFailure.Cut, ModelException.TooLong);
            default:
                break;
        }
    }

    private static List<OpenAI.Chat.ChatMessage> Written(IEnumerable<ChatMessage> messages) => [.. messages.Select<ChatMessage, OpenAI.Chat.ChatMessage>(message =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text) : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text) : new UserChatMessage(message.Text))];

    private static ChatCompletionOptions Written(ChatOptions? options) => new()
    {
        MaxOutputTokenCount = options?.MaxOutputTokens,
        ResponseFormat = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } json
            ? ChatResponseFormat.CreateJsonSchemaFormat(json.SchemaName, BinaryData.FromString(schema.GetRawText()), null, jsonSchemaIsStrict: true)
            : null,
    };

    private Task CountAsync(List<OpenAI.Chat.ChatMessage> asked, ChatTokenUsage? usage, int written) => use is null ? Task.CompletedTask : use.AddAsync(
        [
            (ModelUse.Chats, 1),
            (ModelUse.TokensIn, usage?.InputTokenCount ?? (asked.Sum(message => message.Content.Sum(part => part.Text?.Length ?? 0)) / CharactersInToken)),
            (ModelUse.TokensOut, usage?.OutputTokenCount ?? (written / CharactersInToken)),
        ],
        CancellationToken.None);
}
