using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Diagnosis;
using Bot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.LanguageModel;

/// <summary>Looks at the connection to the model, at how the running bot fared with it, and at the day's use.</summary>
internal sealed class ModelCheckup(IOptions<OpenAIOptions> options, IOptions<EmbeddingsOptions> embeddings, ModelConnection connection, ModelUse use, StoreState store, TimeProvider clock) : ICheckup
{
    public const string VectorsName = "model vectors";

    private const string Name = "model";
    private const string UseName = "model use";

    private const string Unreached = "See that this machine reaches OpenAI:Endpoint, and how the deployment fares in the service's own portal.";

    // A word is enough to see that key, deployment and address fit together.
    private const int FewTokens = 16;

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
        {
            yield return new Finding(Name, FindingStatus.Ok, "Off: OpenAI:Endpoint is empty. Answers quote the articles word for word.");
            yield break;
        }

        yield return await TryAsync(Name, $"{options.Value.ChatDeployment} answers.", token =>
            new ChatDeployment(connection.Open().GetChatClient(options.Value.ChatDeployment), null).GetResponseAsync([new ChatMessage(ChatRole.User, "Say: ready")], new ChatOptions { MaxOutputTokens = FewTokens }, token), cancellationToken);
        if (!embeddings.Value.IsLocal)
        {
            yield return options.Value.HasVectors
                ? await TryAsync(VectorsName, $"{options.Value.EmbeddingDeployment} answers.", token => new EmbeddingDeployment(connection.Open().GetEmbeddingClient(options.Value.EmbeddingDeployment), null).GenerateAsync(["ready"], null, token), cancellationToken)
                : new Finding(VectorsName, FindingStatus.Ok, "Off: OpenAI:EmbeddingDeployment is empty. Passages are found by their words.");
        }

        // The store itself is another checkup's; without its tables there is nothing to count.
        if (await store.IsCurrentAsync(cancellationToken))
        {
            yield return await UseAsync(cancellationToken);
        }
    }

    private async Task<Finding> TryAsync(string name, string works, Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await call(linked.Token);
            return new Finding(name, FindingStatus.Ok, works);
        }
        catch (ModelException cut) when (cut.Failure is ModelFailure.Cut or ModelFailure.Filtered or ModelFailure.Declined)
        {
            // It spoke, which is all that was asked.
            return new Finding(name, FindingStatus.Ok, works);
        }
        catch (ModelException failure)
        {
            return new Finding(name, FindingStatus.Fail, $"It gave no answer: {failure.Failure} {failure.Code}".TrimEnd() + ". Answers are written without it.", Mend(failure));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Finding(name, FindingStatus.Fail, $"No answer within {options.Value.TimeoutSeconds} s. Answers are written without it.", Unreached);
        }
    }

    private static string Mend(ModelException failure) => failure switch
    {
        { Failure: ModelFailure.Rejected, Code: ['4', '0', '1' or '3', ..] } => "Set OpenAI:ApiKey to a key of this resource, or give the machine's identity the role Cognitive Services OpenAI User.",
        { Failure: ModelFailure.Rejected, Code: ['4', '0', '4', ..] } => "Set OpenAI:ChatDeployment and OpenAI:EmbeddingDeployment to deployments that exist at OpenAI:Endpoint.",
        { Failure: ModelFailure.Throttled } => "Raise the deployment's tokens a minute, or lower OpenAI:ConcurrentCalls.",
        _ => Unreached,
    };

    private async Task<Finding> UseAsync(CancellationToken cancellationToken)
    {
        var today = await use.TodayAsync(cancellationToken);
        var breaker = (await use.BreakersAsync(cancellationToken)).FirstOrDefault(breaker => breaker.IsOpen);
        long Sum(string prefix) => today.Where(count => count.Key.StartsWith(prefix, StringComparison.Ordinal)).Sum(count => count.Value);
        var (tokens, budget) = (Sum("tokens."), options.Value.TokensPerDay);
        var said = string.Create(CultureInfo.InvariantCulture, $"Today: {tokens} of {(budget == 0 ? "unlimited" : budget)} tokens, {Sum("calls.")} calls, {Sum("failed.")} without an answer; {Sum("statements.kept")} statements kept, {Sum("dropped.")} not let through.");
        return breaker is not null
            ? new Finding(UseName, FindingStatus.Fail, string.Create(CultureInfo.InvariantCulture, $"The breaker ({breaker.Name}) opened at {breaker.Since:yyyy-MM-dd HH:mm:ss}Z ({breaker.Cause}), and no call has gone through since. {said}"), "The running bot tries again twice a minute by itself; the line above says how the service answers now.")
            : budget > 0 && tokens >= budget ? new Finding(UseName, FindingStatus.Warn, $"The day's tokens are used up: answers are written without the model until midnight UTC. {said}", "Raise OpenAI:TokensPerDay if that is too early.")
            : new Finding(UseName, FindingStatus.Ok, said);
    }
}
