namespace Bot.PayClaims.Reading;

/// <summary>What speaks for one employer of an article, or for none, as the one that pays a figure. Each is a feature of <see cref="Choices.EmployerOptions"/>.</summary>
internal enum EmployerSign
{
    /// <summary>Subject of a verb of paying before the figure; the next also behind it.</summary>
    Pays,
    PaysBehind,

    /// <summary>"At Acme", "Acme's welders".</summary>
    Workplace,

    /// <summary>"Acme welders", "the welders of Acme".</summary>
    Staff,
    Mentioned,
    MentionedBehind,

    /// <summary>Left, robbed of people, or where an offer goes.</summary>
    Left,

    /// <summary>The mention nearest before the figure; the first of the sentence; before another that is said to pay.</summary>
    Nearest,
    First,
    Overtaken,

    /// <summary>The first or last named in the sentence before that names any, in this paragraph or in one of the two before.</summary>
    Topic,
    TopicLast,
    TopicBefore,
    TopicLastBefore,

    /// <summary>Named earlier in the paragraph.</summary>
    Paragraph,

    /// <summary>The employer of the claim before, in this paragraph or the one before.</summary>
    Claim,
    ClaimBefore,

    /// <summary>In the title; the share of all mentions, 0 to 1; the one the article is about; the only one.</summary>
    Title,
    Share,
    Main,
    Only,

    /// <summary>Whoever is paid belongs there, or was paid there by an earlier claim.</summary>
    Payee,
    PayeeBefore,

    /// <summary>Whoever is paid belongs there, and another is said to court them.</summary>
    PayeeCourted,

    /// <summary>Whoever speaks belongs there; it speaks itself.</summary>
    Speaker,
    SpeaksItself,

    /// <summary>Whoever has the word is of it: by turns of an interview, or in a letter.</summary>
    House,

    /// <summary>A word stands for it: "it", "the company"; "the bank"; "we".</summary>
    StandIn,
    Kind,
    We,

    /// <summary>The whole text treats it as an organisation, or hardly.</summary>
    Organisation,
    Doubtful,

    /// <summary>For none: always; an average; words for a market; a survey speaks; the article is one; "a nurse"; the claim before has none; "a rival bank".</summary>
    None,
    NoneStatistic,
    NoneMarket,
    NoneSurvey,
    NoneSurveyArticle,
    NoneOneOfMany,
    NoneClaim,
    NoneOther,

    /// <summary>Against none: no sign for it; a person is paid; the sentence points back.</summary>
    NonePlain,
    NonePerson,
    NonePointsBack,
}
