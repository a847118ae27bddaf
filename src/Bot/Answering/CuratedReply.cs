using Bot.Articles;
using Bot.Faqs;

namespace Bot.Answering;

/// <summary>What HR approved, as an answer.</summary>
/// <param name="Text">In the asker's language where HR wrote one, else in the first.</param>
/// <param name="WasShown">An earlier message of this conversation had it: it is pointed to and not said again.</param>
/// <param name="Sources">The articles it cites that the corpus holds and the asker may see, in the order of the text.</param>
internal sealed record CuratedReply(FaqVersion Version, FaqText Text, bool WasShown, IReadOnlyList<Article> Sources)
{
    /// <summary>Whose words follow and to which question, so that the asker sees whether it is theirs.</summary>
    public Phrase Lead => WasShown ? new Phrase("faq.above")
        : Version.Content.Owner.Length > 0 ? new Phrase("faq.from", Version.Content.Owner, Text.Question)
        : new Phrase("faq.lead", Text.Question);
}
