using Bot.Articles;
using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.Faqs;

namespace Bot.Desk.Faqs;

/// <summary>A reply as readers will see it, in each of its languages, in Slack and in Teams.</summary>
internal sealed class FaqPreview(ArticleStore articles)
{
    public async Task<Html> RenderAsync(FaqContent content, FaqVersion? version, DeskWords words, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        _ = (articles, version, cancellationToken);
        return Html.Join(content.Texts.Select(text => Html.Of($"""
            <h3>{FaqWords.Language(text.Language, words)}</h3><div class="mocks" lang="{text.Language}">{TeamsPreview.Render(text.Answer, null, words["preview.ai"])}</div>
            """)));
    }
}
