namespace Bot.PayClaims.Reading;

/// <summary>What a figure has from the one it is part of, and a role from whoever speaks.</summary>
internal static class DraftParts
{
    // A figure of which a part is pay is money of another kind only where much speaks for it.
    public const float AsPart = 0.3f;

    /// <summary>"…, dont 1,1 million en actions", "…, including a salary of…": a part of the figure before, of its time and person.</summary>
    public static bool IsPartOfLast(CueSentence sentence, PayFigure figure)
    {
        var previous = sentence.Figures.FindLast(other => other.End <= figure.First);
        for (var i = previous is null ? figure.First : 0; i < figure.First; i++)
        {
            if (BeginsPart(sentence, i))
            {
                return i >= sentence.Figures[0].End;
            }
        }

        // "… 3.1 million: 1.4 million of salary and 1.7 million of bonus"
        return previous is not null && sentence.Text.AsSpan(sentence.Figures[0].Money.Whole.End..figure.Money.Whole.Start).Contains(':');
    }

    /// <summary>"dont", "including", "of which": what follows is a part of what stands before.</summary>
    public static bool BeginsPart(CueSentence sentence, int word) => sentence.Words[word].Text switch
    {
        "dont" or "including" or "comprising" or "incluant" => true,
        "which" => word > 0 && sentence.Words[word - 1].Text == "of",
        "compris" => word > 0 && sentence.Words[word - 1].Text == "y",
        _ => false,
    };

    /// <summary>True for a role that goes with another figure of the sentence: a part has the whole's, and a person none that stands with somebody else.</summary>
    public static bool IsRoleOfOther(CueSentence sentence, PayFigure figure, (int First, int End) role, bool isPart, NameMention? person)
    {
        var (previous, next) = (sentence.Figures.FindLast(other => other.End <= figure.First), sentence.Figures.Find(other => other.First >= figure.End));
        var isPersonHere = person is not null && person.Span.Start >= sentence.Span.Start;
        return (previous is not null && role.End <= previous.First && (isPart || (isPersonHere && person!.Span.Start >= previous.Money.Span.End)))
            || (next is not null && role.First >= figure.End && isPersonHere && person!.Span.End <= figure.Money.Span.Start);
    }

    /// <summary>Whoever speaks of the own pay is who is paid: "captain who moved in January" is a captain.</summary>
    public static string? OwnRole(Attribution attribution)
    {
        var role = attribution.SpeakerRole;
        foreach (var end in new[] { " who ", " qui ", ", ", " of " })
        {
            role = role?.IndexOf(end, StringComparison.Ordinal) is > 0 and var at ? role[..at] : role;
        }

        return role is not null && role.StartsWith("one ", StringComparison.Ordinal) ? role[4..] : role;
    }

    /// <summary>"The package at 3 million": the currency of the same sum, spoken of before.</summary>
    public static string? SameSum(List<ClaimDraft> before, PayAmount amount) =>
        before.FindLast(draft => draft.Claim.Amount is { Currency: not null } other && (other.High ?? other.Low) == (amount.High ?? amount.Low))?.Claim.Amount?.Currency;
}
