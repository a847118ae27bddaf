using Bot.Settings;

namespace Bot.Faqs;

/// <summary>HR's replies: section <c>Faq</c>.</summary>
internal sealed class FaqOptions
{
    /// <summary>True: nobody approves what they wrote themselves. False switches the rule off, for a team of one; pages then say so, and it stays on record with each approval.</summary>
    public bool FourEyes { get; set; } = true;

    /// <summary>What the company calls itself ("Norvane", "Norvane Robotics"): a question that names it asks what one that does not would ask. Any other company's name keeps a reply from matching that is not about that company.</summary>
    public SettingList CompanyNames { get; set; } = [];
}
