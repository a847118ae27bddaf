using System.ComponentModel.DataAnnotations;

namespace Bot.LanguageModel;

/// <summary>The model, at Azure OpenAI or anything that speaks its v1 protocol: section <c>OpenAI</c>. Off while <see cref="Endpoint"/> is empty.</summary>
internal sealed class OpenAIOptions : IValidatableObject
{
    /// <summary>The base to which <c>chat/completions</c> is appended: ends in <c>/openai/v1/</c>. Empty means no model.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Secret. Empty means the machine's Entra identity.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The deployment that writes; needed with <see cref="Endpoint"/>.</summary>
    public string ChatDeployment { get; set; } = "";

    /// <summary>The deployment that makes vectors; without it there are none.</summary>
    public string EmbeddingDeployment { get; set; } = "";

    /// <summary>Seconds the model may take over one answer, tries and waiting included; never more than half of <c>Answers:DeadlineSeconds</c>.</summary>
    [Range(1, 120, ErrorMessage = "OpenAI:TimeoutSeconds must be between 1 and 120.")]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Calls under way at once; more wait for their turn.</summary>
    [Range(1, 256, ErrorMessage = "OpenAI:ConcurrentCalls must be between 1 and 256.")]
    public int ConcurrentCalls { get; set; } = 8;

    /// <summary>Tokens (in and out, chat and embeddings) that may be used in one day, UTC; then answers are written without the model. 0 means no limit.</summary>
    [Range(0, long.MaxValue, ErrorMessage = "OpenAI:TokensPerDay must be 0 (no limit) or more.")]
    public long TokensPerDay { get; set; } = 5_000_000;

    /// <summary>Whether the chat model is asked, while the host runs, for what the rules left open in pay claims. Takes half of <see cref="TokensPerDay"/> at most.</summary>
    public bool ReadsClaims { get; set; } = true;

    internal bool IsOn => Endpoint.Length > 0;

    internal bool HasClaims => IsOn && ReadsClaims;

    internal bool HasVectors => IsOn && EmbeddingDeployment.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && Endpoint.EndsWith("/openai/v1/", StringComparison.Ordinal)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))))
        {
            yield return new ValidationResult("OpenAI:Endpoint must be an https address that ends in /openai/v1/ (plain http on this machine only).", [nameof(Endpoint)]);
        }

        if (IsOn && ChatDeployment.Length == 0)
        {
            yield return new ValidationResult("OpenAI:ChatDeployment is missing. It is the name of the chat model's deployment at OpenAI:Endpoint.", [nameof(ChatDeployment)]);
        }

        foreach (var (name, value) in new[] { (nameof(ApiKey), ApiKey), (nameof(ChatDeployment), ChatDeployment), (nameof(EmbeddingDeployment), EmbeddingDeployment) })
        {
            if (!IsOn && value.Length > 0)
            {
                yield return new ValidationResult($"OpenAI:{name} is set and OpenAI:Endpoint is missing. It is the model's address and ends in /openai/v1/.", [nameof(Endpoint)]);
            }
        }
    }
}
