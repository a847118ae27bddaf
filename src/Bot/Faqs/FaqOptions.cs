namespace Bot.Faqs;

/// <summary>HR's replies: section <c>Faq</c>.</summary>
internal sealed class FaqOptions
{
    /// <summary>True: nobody approves what they wrote themselves. False switches the rule off, for a team of one; pages then say so, and it stays on record with each approval.</summary>
    public bool FourEyes { get; set; } = true;
}
