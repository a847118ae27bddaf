using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Diagnosis;
using Bot.LanguageModel;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.PayClaims.Filling;

/// <summary>Looks at how far the model is with the open fields of pay claims, and at what became of its proposals today.</summary>
internal sealed class FillingCheckup(IOptions<OpenAIOptions> options, FillingStore store, ModelUse use, StoreState state) : ICheckup
{
    private const string Name = "model claims";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!options.Value.HasClaims)
        {
            yield return new Finding(Name, FindingStatus.Ok, options.Value.IsOn ? "Off: OpenAI:ReadsClaims is false. Pay claims stand as the rules read them." : "Off: OpenAI:Endpoint is empty. Pay claims stand as the rules read them.");
            yield break;
        }

        // The store itself is another checkup's; without its tables there is nothing to count.
        if (!await state.IsCurrentAsync(cancellationToken))
        {
            yield break;
        }

        var (articles, asked, fields) = await store.CountAsync(ClaimFiller.Asker(options.Value), cancellationToken);
        var today = await use.TodayAsync(cancellationToken);
        var dropped = today.Where(count => count.Key.StartsWith(ModelUse.ProposalDropped(""), StringComparison.Ordinal)).ToList();
        var reasons = string.Join(", ", dropped.OrderByDescending(count => count.Value).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key[ModelUse.ProposalDropped("").Length..]} {count.Value}")));
        yield return new Finding(Name, FindingStatus.Ok, string.Create(
            CultureInfo.InvariantCulture,
            $"{asked} of {articles} articles with pay claims were asked about; {fields} fields are filled. Today: {today.GetValueOrDefault(ModelUse.Proposed)} proposed, {today.GetValueOrDefault(ModelUse.ProposalsKept)} kept, {dropped.Sum(count => count.Value)} dropped{(reasons.Length > 0 ? $" ({reasons})" : "")}."));
    }
}
