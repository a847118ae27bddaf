using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Diagnosis;
using Bot.LanguageModel;
using Bot.Storage;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Looks at how much of the articles and of HR's replies has vectors.</summary>
internal sealed class VectorCheckup(VectorHolder holder, CorpusIndexHolder corpus, FaqIndexHolder faqs, StoreState store, EmbeddingModel model) : ICheckup
{
    private const string Name = "vectors";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The store itself is another checkup's; without its tables there is nothing to count.
        if (!await store.IsCurrentAsync(cancellationToken))
        {
            yield break;
        }

        await corpus.UpdateAsync(cancellationToken);
        await faqs.UpdateAsync(cancellationToken);
        var (stored, all) = await holder.CoverageAsync(cancellationToken);
        var said = string.Create(CultureInfo.InvariantCulture, $"{stored} of {all} passages and wordings have vectors of {model.Name}.");
        yield return stored == all
            ? new Finding(Name, FindingStatus.Ok, said)
            : new Finding(Name, FindingStatus.Warn, $"{said} A part of the corpus is found by its words alone until all of it has them.", "A running serve makes them; where the number does not grow, the lines about the model say why.");
    }
}
