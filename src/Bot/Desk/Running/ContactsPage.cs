using Bot.Answering.Contacts;
using Bot.Desk.Layout;
using Bot.Language;
using Bot.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Running;

/// <summary><c>GET /desk/contacts</c>: whom the bot names, and its notice on talking about pay. They are settings; the page says how to change them.</summary>
internal static class ContactsPage
{
    private static readonly (ContactKind Kind, string Setting)[] Kinds =
        [(ContactKind.HrPartner, "HrPartner"), (ContactKind.CompensationTeam, "CompensationTeam"), (ContactKind.Confidential, "Confidential"), (ContactKind.Legal, "Legal")];

    public static IResult Get(HttpContext context, IOptions<ContactsOptions> options)
    {
        var words = DeskPage.WordsOf(context);
        var contacts = new ContactList(options.Value);
        string[] head = [words["contacts.for"], words["contacts.english"], words["contacts.french"], words["contacts.setting"]];
        return new DeskPage(words["contacts.title"], "contacts", Html.Of($"""
            <p class="intro">{words["contacts.intro"]}</p>
            <section aria-labelledby="all"><h2 id="all">{words["contacts.everywhere"]}</h2>{Lists.Table(words["contacts.everywhere"], head, Rows(null, contacts, head, words))}</section>
            {options.Value.Countries.Keys.Order(StringComparer.Ordinal).Select(country => Html.Of($"""<section aria-labelledby="in-{country}"><h2 id="in-{country}">{words.Get("contacts.in", country)}</h2>{Lists.Table(country, head, Rows(country, contacts, head, words))}</section>"""))}
            <section aria-labelledby="notice"><h2 id="notice">{words["contacts.notice"]}</h2><p class="note">{words["contacts.notice.how"]}</p>
            <div class="mocks">{Enum.GetValues<ReplyLanguage>().Select(language => Notice(language, contacts, words))}</div></section>
            """)).For(context);
    }

    private static IEnumerable<Html> Rows(string? country, ContactList contacts, string[] head, DeskWords words) => Kinds.Select(kind => Lists.Row(head,
        Html.Of($"{words[$"contacts.{kind.Kind}"]}"),
        Html.Of($"""<span lang="en">{contacts.Of(kind.Kind, ReplyLanguage.English, country)}</span>"""),
        Html.Of($"""<span lang="fr">{contacts.Of(kind.Kind, ReplyLanguage.French, country)}</span>"""),
        Html.Of($"<code>{(country is null ? $"Contacts:{kind.Setting}" : $"Contacts:Countries:{country}:{kind.Setting}")}</code>")));

    private static Html Notice(ReplyLanguage language, ContactList contacts, DeskWords words) => Html.Of($"""
        <div class="mock" lang="{language.Code()}">{contacts.Notice(language).Select(line => Html.Of($"<p>{Wording.Get(language, line)}</p>"))}
        <p class="subtle" lang="{words.Language.Code()}">{words.Get("contacts.notice.date", contacts.NoticeDate(language))}</p></div>
        """);
}
