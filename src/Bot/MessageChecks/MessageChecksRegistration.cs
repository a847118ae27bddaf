using Bot.Answering.FaqMatching;
using Bot.MessageChecks.Advice;
using Microsoft.Extensions.Options;

namespace Bot.MessageChecks;

internal static class MessageChecksRegistration
{
    public static IServiceCollection AddMessageChecks(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<MessageChecksOptions>()
            .BindConfiguration("MessageChecks", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        services.AddSingleton<IValidateOptions<MessageChecksOptions>, AdviceFileCheck>();
        return services
            .AddSingleton(provider => new SentenceChecker(provider.GetRequiredService<ConceptIndex>()))
            .AddSingleton(provider => provider.GetRequiredService<IOptions<MessageChecksOptions>>().Value.AdviceFile is { Length: > 0 } file ? AdviceBook.Read(file) : AdviceBook.BuiltIn())
            .AddSingleton<MessageChecker>()
            .AddSingleton<SavedChecks>();
    }

    /// <summary>A file of HR's that cannot be used stops the start and says why.</summary>
    private sealed class AdviceFileCheck : IValidateOptions<MessageChecksOptions>
    {
        public ValidateOptionsResult Validate(string? name, MessageChecksOptions options) =>
            AdviceBook.Problem(options.AdviceFile) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
