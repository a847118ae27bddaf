namespace Bot.PayClaims.Reading;

/// <summary>What a figure has from the one it is part of, and a role from whoever speaks.</summary>
internal static class DraftParts
{
    /// <summary>"…, dont 1,1 million en actions", "…, including a salary of…": a part of the figure before, of its time and person.</summary>
    public static bool IsPartOfLast(CueSentence sentence, PayFigure figure)
    {
        var previous = sentence.Figures.FindLast(other => other.End <= figure.First);
        for (var i = previous is null ? figure.First : 0; i < figure.First; i++)
        {
            var word = sentence.Words[i].Text;
            if (word is "dont" or "including" or "comprising" || (word == "which" && i > 0 && sentence.Words[i - 1].Text == "of") || (word == "compris" && i > 0 && sentence.Words[i - 1].Text == "y"))
            {
                return i >= sentence.Figures[0].End;
            }
        }

        // "… 3.1 million: 1.4 million of salary and 1.7 million of bonus"
        return previous is not null && sentence.Text.AsSpan(sentence.Figures[0].Money.Whole.End..figure.Money.Whole.Start).Contains(':');
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
