namespace Bot.PayClaims.Reading;

/// <summary>Finds who pays a figure: of the employers an article names, and none, the one for which most speaks.</summary>
internal sealed class EmployerReader(ClaimText text, EmployerDiscourse discourse)
{
    private readonly EmployerSigns _signs = new(text, discourse);

    /// <summary>True for a recruiting firm, a salary site and the like.</summary>
    public bool Measures(SpeakerSource? voice) => voice is { Kind: SpeakerKind.Organisation, Name: { } name } && discourse.Names.Measures(name.Name);

    /// <returns>Null for a figure of a market.</returns>
    public string? Read(EmployerQuestion question)
    {
        var none = Sum(_signs.OfNone(question));
        var (best, bestScore) = (default(string), none);
        foreach (var name in discourse.Candidates)
        {
            var score = Sum(_signs.Of(name, question));
            if (score > bestScore)
            {
                (best, bestScore) = (name, score);
            }
        }

        Dump(question);
        return best;
    }

    private void Dump(EmployerQuestion question)
    {
        if (Environment.GetEnvironmentVariable("EMPLOYER_DUMP") is not { } path)
        {
            return;
        }

        var candidates = discourse.Candidates.Select(name => new { name, signs = _signs.Of(name, question).Select(s => new { s = s.Sign.ToString(), v = s.Value }).ToArray() }).ToList();
        candidates.Add(new { name = "", signs = _signs.OfNone(question).Select(s => new { s = s.Sign.ToString(), v = s.Value }).ToArray() });
        lock (typeof(EmployerReader))
        {
            File.AppendAllText(path, System.Text.Json.JsonSerializer.Serialize(new { doc = text.Article.Id.Value, title = text.Article.Title, low = question.Figure.Money.Amount.Low, high = question.Figure.Money.Amount.High, currency = question.Figure.Money.Amount.Currency, sentence = question.Sentence.Text.Substring(question.Sentence.Span.Start, question.Sentence.Span.Length), candidates }) + "\n");
        }
    }

    private static float Sum(List<(EmployerSign Sign, float Value)> signs) => signs.Sum(sign => EmployerWeights.Of(sign.Sign) * sign.Value);
}
