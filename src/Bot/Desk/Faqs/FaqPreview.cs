using Bot.Answering;
using Bot.Articles;
using Bot.Audit;
using Bot.Channels;
using Bot.Conversations;
using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Bot.Rendering.Teams;

namespace Bot.Desk.Faqs;

/// <summary>A reply as readers will see it, in each of its languages, in Slack and in Teams: put together and written by what answers them, only drawn here.</summary>
internal sealed class FaqPreview(ArticleStore articles, ReaderLinks links, TimeProvider clock)
{
    // Of the same order as the longest message of Teams.
    private const int MostCharacters = 20_000;

    /// <param name="version">The stored version it belongs to; null for what was never stored. One that nobody approved is shown as approved today.</param>
    public async Task<Html> RenderAsync(FaqContent content, FaqVersion? version, DeskWords words, CancellationToken cancellationToken)
    {
        var sources = new List<Article>();
        foreach (var id in content.Articles())
        {
            if (await articles.FindAsync(id, cancellationToken) is { } found)
            {
                sources.Add(found);
            }
        }

        var now = clock.GetUtcNow();
        var shown = new FaqVersion(
            version?.Faq ?? new FaqId("faq"), version?.Number ?? 1, FaqState.Approved, content, Pseudonym.Console, now, Pseudonym.Console, null, version?.ApprovedAt ?? now, true, null);
        return Html.Join(content.Texts.Select(text => OfLanguage(shown, text, sources, words)));
    }

    private Html OfLanguage(FaqVersion version, FaqText text, List<Article> sources, DeskWords words)
    {
        var line = AnswerLineWriter.Write(Answer(version, text, [.. sources.Where(source => text.Answer.Contains(source.Id.Value, StringComparison.Ordinal))]), TimeSpan.Zero);
        var slack = SlackAnswer.Write(line, new SlackAnswerFrame(0, citation => links.Of(citation, Audience.Everyone), IsPrivate: false));
        var teams = TeamsAnswerText.Write(line, [], MostCharacters, showSuggestions: false);
        var card = TeamsAnswerCard.Write(line, new TurnId(0), citation => links.Of(citation, Audience.Everyone), new TeamsCardState(CanAskHr: true));
        return Html.Of($"""
            <h3>{FaqWords.Language(text.Language, words)}</h3>
            <div class="mocks"><figure><figcaption>{words["preview.slack"]}</figcaption><div lang="{text.Language}">{SlackPreview.Render(slack)}</div></figure>
            <figure><figcaption>{words["preview.teams"]}</figcaption><div lang="{text.Language}">{TeamsPreview.Render(teams.Text, card)}</div></figure></div>
            """);
    }

    private Answer Answer(FaqVersion version, FaqText text, IReadOnlyList<Article> sources) => Answer(new CuratedReply(version, text, WasShown: false, sources));

    private Answer Answer(CuratedReply reply) => new()
    {
        Outcome = new Outcome.Faq(),
        Confidence = 1,
        Language = ReplyLanguages.Parse(reply.Text.Language) ?? ReplyLanguage.English,
        AsOf = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        Lead = reply.Lead,
        Curated = reply,
        Notes = reply.Version.Content.Country.Length > 0 ? [new Phrase("faq.country", reply.Version.Content.Country)] : [],
        IsPersonal = reply.Version.Content.Audience > Audience.Everyone,
    };
}
