namespace Bot.PayClaims.Reading;

/// <summary>What a cue tells of the figure it belongs to.</summary>
internal enum CueKind
{
    /// <summary>A noun that names a component of pay.</summary>
    Noun,

    /// <summary>A verb that implies one: "earns", "offre".</summary>
    Verb,

    /// <summary>A word for a payment of any kind.</summary>
    Loose,

    /// <summary>Money that is no pay: funding, prices, results, fines.</summary>
    Not,

    /// <summary>A weak sign that people's pay is spoken of: hiring, staff.</summary>
    Near,

    /// <summary>No sign of anything; keeps its words from being read as one.</summary>
    Neutral,

    Period,

    Statistic,

    /// <summary>The figure behind it is set against the one before: "against", "contre", "up from".</summary>
    Contrast,
}

/// <summary>What one row of the lexicon means.</summary>
internal sealed record CueMeaning(CueKind Kind, PayComponent Component = PayComponent.Unspecified, PayPeriod? Period = null, string? Statistic = null);

/// <summary>A cue where a sentence has it, by its words.</summary>
/// <param name="End">Just past its last word.</param>
internal readonly record struct Cue(CueMeaning Meaning, int First, int End)
{
    public bool IsOfPay => Meaning.Kind is CueKind.Noun or CueKind.Verb or CueKind.Loose;
}

/// <summary>A word of a sentence, folded, and where it stands in the article.</summary>
internal readonly record struct CueWord(string Text, int Start, int End);
