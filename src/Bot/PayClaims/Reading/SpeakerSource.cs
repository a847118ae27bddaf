namespace Bot.PayClaims.Reading;

internal enum SpeakerKind
{
    Person,
    Organisation,

    /// <summary>A survey, a guide, user-submitted data.</summary>
    Survey,

    /// <summary>A paper that the law or a register makes public.</summary>
    Filing,

    /// <summary>A job advertisement or careers page: the employer's own public word.</summary>
    Posting,

    /// <summary>A letter, contract or message that is no publication.</summary>
    Document,

    /// <summary>Somebody the article does not name.</summary>
    Unnamed,

    /// <summary>The article's own reporting.</summary>
    Outlet,

    /// <summary>He, she, "the spokeswoman", "the same guide", "the firm": an earlier source.</summary>
    Earlier,
}

/// <summary>Who or what a sentence names as its source.</summary>
/// <param name="Words">A name at its fullest, or the article's own description.</param>
/// <param name="From">Index of its first word.</param>
/// <param name="Name">The mention behind a person or organisation.</param>
/// <param name="Noun">What an <see cref="SpeakerKind.Earlier"/> source is called, folded: "he", "guide", "spokeswoman".</param>
internal sealed record SpeakerSource(SpeakerKind Kind, string Words, int From, NameMention? Name = null, string Noun = "")
{
    /// <summary>The role of a source that is described by one ("spokesman", "déléguée"); null for a plain name.</summary>
    public string? Role { get; init; }

    /// <summary>True for a recruiting firm, salary platform or the like: its market figures are a survey.</summary>
    public bool IsMarketVoice { get; init; }

    /// <summary>True for somebody unnamed who speaks for an employer: "a Halden spokesman".</summary>
    public bool SpeaksForEmployer { get; init; }
}

/// <summary>Words of attribution in one sentence.</summary>
/// <param name="From">Index of the first word of the attribution.</param>
/// <param name="To">Index just past its last word.</param>
/// <param name="Rank">Which wins where a sentence has several: the higher.</param>
internal sealed record SpeakerCue(SpeakerSource Source, int Sentence, int From, int To, int Rank);
