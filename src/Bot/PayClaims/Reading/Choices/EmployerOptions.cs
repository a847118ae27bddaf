namespace Bot.PayClaims.Reading.Choices;

/// <summary>Who may pay a figure: the employers of the article, each with what speaks for it, and none of them.</summary>
internal sealed class EmployerOptions(ClaimText text, EmployerDiscourse discourse, EmployerSigns signs, SourceHints hints)
{
    public const string None = "";

    private const int ShareSteps = 4;

    /// <param name="rule">Whom the signs by their plain weights choose; null for none.</param>
    public List<ChoiceOption> Of(EmployerQuestion question, string? rule)
    {
        var options = new List<ChoiceOption>(discourse.Candidates.Count + 1) { new(None, OfNone(question, rule)) };
        foreach (var name in discourse.Candidates)
        {
            var features = Named(signs.Of(name, question));
            if (name == rule)
            {
                features.Add("rule");
            }

            features.Add($"among:{Math.Min(4, discourse.Candidates.Count)}:{(int)(discourse.Share(name) * ShareSteps)}");
            features.Add($"source:{Source(question.Voice, name)}");
            features.Add($"was:{Was(question, name)}");
            Nearest(name, question, features);
            options.Add(new ChoiceOption(name, features));
        }

        return options;
    }

    private List<string> OfNone(EmployerQuestion question, string? rule)
    {
        var features = Named(signs.OfNone(question));
        features.AddRange([
            $"none.source:{question.Voice?.Kind.ToString() ?? "article"}:{question.Voice?.IsMarketVoice}",
            $"none.component:{ClaimNames.Of(question.Component)}",
            $"none.among:{Math.Min(4, discourse.Candidates.Count)}",
            $"none.named:{discourse.In(question.Index).Count > 0}",
            $"none.was:{(question.Last is { } last ? $"{last.Claim.Employer is null}:{ClaimNames.Of(last.Claim.Status)}:{Nearness(question, last)}" : "nothing")}",
        ]);
        if (rule is null)
        {
            features.Add("none.rule");
        }

        features.AddRange(hints.At(question.Index).Select(hint => $"none.{hint}"));
        features.AddRange(FigureFeatures.PlainWords(question.Sentence).Select(word => $"none.has:{word}"));
        return features;
    }

    private static List<string> Named(List<(EmployerSign Sign, float Value)> found) =>
        found.ConvertAll(entry => entry.Sign == EmployerSign.Share ? $"sign:Share:{(int)(entry.Value * ShareSteps)}" : $"sign:{entry.Sign}");

    /// <summary>The mention nearest to the figure in its sentence: how far, and the words beside it.</summary>
    private void Nearest(string name, EmployerQuestion question, List<string> features)
    {
        var (sentence, figure) = (question.Sentence, question.Figure);
        (int First, int End, float Gap)? best = null;
        foreach (var mention in discourse.In(question.Index).Where(mention => mention.Name == name))
        {
            var (first, end) = (sentence.WordAt(mention.Span.Start), sentence.WordAt(mention.Span.End));
            var gap = end <= figure.First ? sentence.Gap(end, figure.First) : sentence.Gap(figure.End, first) + 1;
            best = best is null || gap < best.Value.Gap ? (first, end, gap) : best;
        }

        if (best is not { } here)
        {
            features.Add($"here:no:{discourse.In(question.Index).Count > 0}");
            return;
        }

        var side = here.End <= figure.First ? "front" : "behind";
        features.Add($"here:{side}:{FigureFeatures.Step(here.Gap)}");
        features.Add($"here:{side}:{discourse.In(question.Index).Select(mention => mention.Name).Distinct().Count()}");
        features.Add($"n-1:{(here.First > 0 ? sentence.Words[here.First - 1].Text : "^")}");
        features.Add($"n+1:{(here.End < sentence.Words.Count ? sentence.Words[here.End].Text : "$")}");
    }

    private string Was(EmployerQuestion question, string name) => question.Last is { } last
        ? $"{(last.Claim.Employer == name ? "same" : last.Claim.Employer is null ? "none" : "other")}:{Nearness(question, last)}"
        : "nothing";

    private string Nearness(EmployerQuestion question, ClaimDraft last) =>
        last.Sentence == question.Index ? "sentence" : (text.Paragraphs[question.Index] - text.Paragraphs[last.Sentence]) switch { 0 => "paragraph", 1 => "next", _ => "far" };

    private static string Source(SpeakerSource? source, string name) => source switch
    {
        null => "article",
        { Name.Affiliation: { } at } when AttributionStatus.IsSame(at, name) => $"{source.Kind}:of it",
        { Words: var words } when AttributionStatus.IsSame(words, name) => $"{source.Kind}:it",
        _ => $"{source.Kind}:other",
    };
}
