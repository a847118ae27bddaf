using System.ComponentModel.DataAnnotations;
using Bot.LanguageModel;

namespace Bot.Tests.LanguageModel;

public sealed class OpenAIOptionsTests
{
    [Theory]
    [InlineData("", "", "", "", null)]
    [InlineData("https://x.openai.azure.com/openai/v1/", "", "writer", "", null)]
    [InlineData("http://127.0.0.1:9000/openai/v1/", "k", "writer", "vectors", null)]
    [InlineData("https://x.openai.azure.com/openai/v1/", "k", "", "", "OpenAI:ChatDeployment is missing.")]
    [InlineData("", "k", "", "", "OpenAI:ApiKey is set and OpenAI:Endpoint is missing.")]
    [InlineData("", "", "writer", "", "OpenAI:ChatDeployment is set and OpenAI:Endpoint is missing.")]
    [InlineData("", "", "", "vectors", "OpenAI:EmbeddingDeployment is set and OpenAI:Endpoint is missing.")]
    [InlineData("http://x.example/openai/v1/", "k", "writer", "", "OpenAI:Endpoint must be an https address")]
    [InlineData("https://x.openai.azure.com/", "k", "writer", "", "OpenAI:Endpoint must be an https address")]
    public void What_is_half_configured_says_what_is_missing(string endpoint, string key, string chat, string embedding, string? problem)
    {
        var options = new OpenAIOptions { Endpoint = endpoint, ApiKey = key, ChatDeployment = chat, EmbeddingDeployment = embedding };
        var found = new List<ValidationResult>();

        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);

        if (problem is null)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.StartsWith(problem, Assert.Single(found).ErrorMessage, StringComparison.Ordinal);
        }
    }
}
