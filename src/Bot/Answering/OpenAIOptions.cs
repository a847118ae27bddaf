using System.ComponentModel.DataAnnotations;

namespace Bot.Answering;

/// <summary>The model, at Azure OpenAI or anything that speaks its v1 protocol: section <c>OpenAI</c>.</summary>
/// <remarks>Read and checked, and without effect until a composer uses it: <c>Settings/UnusedSettings</c> says so at start.</remarks>
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

    /// <summary>Seconds one call may take.</summary>
    [Range(1, 120, ErrorMessage = "OpenAI:TimeoutSeconds must be between 1 and 120.")]
    public int TimeoutSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && Endpoint.EndsWith("/openai/v1/", StringComparison.Ordinal)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))))
        {
            yield return new ValidationResult("OpenAI:Endpoint must be an https address that ends in /openai/v1/ (plain http on this machine only).", [nameof(Endpoint)]);
        }

        if (Endpoint.Length > 0 && ChatDeployment.Length == 0)
        {
            yield return new ValidationResult("OpenAI:ChatDeployment is missing. It is the name of the chat model's deployment at OpenAI:Endpoint.", [nameof(ChatDeployment)]);
        }
    }
}
