using Bot.Answering;
using Bot.Answering.Contacts;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Turns;

/// <summary>Lines of ours to a person, in their language.</summary>
internal sealed class TeamsWords(IOptions<AnswersOptions> answers, IOptions<ContactsOptions> contacts)
{
    private readonly ContactList _contacts = new(contacts.Value);

    /// <summary>The language of a question that has no answer yet: its own, else that of the asker's client.</summary>
    public ReplyLanguage LanguageOf(string text, string? locale) =>
        ReplyLanguages.Parse(LanguageGuess.Of(text)) ?? ReplyLanguages.Parse(locale) ?? ReplyLanguages.Parse(answers.Value.DefaultLanguage)!.Value;

    /// <summary>Whom to turn to; not escaped.</summary>
    public string Contact(ReplyLanguage language) => _contacts.Of(ContactKind.HrPartner, language);

    /// <summary>Who speaks here and how to reach a human, as Markdown.</summary>
    public string Disclosure(ReplyLanguage language) =>
        EscapedMarkdown.Escape(Wording.Get(language, "chat.disclosure", Contact(language)));
}
